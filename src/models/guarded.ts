import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
  type IBackoffFactory,
  type IRetryBackoffContext,
} from 'cockatiel';
import type { Embedder } from '../embed/embedder.ts';
import type { LanguageModel } from './language-model.ts';

/** How much patience one model gets; milliseconds. */
export type Patience = {
  readonly attemptMs: number;
  readonly retries: number;
  /** After so many failures in a row the model is left alone for a while. */
  readonly failuresToOpen: number;
  readonly restMs: number;
  readonly atOnce: number;
  readonly queued: number;
};

const patience: Patience = { attemptMs: 8_000, retries: 1, failuresToOpen: 5, restMs: 15_000, atOnce: 16, queued: 64 };

/** The model behind a time limit, a retry for passing faults, a circuit breaker and a limit of calls at once. */
export function guardModel(
  model: LanguageModel,
  { attemptMs, retries, failuresToOpen, restMs, atOnce, queued }: Patience = patience,
): LanguageModel {
  const policy = wrap(
    bulkhead(atOnce, queued),
    restAfterFailures({ failuresToOpen, restMs }),
    retry(handleWhen(isPassing), {
      maxAttempts: retries,
      backoff: asTheProviderSays,
    }),
    timeout(attemptMs, TimeoutStrategy.Aggressive),
  );
  return {
    name: model.name,
    async ask(question, signal, onPartial) {
      try {
        return await policy.execute(({ signal: bounded }) => model.ask(question, bounded, onPartial), signal);
      } catch (error) {
        throw named(error);
      }
    },
  };
}

/** The embedder behind a circuit breaker: while it is down, no ticket waits for it in vain. It keeps its own time limits. */
export function guardEmbedder(
  embedder: Embedder,
  { failuresToOpen, restMs }: Pick<Patience, 'failuresToOpen' | 'restMs'> = patience,
): Embedder {
  const policy = restAfterFailures({ failuresToOpen, restMs });
  return {
    name: embedder.name,
    get dimensions() {
      return embedder.dimensions;
    },
    embed: (texts) => policy.execute(() => embedder.embed(texts)),
  };
}

function restAfterFailures({ failuresToOpen, restMs }: Pick<Patience, 'failuresToOpen' | 'restMs'>) {
  return circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresToOpen) });
}

/** A provider that wants to be left alone for longer has no answer in time. */
const longestWaitMs = 4_000;

const jittered = new ExponentialBackoff({ initialDelay: 150, maxDelay: 1_500 });

/** Waits as long as `Retry-After` says, else for a growing time with some chance in it. */
const asTheProviderSays: IBackoffFactory<IRetryBackoffContext<unknown>> = {
  next(context) {
    const after = 'error' in context.result ? retryAfterMs(context.result.error) : null;
    const next = jittered.next();
    return after === null ? next : { duration: after, next: (later) => next.next(later) };
  },
};

/** What an answer's `Retry-After` header says, in milliseconds; null without one. */
function retryAfterMs(error: unknown): number | null {
  const { headers } = error as { headers?: Headers | Record<string, string> };
  const value = headers instanceof Headers ? headers.get('retry-after') : headers?.['retry-after'];
  const seconds = Number.parseFloat(value ?? '');
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}

/** Too many requests, a server error or a broken connection; a timeout has used up the time, a bad answer won't get better. */
function isPassing(error: unknown): boolean {
  const { status, name } = named(error) as { status?: number; name?: string };
  if ((retryAfterMs(error) ?? 0) > longestWaitMs) return false;
  if (status !== undefined) return status === 429 || status >= 500;
  return name === 'APIConnectionError';
}

/** The SDK and the policies leave their errors' name at "Error", which tells neither the guard nor the log anything. */
function named(error: unknown): unknown {
  if (error instanceof Error && error.name === 'Error') error.name = error.constructor.name;
  return error;
}
