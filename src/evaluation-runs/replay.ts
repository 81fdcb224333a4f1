import type { LabelledTicket } from '../evaluate/labelled-ticket.ts';
import { predictionOf, type Prediction } from '../evaluate/prediction.ts';
import { recommend, type Listener, type Recommended } from '../recommend.ts';
import { redactTicket } from '../redact/redact.ts';
import { runAtOnce } from './run-at-once.ts';
import type { Services } from '../services.ts';
import { readSignals } from '../signals/read-signals.ts';
import { receiveTicket } from '../ticket-intake.ts';
import { addMinutes, minutesBetween, toInstant } from '../ticket/instant.ts';
import type { StoredTicket } from '../ticket/ticket.ts';

/** One ticket of the set with what was said of it; `repeats` are further attempts. */
export type Replayed = {
  readonly ticket: LabelledTicket;
  readonly gold: LabelledTicket['gold'];
  readonly predicted: Prediction;
  readonly repeats: readonly Prediction[];
  readonly recommended: Recommended;
};

/** How a set is replayed. */
export type Replaying = {
  readonly tickets: readonly LabelledTicket[];
  /** Attempts at each ticket: more than one only tells something where a model is in play. */
  readonly attempts: number;
  /** The models of one attempt; the copilot's own where none are named. */
  readonly modelsOf?: (attempt: number) => Services['models'];
  /** Tickets at once. */
  readonly concurrency: number;
  /** Hears of each ticket that is done; ends the replay where it throws. */
  readonly onTicket: (ticket: LabelledTicket) => void;
};

/** Every ticket in the order of time, each as if it arrived alone: nothing is recorded. */
export async function replay(services: Services, replaying: Replaying): Promise<readonly Replayed[]> {
  const { tickets, concurrency, onTicket } = replaying;
  const inTime = [...tickets].sort((a, b) => minutesBetween(toInstant(b.createdAt), toInstant(a.createdAt)));
  const replayed = inTime.map((ticket) => async () => {
    const done = await replayTicket(services, ticket, replaying);
    onTicket(ticket);
    return done;
  });
  return runAtOnce(replayed, concurrency);
}

async function replayTicket(
  services: Services,
  ticket: LabelledTicket,
  { attempts, modelsOf = () => services.models }: Replaying,
): Promise<Replayed> {
  const received = receiveAsOf(services, ticket);
  const signals = readSignals(redactTicket(received));
  const recommended: Recommended[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1)
    recommended.push(await recommendReceived({ ...services, models: modelsOf(attempt) }, received));
  const [first, ...others] = recommended as [Recommended, ...Recommended[]];
  return {
    ticket,
    gold: ticket.gold,
    predicted: predictionOf(first.recommendation, signals),
    repeats: others.map(({ recommendation }) => predictionOf(recommendation, signals)),
    recommended: first,
  };
}

/** Recommends a minute after the ticket arrived, whatever the day is now. */
export function recommendAsOf(services: Services, labelled: LabelledTicket, listener?: Listener): Promise<Recommended> {
  return recommendReceived(services, receiveAsOf(services, labelled), listener);
}

function recommendReceived(services: Services, ticket: StoredTicket, listener?: Listener): Promise<Recommended> {
  return recommend({ ...services, now: () => addMinutes(ticket.createdAt, 1) }, ticket, listener);
}

/** A labelled ticket as it came in. */
export function receiveAsOf(services: Services, labelled: LabelledTicket): StoredTicket {
  const { id, subject, body, customer, createdAt, environmentHint } = labelled;
  return receiveTicket(services, {
    reference: id,
    subject,
    body,
    channel: 'other',
    createdAt: toInstant(createdAt),
    customer: { id: customer.id ?? null, tier: customer.tier, name: null, segment: null },
    metadata: {
      environment: environmentHint ?? null,
      endpoint: null,
      method: null,
      statusCode: null,
      requestId: null,
      versions: {},
    },
  });
}
