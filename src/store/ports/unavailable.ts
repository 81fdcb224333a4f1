/** Why the database does nothing for anybody now: it can't be reached, all connections to it are held, or it has no room. */
export type Unavailability = 'away' | 'busy' | 'full';

/** PostgreSQL's codes for a disk without room, and for more connections than it takes. */
const codes: Readonly<Record<string, Unavailability>> = { '53100': 'full', '53300': 'busy' };

/** PostgreSQL's codes for lost connections and for a server that ends or starts, and the operating system's. */
const awayCode = /^(?:08|57P0)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND)$/;

/** Why a statement failed that had nothing wrong with it, and may succeed later; null for any other failure. */
export function unavailabilityOf(error: unknown): Unavailability | null {
  if (!(error instanceof Error)) return null;
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  if (typeof code === 'string' && code in codes) return codes[code] ?? null;
  if (severity === 'FATAL' || (typeof code === 'string' && awayCode.test(code))) return 'away';
  // The driver and its pool tell these by their words alone.
  if (error.message === 'timeout exceeded when trying to connect') return 'busy';
  return /^Connection terminated|^Client has encountered a connection error/.test(error.message) ? 'away' : null;
}
