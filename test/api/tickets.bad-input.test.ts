import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const aDay = 24 * 60 * 60 * 1000;

describe('tickets that cannot be taken', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test.each([
    ['an empty ticket', {}, 'body'],
    ['a ticket of white space', { subject: ' ', body: '\n\t' }, 'body'],
    ['a body that is a number', { body: 7 }, 'body'],
    ['a list in place of a subject', { subject: ['a'], body: 'x' }, 'subject'],
    ['a subject of 1,001 characters', { subject: 'a'.repeat(1001) }, 'subject'],
    ['a body of 100,001 characters', { body: 'a'.repeat(100_001) }, 'body'],
    ['a NUL in the body', { body: 'a\0b' }, 'body'],
    ['a NUL in a version', { body: 'x', metadata: { versions: { sdk: '1\0' } } }, 'metadata.versions.sdk'],
    ['a lone surrogate', { subject: 'half \ud83d of a pair' }, 'subject'],
    ['a lone surrogate in a name', { body: 'x', customer: { name: '\udc00' } }, 'customer.name'],
    ['a message from nobody known', { body: 'x', messages: [{ from: 'bot', body: 'x' }] }, 'messages.0.from'],
    ['a blank message', { body: 'x', messages: [{ from: 'agent', body: ' ' }] }, 'messages.0.body'],
    [
      '201 messages',
      { body: 'x', messages: Array.from({ length: 201 }, () => ({ from: 'agent', body: 'x' })) },
      'messages',
    ],
    ['an unknown channel', { body: 'x', channel: 'pigeon' }, 'channel'],
    ['an unknown tier', { body: 'x', customer: { tier: 'gold' } }, 'customer.tier'],
    ['an unknown environment', { body: 'x', metadata: { environment: 'prod' } }, 'metadata.environment'],
    ['an unknown method', { body: 'x', metadata: { method: 'FETCH' } }, 'metadata.method'],
    ['a status code of 999', { body: 'x', metadata: { statusCode: 999 } }, 'metadata.statusCode'],
    ['a status code of 500.5', { body: 'x', metadata: { statusCode: 500.5 } }, 'metadata.statusCode'],
    ['a status code in words', { body: 'x', metadata: { statusCode: 'many' } }, 'metadata.statusCode'],
    ['a moment without a zone', { body: 'x', createdAt: '2026-01-05T10:00:00' }, 'createdAt'],
    ['a moment in words', { body: 'x', createdAt: 'yesterday' }, 'createdAt'],
    ['the 30th of February', { body: 'x', createdAt: '2026-02-30T10:00:00Z' }, 'createdAt'],
    ['a moment of the year 1969', { body: 'x', createdAt: '1969-12-31T23:59:59Z' }, 'createdAt'],
    ['a moment of the year 9999', { body: 'x', createdAt: '9999-01-01T00:00:00Z' }, 'createdAt'],
    ['a moment to the twelfth digit', { body: 'x', createdAt: '2026-01-05T10:00:00.123456789012Z' }, 'createdAt'],
    ['a moment as a number', { body: 'x', createdAt: 1_767_607_200 }, 'createdAt'],
    ['the moment after tomorrow', { body: 'x', createdAt: new Date(Date.now() + 2 * aDay).toISOString() }, 'createdAt'],
    ['a customer that is a string', { body: 'x', customer: 'cus_1' }, 'customer'],
    ['51 versions', { body: 'x', metadata: { versions: manyVersions(51) } }, 'metadata.versions'],
    ['a list', [], ''],
    ['null', null, ''],
  ])('%s is refused, and the field is named', async (_title, json, path) => {
    const before = await copilot.services.store.tickets.count();
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json });
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await copilot.services.store.tickets.count()).toBe(before);
  });

  test.each([
    ['nothing', '', 'application/json', 400],
    ['half an object', '{"body": "x"', 'application/json', 400],
    ['a word', 'hello', 'application/json', 400],
    ['a form', 'body=x', 'application/x-www-form-urlencoded', 415],
    ['plain text', '{"body":"x"}', 'text/plain', 415],
    ['two values', '{"body":"x"}{"body":"y"}', 'application/json', 400],
  ])('%s in place of JSON is refused', async (...[, body, mediaType, status]) => {
    const answer = await callApi(copilot, 'POST /v1/tickets', { body, headers: { 'content-type': mediaType } });
    expect(answer.status).toBe(status);
  });

  test('5 MB are too much', async () => {
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'a'.repeat(5_000_000) } });
    expect(status).toBe(413);
    expect(body.type).toBe('urn:support-copilot:problem:body-too-large');
  });

  test('a second ticket under the same reference is refused and names the first', async () => {
    const json = { reference: 'ZD-7', body: 'Export fails' };
    const { body: first } = await callApi(copilot, 'POST /v1/tickets', { json });
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json });
    expect(status).toBe(409);
    expect(body.ticketId).toBe(first.id);
  });

  test.each([
    ['GET /v1/tickets?limit=0', 'limit'],
    ['GET /v1/tickets?limit=101', 'limit'],
    ['GET /v1/tickets?limit=ten', 'limit'],
    ['GET /v1/tickets?limit=1&limit=2', 'limit'],
    ['GET /v1/tickets?status=lost', 'status'],
    ['GET /v1/tickets?cursor=%20not%20a%20cursor', 'cursor'],
    ['GET /v1/tickets?cursor=%00', 'cursor'],
    ['GET /v1/tickets/%00', 'id'],
  ])('%s is refused, and the parameter is named', async (line, path) => {
    const { status, body } = await callApi(copilot, line);
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test.each(['tkt_none', '%zz', '..%2F..', 'null', "'%20or%201=1"])('no ticket is found under %s', async (id) => {
    expect((await callApi(copilot, `GET /v1/tickets/${id}`)).status).toBe(404);
    expect((await callApi(copilot, `PATCH /v1/tickets/${id}`, { json: { body: 'x' } })).status).toBe(404);
  });

  test.each([
    ['no change at all', {}, ''],
    ['a body that is made blank', { body: ' ' }, 'body'],
    ['a status that does not exist', { status: 'gone' }, 'status'],
    ['null for a subject', { subject: null }, 'subject'],
  ])('a change with %s is refused', async (_title, json, path) => {
    const { body: ticket } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'x' } });
    const { status, body } = await callApi(copilot, `PATCH /v1/tickets/${ticket.id}`, { json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
  });

  test.each([
    ['no name', { query: 'severity=P1' }, 'name'],
    ['a blank name', { name: ' ', query: '' }, 'name'],
    ['a name of 61 letters', { name: 'n'.repeat(61), query: '' }, 'name'],
    ['no query', { name: 'Urgent' }, 'query'],
    ['a query of 1,001 letters', { name: 'Urgent', query: 'q'.repeat(1001) }, 'query'],
    ['a NUL in its query', { name: 'Urgent', query: 'q=\0' }, 'query'],
  ])('a saved view with %s is refused, and none is kept', async (_title, json, path) => {
    const { status, body } = await callApi(copilot, 'POST /v1/saved-views', { json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
    expect((await callApi(copilot, 'GET /v1/saved-views')).body.items).toEqual([]);
  });
});

function manyVersions(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`library-${at}`, '1.0']));
}
