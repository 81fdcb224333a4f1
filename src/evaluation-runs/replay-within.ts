import type { LabelledTicket } from '../evaluate/labelled-ticket.ts';
import type { Services } from '../services.ts';
import { replay, type Replayed } from './replay.ts';
import { makeThrifty, type AnswerCache, type Limits } from './thrifty-models.ts';

/** Why a replay ended before its end: what it may spend is spent, nobody knows what answers cost, or the process is told to stop. */
export type StopReason = 'spend_cap' | 'cost_unknown' | 'interrupted';

/** Ended before its end. What was answered by then is kept: the next go pays for none of it. */
export class EvaluationStopped extends Error {
  override readonly name = 'EvaluationStopped';
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A set, how often each ticket is tried, and what models may cost on the way. */
export type Within = {
  readonly tickets: readonly LabelledTicket[];
  readonly attempts: number;
  readonly limits: Limits;
  readonly answers: AnswerCache;
  readonly signal: AbortSignal;
  readonly onTicket: (ticket: LabelledTicket) => void;
};

/** So long may one recommendation take here: it may wait for its turn under the rate limit. */
const patientDeadlineMs = 15 * 60_000;

/** Replays a set with answers of models kept by their question, under a rate limit and a spend cap. Throws `EvaluationStopped`. */
export async function replayWithin(
  services: Services,
  { tickets, attempts, limits, answers, signal, onTicket }: Within,
): Promise<readonly Replayed[]> {
  const { models } = services;
  const thrifty = makeThrifty(models, answers, limits);
  return replay(
    { ...services, deadlineMs: models.length === 0 ? services.deadlineMs : patientDeadlineMs },
    {
      tickets,
      attempts,
      concurrency: models.length === 0 ? 1 : limits.concurrency,
      modelsOf: thrifty.ofAttempt,
      onTicket(ticket) {
        const stopped = thrifty.stopped();
        if (stopped !== null) throw new EvaluationStopped(stopped);
        if (signal.aborted) throw new EvaluationStopped('interrupted');
        onTicket(ticket);
      },
    },
  );
}
