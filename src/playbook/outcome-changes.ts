import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';

/** What was made of a ticket. */
export type Outcome = { readonly classification: Classification; readonly decision: Decision };

/** One field that comes out otherwise. */
export type Change = { readonly field: string; readonly before: string; readonly after: string };

const fields: Readonly<Record<string, (outcome: Outcome) => string>> = {
  review: ({ decision }) => decision.review.reasons.join(', ') || 'not required',
  escalation: ({ decision: { escalation } }) => `${escalation.level} (${escalation.target})`,
  severity: ({ classification }) => classification.severity,
  category: ({ classification }) => classification.category,
  issueType: ({ classification }) => classification.issueType,
  environment: ({ classification }) => classification.environment,
  disposition: ({ decision }) => decision.disposition,
  informationRequest: ({ decision }) => decision.informationRequest.join(', ') || 'nothing',
  acknowledgeBy: ({ decision }) => decision.sla.acknowledgeBy,
  firstUpdateBy: ({ decision }) => decision.sla.firstUpdateBy,
  resolveBy: ({ decision }) => decision.sla.resolveBy,
};

/** Everything that two outcomes of one ticket differ in, what is safety's first. */
export function changesBetween(before: Outcome, after: Outcome): readonly Change[] {
  return Object.entries(fields).flatMap(([field, read]) =>
    read(before) === read(after) ? [] : [{ field, before: read(before), after: read(after) }],
  );
}
