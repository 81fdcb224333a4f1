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
} from 'cockatiel';
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
    circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresToOpen) }),
    retry(handleWhen(isPassing), {
      maxAttempts: retries,
      backoff: new ExponentialBackoff({ initialDelay: 150, maxDelay: 1_500 }),
    }),
    timeout(attemptMs, TimeoutStrategy.Aggressive),
  );
  return {
    name: model.name,
    ask: (question, signal) => policy.execute(({ signal: bounded }) => model.ask(question, bounded), signal),
  };
}

/** Too many requests, a server error or a broken connection; a timeout has used up the time, a bad answer won't get better. */
function isPassing(error: unknown): boolean {
  const { status, name } = error as { status?: number; name?: string };
  if (status !== undefined) return status === 429 || status >= 500;
  return name === 'APIConnectionError';
}
