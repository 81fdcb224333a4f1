import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '\0', '\ud800', '%', '__proto__', 'POST /orders answers 500', '{{slot}}', 'a'.repeat(1001)),
);
const junk = fc.oneof({ weight: 4, arbitrary: word }, fc.jsonValue(), fc.integer(), fc.constant(null));
const moment = fc.oneof(
  fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-01-05T10:00:00Z',
    '2026-13-01T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '2016-12-31T23:59:60Z',
  ),
);
const some = (valid: fc.Arbitrary<unknown>) =>
  fc.option(fc.oneof({ weight: 5, arbitrary: valid }, junk), { nil: undefined });

const ticket = fc.record({
  reference: some(fc.uuid()),
  subject: some(word),
  body: some(fc.lorem()),
  channel: some(fc.constantFrom('email', 'web', 'fax')),
  createdAt: some(moment),
  customer: some(fc.record({ id: some(word), tier: some(fc.constantFrom('free', 'enterprise')), name: some(word) })),
  metadata: some(
    fc.record({
      environment: some(fc.constantFrom('production', 'unknown')),
      endpoint: some(fc.webPath()),
      method: some(fc.constantFrom('GET', 'post')),
      statusCode: some(fc.integer({ min: 99, max: 600 })),
      versions: some(fc.dictionary(word, word)),
    }),
  ),
});

describe('whatever is sent', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const count = () => copilot.services.store.tickets.count();

  test('a ticket is stored whole with its recommendation, or refused by name and not stored at all', async () => {
    await fc.assert(
      fc.asyncProperty(ticket, async (json) => {
        const before = await count();
        const { status, body } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket: json } });
        expect([201, 422]).toContain(status);
        expect(await count()).toBe(before + (status === 201 ? 1 : 0));
        const stored = await callApi(copilot, `GET /v1/recommendations/${body.id ?? 'none'}`);
        expect(stored.status).toBe(status === 201 ? 200 : 404);
        expect(body.errors === undefined || body.errors.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    'POST /v1/recommendations',
    'POST /v1/tickets',
    'PATCH /v1/tickets/none',
    'POST /v1/recommendations/none/reviews',
    'POST /v1/recommendations/none/sent',
    'POST /v1/search',
    'POST /v1/known-issues',
    'PUT /v1/documents/none',
    'POST /v1/incidents',
    'POST /v1/deployments',
  ])('%s answers any JSON with a declared answer, never a 5xx', async (line) => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        expect((await callApi(copilot, line, { json })).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  test('raw bytes under any media type are refused or imported in part, never a 5xx', async () => {
    const mediaType = fc.constantFrom('application/json', 'application/x-ndjson', 'text/plain', 'application/xml', '');
    const line = fc.constantFrom('POST /v1/recommendations', 'POST /v1/documents/import', 'POST /v1/search');
    await fc.assert(
      fc.asyncProperty(line, word, mediaType, async (call, body, type) => {
        const headers = type === '' ? {} : { 'content-type': type };
        expect((await callApi(copilot, call, { body: body.toWellFormed(), headers })).status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });

  test('any path and query is answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
        const line = `GET /v1/tickets${path.replaceAll(' ', '')}?${query}`;
        expect((await callApi(copilot, line)).status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });
});
