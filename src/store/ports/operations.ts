import type { AuditEntry, AuditHead, SealedEntry } from '../../ticket/audit.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

/** What somebody who runs the service watches. */
export type OperationsStore = {
  gauges(): Promise<{
    readonly pending: number;
    /** Of the pending reviews. */
    readonly overdue: number;
    /** Running SLA clocks past their due time, by kind. */
    readonly breached: Readonly<Record<string, number>>;
    readonly queues: readonly {
      readonly queue: string;
      readonly waiting: number;
      readonly dead: number;
      readonly oldestSeconds: number;
    }[];
  }>;
  /** The connections of this process. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
};

/** Which entries of the audit log are asked for; null where any will do. The actor is written as in the log: `apiKey:key_…`. */
export type AuditFilter = {
  readonly subject: string | null;
  readonly action: string | null;
  readonly actor: string | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
};

/** The log of every change of state. Only the database appends to it, with the change itself. */
export type AuditStore = {
  /** Newest first. */
  list(page: PageRequest & AuditFilter): Promise<Page<AuditEntry> | InvalidCursor>;
  /** Gives what was committed since its place in the chain; returns how many entries. */
  seal(): Promise<number>;
  head(): Promise<AuditHead | null>;
  /** The next thousand sealed entries behind a place in the chain, in its order. */
  sealedAfter(sequence: number): Promise<readonly SealedEntry[]>;
};
