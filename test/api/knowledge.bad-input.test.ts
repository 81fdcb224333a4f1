import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { knowledgeSamples } from './knowledge-samples.ts';

describe('knowledge that cannot be taken', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const importLines = (path: string, body: string, mediaType = 'application/x-ndjson') =>
    callApi(copilot, `POST ${path}/import`, { body, headers: { 'content-type': mediaType } });

  test.each(knowledgeSamples)('$path refuses an entry without its $required', async ({ path, sample, required }) => {
    const json = { ...sample, [required]: undefined };
    const { status, body } = await callApi(copilot, `POST ${path}`, { json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(required);
  });

  test.each(knowledgeSamples)(
    '$path refuses an id that is taken, and finds none that is not there',
    async ({ path, sample }) => {
      const json = { ...sample, id: 'T-1' };
      expect((await callApi(copilot, `POST ${path}`, { json })).status).toBe(201);
      expect((await callApi(copilot, `POST ${path}`, { json })).status).toBe(409);
      for (const method of ['GET', 'DELETE'])
        expect((await callApi(copilot, `${method} ${path}/none`)).status).toBe(404);
      expect((await callApi(copilot, `PUT ${path}/none`, { json: sample })).status).toBe(404);
      expect((await callApi(copilot, `PUT ${path}/none`, { json })).status).toBe(422);
    },
  );

  test.each(['a b', '', '/etc', 'ü', 'x'.repeat(101), 'a\0'])('%j is no id', async (id) => {
    const { status, body } = await callApi(copilot, 'POST /v1/known-issues', { json: { id, title: 'x' } });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe('id');
  });

  test.each([
    ['/v1/known-issues', { title: 'x', errorSignatures: ['a', '\ud800'] }, 'errorSignatures.1'],
    ['/v1/known-issues', { title: 'x', status: 'closed' }, 'status'],
    ['/v1/known-issues', { title: 'x', links: [{ url: 'javascript:alert(1)' }] }, 'links.0.url'],
    ['/v1/documents', { title: 'x', url: 'docs', body: 'y' }, 'url'],
    ['/v1/documents', { title: 'x', url: 'ftp://docs.northwind.example', body: 'y' }, 'url'],
    ['/v1/incidents', { title: 'x', startedAt: 'now' }, 'startedAt'],
    ['/v1/incidents', { title: 'x', startedAt: '2026-01-05T09:00:00Z', status: 'resolved' }, 'resolvedAt'],
    [
      '/v1/incidents',
      { title: 'x', startedAt: '2026-01-05T09:00:00Z', resolvedAt: '2026-01-04T09:00:00Z' },
      'resolvedAt',
    ],
    [
      '/v1/deployments',
      { service: 'x', version: '1', deployedAt: '2026-01-05T09:00:00Z', environment: 'moon' },
      'environment',
    ],
  ])('%s refuses %j and names the field', async (path, json, field) => {
    const { status, body } = await callApi(copilot, `POST ${path}`, { json });
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(field);
  });

  test.each(knowledgeSamples)('$path/import takes JSON Lines only', async ({ path }) => {
    expect((await importLines(path, '[]', 'application/json')).status).toBe(415);
    expect((await callApi(copilot, `POST ${path}/import`)).status).toBe(415);
  });

  test('an import of garbage stores nothing and says so line by line', async () => {
    const { status, body } = await importLines('/v1/documents', 'null\n17\n\0\n{}\n"text"');
    expect(status).toBe(200);
    expect(body).toMatchObject({ imported: 0, failed: 5 });
  });

  test('an import of one mistake repeated is answered in brief', async () => {
    const { body } = await importLines('/v1/documents', '{\n'.repeat(3000));
    expect(body.failed).toBe(3000);
    expect(body.errors).toHaveLength(1000);
  });

  test('33 MiB are too much even for an import', async () => {
    expect((await importLines('/v1/documents', ' '.repeat(33 * 1024 * 1024))).status).toBe(413);
  });
});
