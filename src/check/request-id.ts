import { findPersonalData } from '../redact/personal-data.ts';
import { findSecrets } from '../redact/secrets.ts';
import type { Signals } from '../signals/signals.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { CommunicationRule } from './rule.ts';

/** The request that the ticket is about, by its id: the sender's own first, then the one read in the text; null where none is well-formed. */
export function requestIdOf({
  ticket,
  signals,
  evidence,
}: {
  ticket: Ticket;
  signals: Signals;
  evidence: Evidence;
}): string | null {
  const given = ticket.metadata.requestId === null ? [] : [ticket.metadata.requestId];
  const read = signals.requestIds.map(
    ({ span }) => span.text.match(/[A-Za-z0-9][A-Za-z0-9_-]{5,63}/g)?.findLast((part) => /\d/.test(part)) ?? '',
  );
  // Whoever writes one of our numbers in a request id's place does not get it back.
  const ours = new Set<string>(
    [...evidence.knownIssues, ...evidence.incidents, ...evidence.deployments, ...evidence.documents].map(
      ({ id }) => id,
    ),
  );
  const others = new Set<string>(evidence.similarTickets.flatMap(({ reference, ticketId }) => [reference, ticketId]));
  return [...given, ...read].find((id) => isWellFormed(id) && !ours.has(id) && !others.has(id)) ?? null;
}

function isWellFormed(id: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9_-]{5,63}$/.test(id) &&
    /\d/.test(id) &&
    findSecrets(id).length === 0 &&
    findPersonalData(id).length === 0
  );
}

/** @playbook What to Always Include: "Request ID if discussing specific request". */
export const requestId: CommunicationRule = {
  id: 'communication.always_include.request_id',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'missing',
  catches: ({ body }, input) => {
    const id = requestIdOf(input);
    const known = [id, input.ticket.metadata.requestId, ...input.signals.requestIds.map(({ span }) => span.text)];
    return id === null || known.some((part) => part !== null && part.length >= 6 && body.includes(part)) ? null : id;
  },
};
