import type { Classification, ClassificationProposal } from '../ticket/classification.ts';
import type { Evidence } from '../ticket/evidence.ts';
import { measuredDimensions, type MeasuredDimension, type Witnesses } from '../ticket/measured-confidence.ts';
import { neighboursSay } from './neighbours.ts';

/** What one witness says of each dimension; null where it says nothing. */
export type Testimony = Readonly<Record<MeasuredDimension, string | null>>;

/** Who agrees with a classification: the ticket's words by the playbook's rules, the model, and similar tickets. */
export function witnessesOf(
  classification: Pick<Classification, MeasuredDimension>,
  heard: { readonly rules: Testimony; readonly proposal: ClassificationProposal | null; readonly evidence: Evidence },
): Readonly<Record<MeasuredDimension, Witnesses>> {
  const { rules, proposal, evidence } = heard;
  const of = (dimension: MeasuredDimension): Witnesses => {
    const agrees = (said: string | null) => (said === null ? null : said === classification[dimension]);
    return {
      rules: agrees(rules[dimension]),
      model: agrees(proposal?.[dimension].value ?? null),
      neighbours: agrees(neighboursSay(evidence, dimension)),
    };
  };
  return Object.fromEntries(measuredDimensions.map((dimension) => [dimension, of(dimension)])) as Record<
    MeasuredDimension,
    Witnesses
  >;
}
