import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('API keys over HTTP', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const make = (json: object = {}) =>
    callApi(copilot, 'POST /v1/api-keys', { json: { name: 'Desk', roles: ['agent'], ...json } });
  const statusWith = async (key: string) =>
    (await callApi(copilot, 'GET /v1/tickets', { as: null, headers: { authorization: `Bearer ${key}` } })).status;

  test('a key is shown when it is made, works for its roles, and is not shown again', async () => {
    const { status, headers, body } = await make({ name: 'Help desk', requestsPerMinute: 100 });
    expect(status).toBe(201);
    expect(body.key).toMatch(/^sck_[0-9a-f]{64}$/);
    expect(body.key.startsWith(body.prefix)).toBe(true);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await statusWith(body.key)).toBe(200);
    const read = await callApi(copilot, `GET ${headers.get('location')}`);
    const { key: _key, lastUsedAt: _before, ...rest } = body;
    expect(read.body).toMatchObject(rest);
    const list = await callApi(copilot, 'GET /v1/api-keys?limit=100');
    expect(JSON.stringify([read.body, list.body])).not.toContain(body.key);
    await expect
      .poll(async () => (await callApi(copilot, `GET ${headers.get('location')}`)).body.lastUsedAt)
      .not.toBeNull();
  });

  test('a rotated key has a new secret; the one before works for as long as was given', async () => {
    const { body: made } = await make();
    const rotate = (json: object) => callApi(copilot, `POST /v1/api-keys/${made.id}/rotate`, { json });
    const { body: first } = await rotate({ graceMinutes: 5 });
    expect([await statusWith(made.key), await statusWith(first.key)]).toEqual([200, 200]);
    const { body: second } = await rotate({});
    expect([await statusWith(made.key), await statusWith(first.key), await statusWith(second.key)]).toEqual([
      401, 401, 200,
    ]);
    expect(second).toMatchObject({ id: made.id, roles: ['agent'] });
  });

  test('a revoked key is refused at once, and stays in the list', async () => {
    const { body } = await make();
    expect(await statusWith(body.key)).toBe(200);
    expect((await callApi(copilot, `DELETE /v1/api-keys/${body.id}`)).status).toBe(204);
    expect(await statusWith(body.key)).toBe(401);
    expect((await callApi(copilot, `GET /v1/api-keys/${body.id}`)).body.revokedAt).not.toBeNull();
    expect((await callApi(copilot, `DELETE /v1/api-keys/${body.id}`)).status).toBe(404);
    expect((await callApi(copilot, `POST /v1/api-keys/${body.id}/rotate`, { json: {} })).status).toBe(404);
  });

  test('the last key that can make others is not revoked', async () => {
    const { body } = await callApi(copilot, 'GET /v1/api-keys?limit=100');
    const admin = body.items.find(({ roles }: { roles: string[] }) => roles.includes('admin'));
    const refused = await callApi(copilot, `DELETE /v1/api-keys/${admin.id}`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:support-copilot:problem:last-admin']);
  });

  test('of two admins who revoke each other at once, one stays', async () => {
    const others = await Promise.all([1, 2].map(() => make({ roles: ['admin'] })));
    const { body } = await callApi(copilot, 'GET /v1/api-keys?limit=100');
    const admins = body.items.filter(
      ({ roles, revokedAt }: { roles: string[]; revokedAt: string | null }) =>
        roles.includes('admin') && revokedAt === null,
    );
    expect(admins.length).toBe(3);
    const statuses = await Promise.all(
      admins.map(async ({ id }: { id: string }) => (await callApi(copilot, `DELETE /v1/api-keys/${id}`)).status),
    );
    expect(statuses.filter((status) => status !== 204).length).toBeGreaterThanOrEqual(1);
    expect(others.map(({ status }) => status)).toEqual([201, 201]);
    expect(await copilot.services.store.apiKeys.hasAdmin()).toBe(true);
  });
});

describe('an API key that can not be made', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test.each([
    ['without a name', { roles: ['agent'] }, 'name'],
    ['without a role', { name: 'Desk', roles: [] }, 'roles'],
    ['with a role that there is not', { name: 'Desk', roles: ['owner'] }, 'roles.0'],
    ['that has expired already', { name: 'Desk', roles: ['agent'], expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['that may never call', { name: 'Desk', roles: ['agent'], requestsPerMinute: 0 }, 'requestsPerMinute'],
  ])('%s is refused by name', async (_title, json, path) => {
    const { status, body } = await callApi(copilot, 'POST /v1/api-keys', { json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
  });
});
