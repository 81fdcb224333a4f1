import type { Services } from '../../services.ts';
import { themes, type Console } from '../environment.ts';
import { readForm } from '../form.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { listApiKeys } from './serve-api-keys.ts';
import { settingsPage } from './settings-page.ts';
import { remember } from '../session.ts';

/** Serves what a person may set for themselves. */
export function serveSettings(console: Console, services: Services): void {
  console.get('/settings', async (context) => {
    const viewer = context.get('viewer');
    const keys = viewer.may('GET /v1/api-keys') ? await listApiKeys(services) : null;
    return answerPage(context, {
      place: 'settings',
      title: 'Settings',
      body: settingsPage(viewer, { keys, made: null }),
      notice: noticeFrom(context, { saved: 'Saved.', revoked: 'The key is revoked.' }),
    });
  });
  console.post('/facts-only', async (context) => {
    const { factsOnly } = await readForm(context);
    remember(context, 'facts-only', factsOnly === 'true' ? 'true' : 'false');
    // Back to the ticket that it was asked on: a page of this origin, else the inbox.
    const from = context.req.header('referer');
    const path = from === undefined ? '/console' : new URL(from).pathname;
    return context.redirect(path.startsWith('/console/tickets/') ? path : '/console', 303);
  });
  console.post('/settings', async (context) => {
    const { theme, factsOnly } = await readForm(context);
    const known = themes.find((one) => one === theme);
    if (known !== undefined) remember(context, 'theme', known);
    remember(context, 'facts-only', factsOnly === 'true' ? 'true' : 'false');
    return context.redirect('/console/settings?done=saved', 303);
  });
}
