import { Refusal } from '../../api/problem.ts';
import type { Services } from '../../services.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { savedViewInput } from '../../api/saved-views/manage.ts';
import { readForm } from '../form.ts';
import { patternsNow } from '../shift/pattern-news.ts';
import { addressOf, inboxPage } from './inbox-page.ts';
import { filterOf, readInboxQuery } from './inbox-query.ts';

const pageSize = 50;

/** Serves the agents' queue. */
export function serveInbox(console: Console, services: Services): void {
  const { store, newId, now } = services;

  console.get('/', allowed('GET /v1/tickets'), async (context) => {
    const query = readInboxQuery(context.req.query());
    const { order, cursor } = query;
    const [page, saved, patterns] = await Promise.all([
      store.inbox.list({ limit: pageSize, cursor, order, filter: filterOf(query) }),
      store.savedViews.of(context.get('viewer').apiKey.id),
      patternsNow(services),
    ]);
    if ('outcome' in page)
      throw new Refusal('invalidInput', { detail: 'This page of the list is not there any more.' });
    return answerPage(context, {
      place: 'inbox',
      title: 'Inbox',
      body: inboxPage(context.get('viewer'), { query, page, saved, patterns }),
      live: 'inbox',
      notice: noticeFrom(context, {
        sent: 'Marked as sent.',
        saved: 'The view is saved.',
        removed: 'The view is removed.',
      }),
    });
  });

  console.post('/views', allowed('POST /v1/saved-views'), async (context) => {
    const read = savedViewInput.safeParse(await readForm(context));
    if (!read.success) throw new Refusal('invalidInput', { detail: 'A view needs a name of at most 60 letters.' });
    // As the inbox itself would write it, so that the view is known again.
    const query = addressOf(readInboxQuery(Object.fromEntries(new URLSearchParams(read.data.query))));
    const owner = context.get('viewer').apiKey.id;
    const saved = await store.savedViews.put({
      id: newId('view'),
      owner,
      name: read.data.name,
      query,
      createdAt: now(),
    });
    if (saved === null)
      throw new Refusal('invalidInput', { detail: 'That is one view too many: remove another first.' });
    return context.redirect(`/console?${query}${query === '' ? '' : '&'}done=saved`, 303);
  });

  console.post('/views/:id/remove', allowed('DELETE /v1/saved-views/{id}'), async (context) => {
    await store.savedViews.remove(context.req.param('id'), context.get('viewer').apiKey.id);
    return context.redirect('/console?done=removed', 303);
  });
}
