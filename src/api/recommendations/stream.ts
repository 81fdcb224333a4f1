import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { recommendForNewTicket } from '../../recommend.ts';
import type { Services } from '../../services.ts';
import type { NewTicket } from '../../ticket-intake.ts';
import type { ApiEnvironment } from '../environment.ts';
import { answerError } from '../problem.ts';
import { referenceTaken } from '../tickets/create.ts';

/** Whether a client asks for events in place of one answer. */
export function wantsEvents(context: Context<ApiEnvironment>): boolean {
  return context.req.header('accept')?.includes('text/event-stream') === true;
}

/**
 * Recommends for a new ticket as server-sent events: `classification` and `decision` within milliseconds (again where a
 * model has changed them), `draft.delta` for each checked sentence, and `recommendation`, the whole, once it is recorded;
 * or `error` with a problem document. A client that goes away changes nothing: the work is finished and recorded once.
 */
export function streamRecommendation(
  context: Context<ApiEnvironment>,
  services: Services,
  ticket: NewTicket,
): Response {
  return streamSSE(context, async (stream) => {
    // Events leave in the order in which they came about, one after the other.
    let sent: Promise<void> = Promise.resolve();
    const send = (event: string, data: unknown) => {
      sent = sent.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }));
    };
    try {
      const recommended = await recommendForNewTicket(services, ticket, {
        decided(classification, decision) {
          send('classification', classification);
          send('decision', decision);
        },
        wrote: (text) => send('draft.delta', { text }),
      });
      if (recommended.outcome === 'referenceTaken') throw referenceTaken(recommended);
      send('recommendation', recommended.recommendation);
    } catch (error) {
      const answer = await answerError(services.log)(error as Error, context);
      send('error', await answer.json());
    }
    await sent;
  });
}
