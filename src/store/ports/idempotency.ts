/** One attempt at a request that came with an Idempotency-Key, by its caller and the key's hash. */
export type IdempotencyAttempt = {
  readonly caller: string;
  readonly keyHash: string;
  readonly fingerprint: string;
  readonly attempt: string;
  /** For so long nobody else takes over; renewed while the work goes on. */
  readonly leaseSeconds: number;
};

/** Who works on a repeatable request, and what was answered to it. Kept for 24 hours. */
export type IdempotencyStore = {
  /** Claims the request for an attempt, unless it is answered, worked on, or another request has the key. */
  claim(
    attempt: IdempotencyAttempt,
  ): Promise<
    | { readonly outcome: 'claimed' }
    | { readonly outcome: 'inProgress' }
    | { readonly outcome: 'otherRequest' }
    | { readonly outcome: 'answered'; readonly answer: Uint8Array }
  >;
  renew(attempt: IdempotencyAttempt): Promise<void>;
  /** Records the answer; false where another attempt has taken over, so that this one has to be undone. */
  record(attempt: IdempotencyAttempt, answer: Uint8Array): Promise<boolean>;
  /** Lets the request be tried again at once. */
  giveUp(attempt: IdempotencyAttempt): Promise<void>;
};

/**
 * Keeps back what one request writes until it is committed as a whole. A transaction within is a part that fails or
 * stands for itself.
 */
export type UnitOfWork = {
  /** What `work` writes, and what it reads afterwards, belongs to the unit. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Begins before the first write: from here on, a row that somebody else changes can't be written any more. */
  beginSnapshot(): Promise<unknown>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  hasBegun(): boolean;
  /** Whether a write met a row that had changed since the snapshot. */
  hasConflicted(): boolean;
};
