import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const resources = [
  {
    kind: 'ticket',
    path: '/v1/tickets',
    made: { body: 'Export fails' },
    method: 'PATCH',
    change: { subject: 'Export' },
  },
  {
    kind: 'known issue',
    path: '/v1/known-issues',
    made: { title: 'Export stops' },
    method: 'PUT',
    change: { title: 'Export stops at 10,000 rows' },
  },
  {
    kind: 'document',
    path: '/v1/documents',
    made: { title: 'Exports', url: 'https://docs.northwind.example/exports', body: 'How to.' },
    method: 'PUT',
    change: { title: 'All exports', url: 'https://docs.northwind.example/exports', body: 'How to.' },
  },
];

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

describe.each(resources)('a change of a $kind that rests on what was read', ({ path, made, method, change }) => {
  let line: string;
  let tag: string;
  beforeAll(async () => {
    const { body } = await callApi(copilot, `POST ${path}`, { json: made });
    line = `${path}/${body.id}`;
    tag = (await callApi(copilot, `GET ${line}`)).headers.get('etag') ?? '';
  });

  const changeIf = (ifMatch: string, json: object = change) =>
    callApi(copilot, `${method} ${line}`, { json, headers: { 'if-match': ifMatch } });

  test('is made where it still stands; the answer has the new tag, and the old one is worth nothing', async () => {
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    const changed = await changeIf(tag);
    expect(changed.status).toBe(200);
    const { headers } = await callApi(copilot, `GET ${line}`);
    expect(changed.headers.get('etag')).toBe(headers.get('etag'));
    expect(headers.get('etag')).not.toBe(tag);
    const refused = await changeIf(tag, made);
    expect(refused.status).toBe(412);
    expect(refused.body.type).toBe('urn:support-copilot:problem:precondition-failed');
    expect((await callApi(copilot, `GET ${line}`)).headers.get('etag')).toBe(headers.get('etag'));
  });

  test('takes any of several tags, a weak one from a compressed answer, or whatever there is', async () => {
    const current = async () => (await callApi(copilot, `GET ${line}`)).headers.get('etag') ?? '';
    expect((await changeIf(`"0", W/${await current()}`, change)).status).toBe(200);
    expect((await changeIf('*', change)).status).toBe(200);
    expect((await changeIf('"0", "1"')).status).toBe(412);
  });

  test('of two that rest on the same, one is made', async () => {
    const current = (await callApi(copilot, `GET ${line}`)).headers.get('etag') ?? '';
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => changeIf(current, { ...change, ...titled() })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 412, 412, 412, 412,
    ]);
  });

  test('is not made to what is not there', async () => {
    const { status } = await callApi(copilot, `${method} ${path}/none`, { json: change, headers: { 'if-match': '*' } });
    expect(status).toBe(412);
  });

  test('what is unchanged is not sent again', async () => {
    const current = (await callApi(copilot, `GET ${line}`)).headers.get('etag') ?? '';
    const unchanged = await callApi(copilot, `GET ${line}`, { headers: { 'if-none-match': current } });
    expect([unchanged.status, unchanged.body]).toEqual([304, '']);
    expect((await callApi(copilot, `GET ${line}`, { headers: { 'if-none-match': '"0"' } })).status).toBe(200);
  });

  let titles = 0;
  const titled = () => ({ [method === 'PATCH' ? 'subject' : 'title']: `Version ${(titles += 1)}` });
});
