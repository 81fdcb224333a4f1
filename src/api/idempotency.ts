import type { Context } from 'hono';
import type { Services } from '../services.ts';
import type { IdempotencyAttempt } from '../store/ports/idempotency.ts';
import type { ApiEnvironment } from './environment.ts';
import { Refusal } from './problem.ts';
import { sealAnswer, unsealAnswer, type Answer } from './sealed-answer.ts';
import { sha256 } from './sha256.ts';

/** Long enough for a server that is busy; short, because the requests of a crashed one wait for it. */
const leaseSeconds = 4;

/** What a request holds under a snapshot can't be renewed beside it: the lease covers the whole. */
const snapshotLeaseSeconds = 60;

/** A repeatable request that this server works on now. */
export type Claimed = {
  /** Records the answer among the effects of the request; false where another server has taken over. */
  readonly record: (answer: Answer) => Promise<boolean>;
  /** Lets the request be tried again at once. */
  readonly giveUp: () => Promise<void>;
  readonly stopRenewing: () => void;
};

/** Nothing to do with repeating, an answer from before, or the claim to work on the request. */
export type Claim =
  | { readonly kind: 'unkeyed' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'claimed'; readonly claimed: Claimed };

/** Claims a request by its `Idempotency-Key`. Refuses another request under that key, and one that is under way. */
export async function claimRequest(
  { store }: Pick<Services, 'store'>,
  context: Context<ApiEnvironment>,
): Promise<Claim> {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return { kind: 'unkeyed' };
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new Refusal('malformedRequest', { detail: 'Idempotency-Key takes 1 to 255 printable ASCII characters.' });
  }
  const attempt = await describeAttempt(context, key);
  const claim = await store.idempotency.claim(attempt);
  if (claim.outcome === 'otherRequest') throw new Refusal('idempotencyKeyReused');
  if (claim.outcome === 'inProgress') throw new Refusal('requestInProgress', { headers: { 'retry-after': '1' } });
  if (claim.outcome === 'answered') return { kind: 'answered', answer: await unsealAnswer(key, claim.answer) };
  const renewing = setInterval(
    () => void store.idempotency.renew(attempt).catch(() => {}),
    (attempt.leaseSeconds * 1000) / 3,
  );
  return {
    kind: 'claimed',
    claimed: {
      record: async (answer) => store.idempotency.record(attempt, await sealAnswer(key, answer)),
      // Where the database can't be reached, the lease runs out.
      giveUp: () => store.idempotency.giveUp(attempt).catch(() => {}),
      stopRenewing: () => clearInterval(renewing),
    },
  };
}

async function describeAttempt(context: Context<ApiEnvironment>, key: string): Promise<IdempotencyAttempt> {
  const { method, url } = context.req;
  const { pathname, search } = new URL(url);
  const ifMatch = context.req.header('if-match');
  const body = await sha256(await context.req.arrayBuffer());
  const caller = context.get('apiKey').id;
  return {
    caller,
    keyHash: await sha256(`${caller}\n${key}`),
    fingerprint: await sha256([method, pathname + search, ifMatch ?? '', body].join('\n')),
    attempt: crypto.randomUUID(),
    leaseSeconds: ifMatch === undefined ? leaseSeconds : snapshotLeaseSeconds,
  };
}
