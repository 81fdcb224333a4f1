import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { recommendForStoredTicket } from '../../recommend.ts';
import type { Services } from '../../services.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import { reportFailure } from '../../api/problem.ts';
import type { ConsoleEnvironment } from '../environment.ts';
import type { Html } from '../html.ts';
import { conversation } from './conversation.ts';
import { readTicket } from './read-ticket.ts';
import { provisionalPanel, recommendationPanel } from './recommendation-panel.ts';

/**
 * Recommends for a ticket while the page watches: `panel` and `conversation` carry pieces of the page as soon as the
 * decision stands, `sentence` each checked sentence of the reply, `done` the panel as it is recorded.
 */
export function streamRecommendation(
  context: Context<ConsoleEnvironment>,
  services: Services,
  ticket: StoredTicket,
): Response {
  const viewer = context.get('viewer');
  return streamSSE(context, async (stream) => {
    let sent: Promise<void> = Promise.resolve();
    const send = (event: string, piece: Html | string) => {
      sent = sent.then(async () => stream.writeSSE({ event, data: String(await piece) }));
    };
    try {
      const recommended = await recommendForStoredTicket(services, ticket.id, {
        decided(classification, decision, evidence) {
          send('conversation', conversation(viewer, ticket, { decision, sent: null }));
          send('panel', provisionalPanel(viewer, { classification, measured: null, decision, evidence }));
        },
        wrote: (text) => send('sentence', text),
      });
      if (recommended.outcome !== 'created') throw new Error(`no recommendation: ${recommended.outcome}`);
      const shown = await readTicket(services, ticket.id);
      if (shown.recommendation === null) throw new Error('the recommendation is gone');
      send('done', recommendationPanel(viewer, { ...shown, recommendation: shown.recommendation }));
    } catch (error) {
      reportFailure(services.log, error as Error, context.env.requestId);
      send('failed', 'No recommendation could be made. Try again.');
    }
    await sent;
  });
}
