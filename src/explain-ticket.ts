import { decideTicket } from './decide-ticket.ts';
import { explain, type Explanation } from './playbook/explain.ts';
import type { Services } from './services.ts';
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
  const { decided, decision } = await decideTicket(services, receiveTicket(services, newTicket));
  return { classification: decided.classification, decision, explanation: explain(decided) };
}
