import { conclude } from './conclude.ts';
import { openReading } from './playbook/reading.ts';
import type { Decided } from './playbook/required-review.ts';
import { redactTicket } from './redact/redact.ts';
import { retrieveEvidence } from './retrieve/retrieve.ts';
import type { Services } from './services.ts';
import { readSignals } from './signals/read-signals.ts';
import type { Decision } from './ticket/decision.ts';
import type { Ticket } from './ticket/ticket.ts';

/** Decides a ticket by the playbook alone, without a draft and without writing anything, as its rules see it. */
export async function decideTicket(
  services: Services,
  ticket: Ticket,
): Promise<{ readonly decided: Decided; readonly decision: Decision }> {
  const redaction = redactTicket(ticket);
  const signals = readSignals(redaction);
  const { evidence } = await retrieveEvidence(services, { ticket: redaction.ticket, signals });
  const facts = { ticket: redaction.ticket, signals, evidence, playbook: services.playbook };
  const { classification, decision } = conclude(facts, services.now());
  const decided = {
    ...openReading(facts),
    classification,
    disposition: decision.disposition,
    escalationLevel: decision.escalation.level,
  };
  return { decided, decision };
}
