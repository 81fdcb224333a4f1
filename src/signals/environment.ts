import type { Ticket } from '../ticket/ticket.ts';
import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { inOrder, metadataSpan, readAll, type Source } from './text.ts';

/** The source of a server that the customer is writing. */
const ownServer = /@(?:app|router)\.(?:get|post|put|patch|delete|middleware|route)\b/g;

// A complaint names production once and the staging that works twice: production leads where both are named.
const order = ['production', 'staging', 'development'] as const;

/** Environments that the ticket names, best supported first: the metadata, then production before the others. */
export function readEnvironments(
  ticket: Ticket,
  found: FoundPhrases,
  sources: readonly Source[],
): Signals['environments'] {
  const known = ticket.metadata.environment;
  const measured = known === null || known === 'unknown' ? [] : [{ environment: known, span: metadataSpan(known) }];
  const written = readAll(sources, ownServer, 1).map(({ span }) => ({ environment: 'development' as const, span }));
  const told = inOrder([...found.environments.map(({ kind, span }) => ({ environment: kind, span })), ...written]);
  return [...measured, ...order.flatMap((one) => told.filter(({ environment }) => environment === one))];
}
