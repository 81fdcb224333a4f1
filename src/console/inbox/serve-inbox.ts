import { Refusal } from '../../api/problem.ts';
import type { Services } from '../../services.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { inboxPage } from './inbox-page.ts';
import { filterOf, readInboxQuery } from './inbox-query.ts';

const pageSize = 50;

/** Serves the agents' queue. */
export function serveInbox(console: Console, { store }: Services): void {
  console.get('/', allowed('GET /v1/tickets'), async (context) => {
    const query = readInboxQuery(context.req.query());
    const { order, cursor } = query;
    const page = await store.inbox.list({ limit: pageSize, cursor, order, filter: filterOf(query) });
    if ('outcome' in page)
      throw new Refusal('invalidInput', { detail: 'This page of the list is not there any more.' });
    return answerPage(context, {
      place: 'inbox',
      title: 'Inbox',
      body: inboxPage(context.get('viewer'), { query, page }),
      live: 'inbox',
      notice: noticeFrom(context, { sent: 'Marked as sent.' }),
    });
  });
}
