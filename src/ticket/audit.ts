import type { LoggedActor } from './actor.ts';
import type { Instant } from './instant.ts';

/** One change of state: who, what, when, before and after. Sealed where it has its place in the chain of hashes. */
export type AuditEntry = {
  readonly id: number;
  readonly at: Instant;
  readonly actor: LoggedActor;
  /** Kind and verb, such as `ticket.changed`. */
  readonly action: string;
  /** The id of what was changed. */
  readonly subject: string;
  /** The changed fields, or the whole row where it came or went; null also where erased. */
  readonly before: unknown;
  readonly after: unknown;
  readonly erasedAt: Instant | null;
  readonly sequence: number | null;
  readonly hash: string | null;
};

/** Where the chain ends: kept apart from the database, it shows whether its tail was cut off. */
export type AuditHead = { readonly sequence: number; readonly hash: string };

/** A sealed entry as its seal was made over it: every field as text. */
export type SealedEntry = {
  readonly sequence: number;
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly payload: string | null;
  readonly payloadDigest: string;
  readonly hash: string;
};
