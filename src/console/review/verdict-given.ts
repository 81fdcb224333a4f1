import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Override, ReviewRecord } from '../../ticket/review.ts';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  issueTypes,
  reasonCodes,
  severities,
  verdicts,
} from '../../ticket/vocabulary.ts';
import type { VerdictDraft } from './verdict-form.ts';

type Given = Override & Pick<ReviewRecord, 'verdict' | 'reply' | 'reasonCode' | 'reason'>;

/** A verdict out of its form: only what differs from the recommendation is a change. Null where it is none. */
export function readVerdict(form: VerdictDraft, { classification, decision }: StoredRecommendation): Given | null {
  const verdict = verdicts.find((one) => one === form['verdict']);
  if (verdict === undefined) return null;
  const changed = <Value extends string>(field: string, values: readonly Value[], now: Value) =>
    values.find((value) => value === form[field] && value !== now);
  const severity = changed('severity', severities, classification.severity);
  const category = changed('category', categories, classification.category);
  const issueType = changed('issueType', issueTypes, classification.issueType);
  const environment = changed('environment', environments, classification.environment);
  const overrides = verdict === 'overridden';
  return {
    verdict,
    classification: overrides
      ? {
          ...(severity === undefined ? {} : { severity }),
          ...(category === undefined ? {} : { category }),
          ...(issueType === undefined ? {} : { issueType }),
          ...(environment === undefined ? {} : { environment }),
        }
      : null,
    disposition: overrides ? (changed('disposition', dispositions, decision.disposition) ?? null) : null,
    escalation: overrides ? (changed('escalation', escalationLevels, decision.escalation.level) ?? null) : null,
    reply: verdict === 'edited' || overrides ? filled(form['reply']) : null,
    reasonCode: reasonCodes.find((code) => code === form['reasonCode']) ?? null,
    reason: filled(form['reason']),
  };
}

/** A form turns line ends into others; a field of blanks says nothing. */
function filled(text: string | undefined): string | null {
  const plain = text?.replaceAll('\r\n', '\n') ?? '';
  return plain.trim() === '' ? null : plain;
}
