import type { TraceEntry } from '../ticket/decision.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { ExplainedReason } from '../ticket/review.ts';
import type { ReviewReason } from '../ticket/vocabulary.ts';

/** Where the playbook asks for the review, and which rules of the trace it follows from. */
const sources: Readonly<
  Record<ReviewReason, { readonly section: string; readonly led: (entry: TraceEntry, severity: string) => boolean }>
> = {
  severity_p1_p2: {
    section: 'Required Human Review',
    led: ({ effect }, severity) => effect === `severity=${severity}` && (severity === 'P1' || severity === 'P2'),
  },
  engineering_escalation: {
    section: 'Required Human Review',
    led: ({ effect, rule }) => effect === 'escalation=always' || rule === 'disposition.escalate',
  },
  security: { section: 'Required Human Review', led: ({ effect }) => effect === 'security=true' },
  enterprise_customer: { section: 'Required Human Review', led: () => false },
  compensation: { section: 'Required Human Review', led: () => false },
  low_confidence: { section: 'Override AI Recommendations When', led: () => false },
};

/**
 * Every reason for the review with the rules that led to it and the words they read in the ticket; for a draft that broke
 * a communication rule, what broke it. @playbook Required Human Review
 */
export function explainReasons({ classification, decision, draft }: Recommendation): readonly ExplainedReason[] {
  return decision.review.reasons.map((reason) => {
    const { section, led } = sources[reason];
    const own = decision.trace.filter(({ effect }) => effect === `review+=${reason}`);
    const leading = decision.trace.filter((entry) => led(entry, classification.severity));
    const broken = draft.checks
      .filter(({ passed }) => reason === 'low_confidence' && !passed)
      .map(({ rule, section, caught }) => ({ rule, section, evidence: caught ?? '' }));
    // The rule that asks for the review often only repeats a value; those that led there quote the ticket.
    const because = [...leading, ...(leading.length > 0 ? [] : own), ...broken];
    return { reason, section, because: because.map(({ rule, section, evidence }) => ({ rule, section, evidence })) };
  });
}
