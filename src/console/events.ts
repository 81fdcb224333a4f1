import { streamSSE } from 'hono/streaming';
import type { Services } from '../services.ts';
import type { TicketId } from '../ticket/ids.ts';
import type { Console } from './environment.ts';
import { allowed } from './failure.ts';

/** How soon a page learns what a colleague did. */
const everyMs = 2000;
/** Proxies close what is silent for long. */
const ticksBetweenSigns = 10;

/** Serves `GET /console/events`: `changed` whenever tickets, recommendations or reviews did, or those of one ticket, so that pages stay fresh. */
export function serveEvents(console: Console, { store }: Services, stopping: AbortSignal): void {
  // One question to the database for all pages that listen to this process.
  let asked: { readonly at: number; readonly answer: Promise<string> } = { at: 0, answer: Promise.resolve('') };
  const pulseOfAll = () => {
    if (performance.now() - asked.at > everyMs / 2) asked = { at: performance.now(), answer: store.inbox.pulse(null) };
    return asked.answer;
  };

  console.get('/events', allowed('GET /v1/tickets'), (context) =>
    streamSSE(context, async (stream) => {
      const ticket = context.req.query('ticket') as TicketId | undefined;
      const pulse = ticket === undefined ? pulseOfAll : () => store.inbox.pulse(ticket);
      let last = await pulse();
      await stream.writeSSE({ event: 'open', data: '' });
      for (let tick = 1; !stream.aborted && !stopping.aborted; tick += 1) {
        await stream.sleep(everyMs);
        if (stream.aborted || stopping.aborted) return;
        const now = await pulse();
        if (now !== last) await stream.writeSSE({ event: 'changed', data: '' });
        else if (tick % ticksBetweenSigns === 0) await stream.write(': still here\n\n');
        last = now;
      }
    }),
  );
}
