import type { Facts } from '../playbook/facts.ts';
import { severityCriteria } from '../playbook/severity/criteria.ts';
import type { Classification, ClassificationProposal, Proposed } from '../ticket/classification.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import type { MeasuredDimension, Witnesses } from '../ticket/measured-confidence.ts';
import { compareSeverity, moreSevere } from '../ticket/vocabulary.ts';
import { classifyByPlaybook } from './by-playbook.ts';
import { standsIn } from './quote.ts';
import { witnessesOf } from './witnesses.ts';

/** A classification, what it follows from, and the proposals that were not taken, for the reviewer. */
export type Classified = {
  readonly classification: Classification;
  readonly trace: readonly TraceEntry[];
  readonly notes: readonly string[];
  /** Who agrees with it, dimension by dimension. */
  readonly witnesses: Readonly<Record<MeasuredDimension, Witnesses>>;
};

type Merged = Omit<Classified, 'witnesses'>;

/**
 * The playbook's classification, with what a model's proposal may add (G1): a severity only rises, by a named criterion
 * and words that stand in the ticket; security only turns on; the other dimensions are taken where quoted and sure.
 */
export function classify({
  facts,
  proposal,
}: {
  readonly facts: Facts;
  readonly proposal: ClassificationProposal | null;
}): Classified {
  const { byWords, ...own } = classifyByPlaybook(facts);
  const merged = proposal === null ? { ...own, notes: [] } : merge({ ...own, notes: [] }, proposal, facts);
  const witnesses = witnessesOf(merged.classification, { rules: byWords, proposal, evidence: facts.evidence });
  return { ...merged, witnesses };
}

function merge(own: Merged, proposal: ClassificationProposal, facts: Facts): Merged {
  const merges = [
    mergeSeverity,
    mergeSecurity,
    mergeDimension('category'),
    mergeDimension('issueType'),
    mergeDimension('environment'),
  ];
  return merges.reduce<Merged>((classified, mergeOne) => mergeOne(classified, proposal, facts), own);
}

type Merge = (classified: Merged, proposal: ClassificationProposal, facts: Facts) => Merged;

function mergeSeverity(classified: Merged, { severity: proposed }: ClassificationProposal, facts: Facts): Merged {
  const { classification } = classified;
  const order = compareSeverity(proposed.value, classification.severity);
  // Not even a model that agrees makes the words any clearer: a doubt that wants a person stays (G2).
  if (order === 0) return classified;
  if (order > 0)
    return note(
      classified,
      `The model holds this for ${proposed.value}; the playbook's criteria say ${classification.severity}.`,
    );
  const criterion = severityCriteria.find(
    ({ id, severity }) => id === proposed.criterion && severity === proposed.value,
  );
  const quote = standsIn(proposed.quote, facts.ticket);
  if (criterion === undefined || quote === null)
    return note(
      classified,
      `The model holds this for ${proposed.value} without a criterion and words that stand in the ticket. Is it?`,
    );
  const raised = withConfidence(
    { ...classification, severity: proposed.value },
    'severity',
    bounded(proposed.confidence),
  );
  return {
    ...classified,
    classification: raised,
    trace: [
      ...classified.trace,
      { rule: criterion.id, section: 'AI Agent Integration', effect: `severity=${proposed.value}`, evidence: quote },
    ],
  };
}

function mergeSecurity(classified: Merged, { security: proposed }: ClassificationProposal, facts: Facts): Merged {
  if (classified.classification.security || !proposed.value) return classified;
  const quote = standsIn(proposed.quote, facts.ticket);
  if (quote === null)
    return note(
      classified,
      'The model takes this for a security matter without words that stand in the ticket. Is it?',
    );
  const { classification } = classified;
  return {
    ...classified,
    classification: { ...classification, security: true, severity: moreSevere(classification.severity, 'P2') },
    trace: [
      ...classified.trace,
      {
        rule: 'assessment.security',
        section: 'Initial Assessment (First 5 Minutes)',
        effect: 'security=true',
        evidence: quote,
      },
      {
        rule: 'severity.p2.security_report',
        section: 'Initial Assessment (First 5 Minutes)',
        effect: 'severity=P2',
        evidence: quote,
      },
    ],
  };
}

/** A model must be this sure, or surer than the playbook, to change a dimension that no guarantee hangs on. */
const sureEnough = 0.6;

function mergeDimension(dimension: 'category' | 'issueType' | 'environment'): Merge {
  return (classified, proposal, facts) => {
    const { classification } = classified;
    const proposed: Proposed<string> = proposal[dimension];
    const confidence = bounded(proposed.confidence);
    if (proposed.value === classification[dimension])
      return {
        ...classified,
        classification: withConfidence(
          classification,
          dimension,
          Math.max(classification.confidence[dimension], confidence),
        ),
      };
    const quote = standsIn(proposed.quote, facts.ticket);
    const measured = dimension === 'environment' && facts.ticket.metadata.environment !== null;
    if (quote === null || measured || confidence < sureEnough)
      return note(
        classified,
        `The model proposes ${dimension} ${proposed.value} instead of ${classification[dimension]}.`,
      );
    return {
      ...classified,
      // The proposal was parsed against the same closed list as the classification.
      classification: withConfidence({ ...classification, [dimension]: proposed.value }, dimension, confidence),
      trace: [
        ...classified.trace,
        {
          rule: `classification.${dimension === 'issueType' ? 'issue_type' : dimension}`,
          section: 'Classification Dimensions',
          effect: `${dimension}=${proposed.value}`,
          evidence: quote,
        },
      ],
    };
  };
}

function withConfidence(
  classification: Classification,
  dimension: keyof Classification['confidence'],
  confidence: number,
): Classification {
  return { ...classification, confidence: { ...classification.confidence, [dimension]: confidence } };
}

function note(classified: Merged, text: string): Merged {
  return { ...classified, notes: [...classified.notes, text] };
}

function bounded(confidence: number): number {
  return Number.isFinite(confidence) ? Math.min(1, Math.max(0, Math.round(confidence * 100) / 100)) : 0;
}
