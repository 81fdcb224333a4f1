import type { Context, MiddlewareHandler } from 'hono';
import type { Services } from '../services.ts';
import type { UnitOfWork } from '../store/ports/idempotency.ts';
import { signedCalls } from './access.ts';
import { matches } from './entity-tag.ts';
import type { Api, ApiEnvironment } from './environment.ts';
import { claimRequest, type Claimed } from './idempotency.ts';
import { isUnsafe } from './name-call.ts';
import { comeAgain, failureOf, problemAnswer } from './problem.ts';
import type { Answer } from './sealed-answer.ts';
import { releaseAfter } from './release-after.ts';

/** The headers that belong to an answer when it is given again. */
const keptHeaders = ['content-type', 'location', 'etag', 'cache-control', 'server-timing', 'link'];

/** Reads the resource that a request is about, as its caller sees it. */
type ReadCurrent = (context: Context<ApiEnvironment>) => Promise<Response>;

/** Has the API answer a `GET` on the request's own path. */
export function readCurrent(api: Api): ReadCurrent {
  return async ({ req, env }) => {
    const headers = { authorization: req.header('authorization') ?? '' };
    return api.request(req.path, { headers }, { ...env, inner: true });
  };
}

/**
 * What every call that may change something shares, whatever it does (a signed webhook has an id of its own for that). A request repeated with its `Idempotency-Key` has
 * one effect and one answer (G8): all that it writes commits together with its answer, or not at all. A request with
 * `If-Match` writes only where the resource is still as that tag says, and nobody changes it in between.
 */
export function writeOnce(
  services: Pick<Services, 'store'>,
  readCurrent: ReadCurrent,
): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    // Only a caller who is known has keys of his own; what comes signed names itself.
    if (context.get('apiKey') === undefined) return next();
    const ifMatch = context.req.header('if-match');
    const keyed = context.req.header('idempotency-key') !== undefined;
    if (signedCalls.includes(context.get('call') ?? '')) return next();
    if (!isUnsafe(context.req.method) || (ifMatch === undefined && !keyed)) return next();
    const claim = await claimRequest(services, context);
    if (claim.kind === 'answered') return replay(claim.answer);
    const claimed = claim.kind === 'claimed' ? claim.claimed : null;
    const unit = services.store.openUnitOfWork();
    try {
      await unit.run(async () => {
        if (ifMatch !== undefined) await unit.beginSnapshot();
        const holds = ifMatch === undefined || (await stillMatches(await readCurrent(context), ifMatch));
        if (holds) await next();
        else context.res = problemAnswer(context, 'preconditionFailed');
      });
      const answer = unit.hasConflicted() ? problemAnswer(context, 'preconditionFailed') : context.res;
      context.res = undefined;
      context.res = await releaseAfter(
        answer,
        () => unit.hasBegun(),
        (given) => settle(context, { unit, claimed, given }),
      );
    } catch (error) {
      await undo(unit, claimed);
      throw error;
    }
  };
}

/** Everything that stands or falls together when a request ends. */
type Ending = { readonly unit: UnitOfWork; readonly claimed: Claimed | null; readonly given: Answer };

/** Commits the effects with the answer; otherwise undoes them. Returns what to say in place of the answer, or null. */
async function settle(context: Context<ApiEnvironment>, { unit, claimed, given }: Ending): Promise<Response | null> {
  claimed?.stopRenewing();
  if (given.status >= 500 || given.status === 412 || unit.hasConflicted()) {
    await undo(unit, claimed);
    return null;
  }
  try {
    const kept = Object.entries(given.headers).filter(([name]) => keptHeaders.includes(name));
    const answer = { ...given, headers: Object.fromEntries(kept) };
    const recorded = claimed === null || (await unit.run(() => claimed.record(answer)));
    if (!recorded) {
      await unit.rollback();
      return problemAnswer(context, 'requestInProgress', { headers: { 'retry-after': '1' } });
    }
    await unit.commit();
    return null;
  } catch (error) {
    await undo(unit, claimed);
    const kind = unit.hasConflicted() ? 'preconditionFailed' : failureOf(error);
    return problemAnswer(context, kind, comeAgain(kind));
  }
}

async function undo(unit: UnitOfWork, claimed: Claimed | null): Promise<void> {
  claimed?.stopRenewing();
  await unit.rollback();
  await claimed?.giveUp();
}

async function stillMatches(current: Response, ifMatch: string): Promise<boolean> {
  await current.body?.cancel();
  return current.status === 200 && matches(ifMatch, current.headers.get('etag') ?? '');
}

function replay({ status, headers, body }: Answer): Response {
  const empty = body.length === 0;
  return new Response(empty ? null : body, { status, headers: { ...headers, 'idempotency-replayed': 'true' } });
}
