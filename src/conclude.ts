import { classify, type Classified } from './classify/classify.ts';
import { decide } from './playbook/decide.ts';
import type { Facts } from './playbook/facts.ts';
import { flagForReview, traceOnRecord } from './review/flag.ts';
import type { ClassificationProposal } from './ticket/classification.ts';
import type { Decision } from './ticket/decision.ts';
import type { Evidence } from './ticket/evidence.ts';
import type { Instant } from './ticket/instant.ts';

type Conclusion = Pick<Classified, 'classification' | 'witnesses'> & { readonly decision: Decision };

/**
 * Classifies a ticket and decides it. What neighbours' labels turn keeps every reason for a review that stands without
 * them: a label that a reviewer got wrong, or that somebody planted, takes none away (G2).
 */
export function conclude(
  facts: Facts,
  { proposal, now }: { readonly proposal: ClassificationProposal | null; readonly now: Instant },
): Conclusion {
  const { classification, trace, notes, witnesses } = classify({ facts, proposal });
  const decision = decide({ facts, classification, trace, notes, now });
  const untaught = { ...facts, evidence: withoutLabels(facts.evidence) };
  const own = classify({ facts: untaught, proposal });
  const isTurned =
    own.classification.category !== classification.category ||
    own.classification.issueType !== classification.issueType;
  if (!isTurned) return { classification, witnesses, decision };
  const { reasons } = decide({ facts: untaught, ...own, now }).review;
  const kept = traceOnRecord(reasons, decision.review, 'what the ticket says without the labels of its neighbours');
  return {
    classification,
    witnesses,
    decision: { ...decision, review: flagForReview(decision.review, reasons), trace: [...decision.trace, ...kept] },
  };
}

const unlabelled = { category: null, severity: null, issueType: null, environment: null, disposition: null };

function withoutLabels(evidence: Evidence): Evidence {
  const similarTickets = evidence.similarTickets.map((ticket) => ({ ...ticket, labels: unlabelled }));
  return { ...evidence, similarTickets };
}
