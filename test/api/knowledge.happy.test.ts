import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { knowledgeSamples } from './knowledge-samples.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

describe.each(knowledgeSamples)('$path', ({ path, sample, prefix }) => {
  test('an entry is added, read, replaced and deleted', async () => {
    const added = await callApi(copilot, `POST ${path}`, { as: 'reviewer', json: { ...sample, id: 'A-1' } });
    expect(added.status).toBe(201);
    expect((await callApi(copilot, `GET ${added.headers.get('location')}`, { as: 'agent' })).body).toEqual(added.body);
    const replaced = await callApi(copilot, `PUT ${path}/A-1`, {
      json: { ...sample, summary: 'new', title: 'Another title' },
    });
    expect(replaced.status).toBe(200);
    expect((await callApi(copilot, `GET ${path}/A-1`)).body).toEqual(replaced.body);
    expect((await callApi(copilot, `DELETE ${path}/A-1`)).status).toBe(204);
    expect((await callApi(copilot, `GET ${path}/A-1`)).status).toBe(404);
  });

  test('an entry without an id is given one', async () => {
    const { body } = await callApi(copilot, `POST ${path}`, { json: sample });
    expect(body.id).toMatch(new RegExp(`^${prefix}_`));
    await callApi(copilot, `DELETE ${path}/${body.id}`);
  });

  test('an import keeps the good lines and lists the bad ones with their numbers', async () => {
    const lines = [
      JSON.stringify({ ...sample, id: 'B-1' }),
      '',
      '{"id":',
      '{"id":"B-2"}',
      JSON.stringify({ ...sample, id: 'B-3', extra: 1 }),
    ];
    const { status, body } = await callApi(copilot, `POST ${path}/import`, {
      as: 'reviewer',
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ imported: 2, failed: 2 });
    expect(new Set(body.errors.map(({ line }: { line: number }) => line))).toEqual(new Set([3, 4]));
    const { body: page } = await callApi(copilot, `GET ${path}`);
    expect(page.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(['B-1', 'B-3']);
  });

  test('the same import twice changes nothing, and the last line of an id counts', async () => {
    const body = [
      { ...sample, id: 'B-1' },
      { ...sample, id: 'B-1' },
    ]
      .map((item) => JSON.stringify(item))
      .join('\r\n');
    for (const mediaType of ['application/jsonl', 'text/plain; charset=utf-8']) {
      const headers = { 'content-type': mediaType };
      expect((await callApi(copilot, `POST ${path}/import`, { body, headers })).body).toMatchObject({
        imported: 2,
        failed: 0,
      });
    }
    expect((await callApi(copilot, `GET ${path}`)).body.items).toHaveLength(2);
  });

  test('a list is read page by page', async () => {
    const { body: first } = await callApi(copilot, `GET ${path}?limit=1`);
    const cursor = encodeURIComponent(first.nextCursor);
    const { body: second } = await callApi(copilot, `GET ${path}?limit=1&cursor=${cursor}`);
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect(second.nextCursor).toBeNull();
  });
});
