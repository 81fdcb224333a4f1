import { checkDraft } from '../check/check-draft.ts';
import { finishDraft } from '../draft/draft.ts';
import type { DraftInput } from '../draft/draft-input.ts';
import { draftFromTemplate } from '../draft/from-template.ts';
import { decide } from '../playbook/decide.ts';
import { handOff } from '../playbook/handoff.ts';
import type { Handoff } from '../ticket/handoff.ts';
import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import { openReading } from '../playbook/reading.ts';
import { redactTicket } from '../redact/redact.ts';
import type { Redaction } from '../redact/redaction.ts';
import { readSignals } from '../signals/read-signals.ts';
import type { Classification } from '../ticket/classification.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import type { Draft, DraftCheck } from '../ticket/draft.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { Override } from '../ticket/review.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { flagForReview } from './flag.ts';

/** A recommendation, the ticket as it was recommended on, and the playbook in force. */
export type Reviewed = {
  readonly ticket: Ticket;
  readonly recommendation: Recommendation;
  readonly playbook: VersionedPlaybook;
};

/** What a ticket comes to once a reviewer has set something right, and what else could be written of it. */
export type Redecided = { readonly input: DraftInput; readonly redaction: Redaction };

const dimensions = ['category', 'severity', 'issueType', 'environment'] as const;
const section = 'Override AI Recommendations When';

/**
 * Decides a ticket anew under a reviewer's override: on the words and the evidence of the recommendation, by the same
 * rules, with all that follows. The reasons for a review that stood before stand on (G2). Nothing is written.
 * @playbook Override AI Recommendations When
 */
export function redecide({ ticket, recommendation, playbook }: Reviewed, override: Override): Redecided {
  const { evidence, createdAt: now, decision: before } = recommendation;
  const redaction = redactTicket(ticket);
  const facts = { ticket: redaction.ticket, signals: readSignals(redaction), evidence, playbook };
  const classification = overridden(recommendation.classification, override);
  const decided = decide({
    facts,
    classification,
    trace: [...before.trace.filter(isOfClassification), ...traceOf(recommendation, override)],
    notes: [],
    override,
    now,
  });
  const decision = { ...decided, review: flagForReview(decided.review, before.review.reasons) };
  return { input: { ...facts, classification, decision, now }, redaction };
}

/** A ticket as it was recommended on, with what was decided: what another reply to it is written from. */
export function asRecommended({ ticket, recommendation, playbook }: Reviewed, now: Instant): Redecided {
  const redaction = redactTicket(ticket);
  const { evidence, classification, decision } = recommendation;
  const facts = { ticket: redaction.ticket, signals: readSignals(redaction), evidence, playbook };
  return { input: { ...facts, classification, decision, now }, redaction };
}

/** The template's reply under the decision, held to every communication rule. */
export function draftAnew({ input, redaction }: Redecided): Draft {
  return finishDraft({ proposed: draftFromTemplate(input), input, redaction });
}

/** The communication rules applied to a person's own words. */
export function checkReply(reply: string, { input, redaction }: Redecided): readonly DraftCheck[] {
  const text = { body: reply, template: input.decision.disposition, citations: [] };
  return checkDraft(text, { ...input, redaction });
}

/** The handoffs that the decision asks for. @playbook Handoff Procedures */
export function handoffsOf({ input }: Redecided): readonly Handoff[] {
  const { disposition, escalation } = input.decision;
  const decided = {
    ...openReading(input),
    classification: input.classification,
    disposition,
    escalationLevel: escalation.level,
  };
  return [
    ...(escalation.level === 'always' || disposition === 'escalate'
      ? [handOff({ ...decided, similarRequests: null }, 'engineering')]
      : []),
    ...(disposition === 'forward_to_product' ? [handOff({ ...decided, similarRequests: null }, 'product')] : []),
  ];
}

// What a person has said is no guess any more.
function overridden(classification: Classification, { classification: change }: Override): Classification {
  const sure = Object.fromEntries(dimensions.filter((one) => change?.[one] !== undefined).map((one) => [one, 1]));
  return { ...classification, ...change, confidence: { ...classification.confidence, ...sure } };
}

/** Whether a rule of the classification had its say, and not one of what follows from it. */
export function isOfClassification({ rule }: TraceEntry): boolean {
  return rule.startsWith('classification.') || rule.startsWith('severity.');
}

function traceOf({ classification, decision }: Recommendation, override: Override): readonly TraceEntry[] {
  const entry = (field: string, before: string, after: string | null | undefined): readonly TraceEntry[] =>
    after === null || after === undefined
      ? []
      : [{ rule: `override.${field}`, section, effect: `${field}=${after}`, evidence: `was ${before}` }];
  return [
    ...dimensions.flatMap((one) => entry(one, classification[one], override.classification?.[one])),
    ...entry('disposition', decision.disposition, override.disposition),
    ...entry('escalation', decision.escalation.level, override.escalation),
  ];
}
