import { makeSecret, prefixOf } from './api-key.ts';
import { hashApiKey } from './api/auth.ts';
import type { Services } from './services.ts';

/**
 * Sees to it that an admin key exists: the configured one, or a new one where there is none at all.
 * Returns a key only when it was made just now, since only its hash is kept.
 */
export async function ensureAdminKey(services: Services, configured: string | null): Promise<string | null> {
  if (configured !== null) {
    await putAdminKey(services, configured);
    return null;
  }
  if (await services.store.apiKeys.hasAdmin()) return null;
  const { key } = await makeSecret();
  await putAdminKey(services, key);
  return key;
}

async function putAdminKey({ store, newId, now }: Services, key: string): Promise<void> {
  const apiKey = {
    id: newId('key'),
    name: 'first admin',
    prefix: prefixOf(key),
    roles: ['admin'] as const,
    createdAt: now(),
  };
  await store.apiKeys.put(apiKey, await hashApiKey(key));
}
