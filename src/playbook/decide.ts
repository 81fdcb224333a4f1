import type { Decision, Escalation, TraceEntry } from '../ticket/decision.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Disposition, EscalationLevel } from '../ticket/vocabulary.ts';
import { answerChecklist } from './acceptance.ts';
import { nextStepsOf } from './categories/next-steps.ts';
import { strongestLevel } from './conflicts.ts';
import { chooseDisposition } from './disposition.ts';
import { alwaysEscalate } from './escalation/always.ts';
import { escalateWithDiscretion } from './escalation/discretion.ts';
import { doNotEscalate } from './escalation/never.ts';
import type { Facts } from './facts.ts';
import { firstAssessment, openDuplicate } from './first-assessment.ts';
import { planInformationRequest } from './information-request.ts';
import { warnOfMistakes } from './mistakes.ts';
import { openQuestions } from './questions.ts';
import { openReading, type Triaged } from './reading.ts';
import { reviewOf } from './required-review.ts';
import { matchRules, traceOf } from './rule.ts';
import { slaOf } from './sla.ts';

/** A classified ticket, with the trace and notes of its classification. */
export type DecideInput = {
  readonly facts: Facts;
  readonly classification: Classification;
  readonly trace: readonly TraceEntry[];
  /** What the model proposed and the playbook did not take: questions to the reviewer. */
  readonly notes: readonly string[];
  /** What a reviewer decides otherwise than the rules would; all that follows from it is decided anew. */
  readonly override?: { readonly disposition: Disposition | null; readonly escalation: EscalationLevel | null };
  /** The moment of the decision; due times count from the ticket's arrival, or from now where that lies ahead. */
  readonly now: Instant;
};

/** Everything the playbook says about a classified ticket, section by section. Pure: same input, same decision (G7). */
export function decide({ facts, classification, trace, notes, now, override }: DecideInput): Decision {
  const reading: Triaged = { ...openReading(facts), classification };
  const { evidence, ticket, playbook } = facts;

  // Ticket Triage Process
  const assessment = matchRules(firstAssessment, reading);
  const knownIssue = reading.exactIssue ?? evidence.knownIssues[0] ?? null;

  // When to Escalate to Engineering
  const always = matchRules(alwaysEscalate, reading);
  const never = matchRules(doNotEscalate, reading);
  const discretion = matchRules(escalateWithDiscretion, reading);
  const matchedLevels = new Set<EscalationLevel>([
    ...(always.length > 0 ? ['always' as const] : []),
    ...(never.length > 0 ? ['no' as const] : []),
    ...(discretion.length > 0 ? ['discretion' as const] : []),
  ]);
  const matchedLevel = override?.escalation ?? strongestLevel(matchedLevels);

  // When to Request More Information, When to Close
  const plan = planInformationRequest(reading);
  const chosen = chooseDisposition(reading, {
    escalationLevel: matchedLevel,
    openItems: plan.items,
    isForSupport: never.length > 0,
  });
  const disposition = override?.disposition ?? chosen.disposition;
  const escalationLevel = matchedLevel === 'no' && disposition === 'escalate' ? 'discretion' : matchedLevel;
  const asks = mayAsk(disposition) ? plan.items : [];

  // Ticket Categories Deep Dive, Response Time Guidelines
  const { steps, rules: patterns } = nextStepsOf(classification.category, reading);
  const sla = slaOf(classification.severity, ticket.createdAt < now ? ticket.createdAt : now, playbook);

  // AI Agent Integration, Common Mistakes to Avoid
  const decided = { ...reading, disposition, escalationLevel };
  const { review, rules: reviewRules } = reviewOf(decided);

  return {
    disposition,
    escalation: escalationOf(escalationLevel, reading),
    informationRequest: asks,
    knownIssue: knownIssue === null ? null : { id: knownIssue.id, match: knownIssue.match },
    duplicateOf: openDuplicate(evidence.similarTickets)?.ticketId ?? null,
    sla,
    review,
    acceptance: answerChecklist({
      ...decided,
      escalates: escalationLevel === 'always',
      severityByCriterion: trace.some(({ effect }) => effect === `severity=${classification.severity}`),
    }),
    nextSteps: steps,
    warnings: warnOfMistakes({ ...decided, asks }),
    questions: [...notes, ...openQuestions(decided)],
    trace: [
      ...assessment.map(traceOf),
      ...trace,
      ...always.map(traceOf),
      ...never.map(traceOf),
      ...discretion.map(traceOf),
      ...plan.rules.map(traceOf),
      ...chosen.trace,
      ...patterns.map(traceOf),
      ...reviewRules.map(traceOf),
    ],
  };
}

/** Who is told, and how fast. @playbook Escalation lines of P1–P4; Initial Assessment: security goes to on-call SRE at once */
function escalationOf(level: EscalationLevel, { classification: { severity, security } }: Triaged): Escalation {
  if (level === 'no') return { level, target: 'none', immediate: false };
  if (level === 'discretion') return { level, target: 'standup', immediate: false };
  if (security) return { level, target: 'oncall_sre', immediate: true };
  if (severity === 'P1' || severity === 'P2')
    return { level, target: 'oncall_engineering', immediate: severity === 'P1' };
  return { level, target: 'standup', immediate: false };
}

/** Questions go out with a request and beside an escalation; a reply that closes or answers asks nothing. */
function mayAsk(disposition: Disposition): boolean {
  return disposition === 'request_info' || disposition === 'escalate';
}
