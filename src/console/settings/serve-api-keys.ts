import { makeSecret } from '../../api-key.ts';
import { Refusal } from '../../api/problem.ts';
import type { Services } from '../../services.ts';
import type { ApiKey } from '../../store/ports/access.ts';
import type { ApiKeyId } from '../../ticket/ids.ts';
import { roles } from '../../ticket/vocabulary.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage } from '../page.ts';
import { settingsPage } from './settings-page.ts';

const mostKeys = 100;

/** Serves what an admin does with API keys; `forget` tells this process that a key's secret or standing has changed. */
export function serveApiKeys(console: Console, services: Services, forget: () => void): void {
  const { store, newId, now } = services;

  console.post('/settings/api-keys', allowed('POST /v1/api-keys'), async (context) => {
    const form = await readForm(context);
    const name = form['name']?.trim().slice(0, 200) ?? '';
    const given = roles.filter((role) => form[`role-${role}`] === 'true');
    const viewer = context.get('viewer');
    if (name === '' || given.length === 0) {
      const body = settingsPage(viewer, { keys: await listApiKeys(services), made: null });
      const notice = { kind: 'refused', text: 'A key needs a name and at least one role.' } as const;
      return answerPage(context, { place: 'settings', title: 'Settings', body, notice, status: 422 });
    }
    const { key, prefix, hash } = await makeSecret();
    await store.apiKeys.put({ id: newId('key'), name, prefix, roles: given, createdAt: now() }, hash);
    const body = settingsPage(viewer, { keys: await listApiKeys(services), made: key });
    context.header('cache-control', 'no-store');
    return answerPage(context, { place: 'settings', title: 'Settings', body });
  });

  console.post('/settings/api-keys/:id/rotate', allowed('POST /v1/api-keys/{id}/rotate'), async (context) => {
    const { key, prefix, hash } = await makeSecret();
    const id = context.req.param('id') as ApiKeyId;
    const { outcome } = await store.apiKeys.rotate({ id, hash, prefix, graceMinutes: 0 });
    if (outcome !== 'rotated') throw new Refusal('notFound');
    forget();
    const body = settingsPage(context.get('viewer'), { keys: await listApiKeys(services), made: key });
    context.header('cache-control', 'no-store');
    return answerPage(context, { place: 'settings', title: 'Settings', body });
  });

  console.post('/settings/api-keys/:id/revoke', allowed('DELETE /v1/api-keys/{id}'), async (context) => {
    const { outcome } = await store.apiKeys.revoke(context.req.param('id') as ApiKeyId, now());
    if (outcome !== 'revoked') throw new Refusal(outcome);
    forget();
    return context.redirect('/console/settings?done=revoked', 303);
  });
}

/** The keys as the settings show them. */
export async function listApiKeys({ store }: Services): Promise<readonly ApiKey[]> {
  const page = await store.apiKeys.list({ limit: mostKeys, cursor: null });
  return 'items' in page ? page.items : [];
}
