import { labelledTicketSchema } from '../evaluate/labelled-ticket.ts';
import type { EvaluationStore } from '../store/ports/evaluations.ts';
import type { Dataset } from './request.ts';

/** The set that is always there: what reviewers have set right up to now. No other set is kept under its name. */
export const overridesName = 'overrides';

/** The set of edits and overrides as it stands: each is a case of the next evaluation at once. Null where there is none. */
export async function overridesDataset(evaluations: Pick<EvaluationStore, 'cases'>): Promise<Dataset | null> {
  const tickets = (await evaluations.cases()).map((line) => labelledTicketSchema.parse(line));
  return tickets.length === 0 ? null : { name: overridesName, tickets, knowledge: {}, history: [] };
}
