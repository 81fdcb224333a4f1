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
 * Classifies a ticket and decides it by the playbook alone. What neighbours' labels turn keeps every reason for a review
 * that stands without them: a label that a reviewer got wrong, or that somebody planted, takes none away (G2).
 */
export function conclude(facts: Facts, now: Instant): Conclusion {
  const concluded = settle(facts, null, now);
  const untaught = settle({ ...facts, evidence: withoutLabels(facts.evidence) }, null, now);
  if (agree(untaught.classification, concluded.classification)) return concluded;
  const from = 'what the ticket says without the labels of its neighbours';
  return { ...concluded, decision: keepReasons(concluded.decision, untaught.decision, from) };
}

/** The same with what a model proposes for its classification, which takes no reason away either. */
export function concludeWith(
  proposal: ClassificationProposal,
  facts: Facts,
  provisional: { readonly decision: Decision; readonly now: Instant },
): Conclusion {
  const merged = settle(facts, proposal, provisional.now);
  return { ...merged, decision: keepReasonsOfPlaybook(merged.decision, provisional.decision) };
}

/** A decision that a model has had a part in, with the reasons for a review that the playbook gives without it (G2). */
export function keepReasonsOfPlaybook(decision: Decision, alone: Decision): Decision {
  return keepReasons(decision, alone, 'what the playbook says without a model');
}

function settle(facts: Facts, proposal: ClassificationProposal | null, now: Instant): Conclusion {
  const { classification, trace, notes, witnesses } = classify({ facts, proposal });
  return { classification, witnesses, decision: decide({ facts, classification, trace, notes, now }) };
}

function keepReasons(decision: Decision, { review: { reasons } }: Decision, from: string): Decision {
  const kept = traceOnRecord(reasons, decision.review, from);
  return { ...decision, review: flagForReview(decision.review, reasons), trace: [...decision.trace, ...kept] };
}

function agree(one: Classification, other: Classification): boolean {
  return one.category === other.category && one.issueType === other.issueType;
}

const unlabelled = { category: null, severity: null, issueType: null, environment: null, disposition: null };

function withoutLabels(evidence: Evidence): Evidence {
  const similarTickets = evidence.similarTickets.map((ticket) => ({ ...ticket, labels: unlabelled }));
  return { ...evidence, similarTickets };
}
