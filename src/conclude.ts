import { classify, type Classified } from './classify/classify.ts';
import { decide } from './playbook/decide.ts';
import type { Facts } from './playbook/facts.ts';
import { flagForReview, traceOnRecord } from './review/flag.ts';
import type { Classification, ClassificationProposal } from './ticket/classification.ts';
import type { Decision } from './ticket/decision.ts';
import type { Evidence } from './ticket/evidence.ts';
import type { Instant } from './ticket/instant.ts';

type Conclusion = Pick<Classified, 'classification' | 'witnesses'> & { readonly decision: Decision };

/**
 * Classifies a ticket and decides it. What a model proposes or neighbours' labels turn keeps every reason for a review
 * that the ticket's own words give: a label that a reviewer got wrong, or that somebody planted, and a model that obeys
 * the ticket take none away (G2).
 */
export function conclude(
  facts: Facts,
  { proposal, now }: { readonly proposal: ClassificationProposal | null; readonly now: Instant },
): Conclusion {
  const merged = settle(facts, proposal, now);
  if (proposal !== null)
    return keepReasons(merged, conclude(facts, { proposal: null, now }), 'what the playbook says without a model');
  const untaught = settle({ ...facts, evidence: withoutLabels(facts.evidence) }, null, now);
  return agree(untaught.classification, merged.classification)
    ? merged
    : keepReasons(merged, untaught, 'what the ticket says without the labels of its neighbours');
}

function settle(facts: Facts, proposal: ClassificationProposal | null, now: Instant): Conclusion {
  const { classification, trace, notes, witnesses } = classify({ facts, proposal });
  return { classification, witnesses, decision: decide({ facts, classification, trace, notes, now }) };
}

function keepReasons({ decision, ...concluded }: Conclusion, before: Conclusion, from: string): Conclusion {
  const { reasons } = before.decision.review;
  const kept = traceOnRecord(reasons, decision.review, from);
  return {
    ...concluded,
    decision: { ...decision, review: flagForReview(decision.review, reasons), trace: [...decision.trace, ...kept] },
  };
}

function agree(one: Classification, other: Classification): boolean {
  return one.category === other.category && one.issueType === other.issueType;
}

const unlabelled = { category: null, severity: null, issueType: null, environment: null, disposition: null };

function withoutLabels(evidence: Evidence): Evidence {
  const similarTickets = evidence.similarTickets.map((ticket) => ({ ...ticket, labels: unlabelled }));
  return { ...evidence, similarTickets };
}
