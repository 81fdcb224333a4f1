import { classify } from './classify/classify.ts';
import { decide } from './playbook/decide.ts';
import { explain, type Explanation } from './playbook/explain.ts';
import { openReading } from './playbook/reading.ts';
import { redactTicket } from './redact/redact.ts';
import { retrieveEvidence } from './retrieve/retrieve.ts';
import type { Services } from './services.ts';
import { readSignals } from './signals/read-signals.ts';
import { receiveTicket, type NewTicket } from './ticket-intake.ts';
import type { Classification } from './ticket/classification.ts';
import type { Decision } from './ticket/decision.ts';

/** What the playbook engine makes of one ticket, and every rule that had or nearly had a say. */
export type Explained = {
  readonly classification: Classification;
  readonly decision: Decision;
  readonly explanation: Explanation;
};

/** Decides a ticket without storing anything, and explains the decision rule by rule. */
export async function explainTicket(services: Services, newTicket: NewTicket): Promise<Explained> {
  const redaction = redactTicket(receiveTicket(services, newTicket));
  const signals = readSignals(redaction);
  const { evidence } = await retrieveEvidence(services, { ticket: redaction.ticket, signals });
  const facts = { ticket: redaction.ticket, signals, evidence, playbook: services.playbook };
  const classified = classify({ facts, proposal: null });
  const decision = decide({ facts, ...classified, now: services.now() });
  const { classification } = classified;
  const decided = {
    ...openReading(facts),
    classification,
    disposition: decision.disposition,
    escalationLevel: decision.escalation.level,
  };
  return { classification, decision, explanation: explain(decided) };
}
