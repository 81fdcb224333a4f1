import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { eraseOldTickets } from '../../src/erase-old-tickets.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

/** Words that stand nowhere else: whatever of them is left after an erasure is found. */
const planted = {
  customer: 'cusplanted7731',
  name: 'Zebedina Quorrington',
  segment: 'plantedsegment',
  subject: 'Wobblegrommet',
  body: 'fizzlequark',
  message: 'snorblefax',
  resolution: 'glimmerdrosh',
  error: 'PlantedOrderError',
  endpoint: 'plantedendpoint',
  request: 'reqplanted99812',
  reply: 'trundlewick',
  reason: 'blorpreason',
  answer: 'engineeringsaid',
  reference: 'ZD-PLANTED-4471',
};

/** Every text of every table in which one of the words stands, as `table.column: word`. */
async function leftovers(copilot: Copilot, words: readonly string[]): Promise<string[]> {
  const { rows: columns } = await copilot.queueDatabase.executeSql(
    `SELECT table_schema, table_name, column_name FROM information_schema.columns
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
       AND (data_type IN ('text', 'json', 'jsonb', 'tsvector', 'ARRAY', 'character varying', 'bytea') OR udt_name = 'halfvec')`,
  );
  const found: string[] = [];
  for (const { table_schema: schema, table_name: table, column_name: column } of columns as Record<string, string>[]) {
    const { rows } = await copilot.queueDatabase.executeSql(
      `SELECT DISTINCT word FROM "${schema}"."${table}", unnest($1::text[]) AS word
       WHERE strpos(lower("${column}"::text), lower(word)) > 0
         OR strpos("${column}"::text, encode(convert_to(word, 'UTF8'), 'hex')) > 0`,
      [words],
    );
    found.push(...(rows as { word: string }[]).map(({ word }) => `${table}.${column}: ${word}`));
  }
  return found;
}

describe('a customer who is erased', () => {
  let copilot: Copilot;
  let before: { metrics: object; tickets: number };
  let erased: { ticketId: string; recommendationId: string };
  let neighbour: { id: string };

  const call = (line: string, json?: object) => callApi(copilot, line, json === undefined ? {} : { json });
  const words = Object.values(planted);
  const everything = async () => {
    const { body } = await call('GET /v1/metrics/support?groupBy=severity');
    const { documentationGaps: _, from: _from, to: _to, ...metrics } = body;
    return { metrics, tickets: await copilot.services.store.tickets.count() };
  };

  beforeAll(async () => {
    copilot = await startCopilot();
    const ticket = {
      reference: planted.reference,
      subject: `${planted.subject}: POST /v1/${planted.endpoint} returns 500`,
      body: `${planted.body}. Every POST fails with ${planted.error}: order ${planted.body} is locked, for all our users.`,
      customer: { id: planted.customer, tier: 'enterprise', name: planted.name, segment: planted.segment },
      metadata: {
        endpoint: `/v1/${planted.endpoint}`,
        requestId: planted.request,
        versions: { [planted.body]: '1.2.3' },
      },
    };
    const { body: first } = await call('POST /v1/recommendations', { ticket });
    erased = { ticketId: first.ticketId, recommendationId: first.id };
    const alike = { subject: ticket.subject, body: `Every POST fails with ${planted.error}, order is locked.` };
    const twin = { ...alike, customer: { id: planted.customer, tier: 'business' } };
    await call('POST /v1/recommendations', { ticket: twin });
    // Another customer's ticket, in words of its own: what stands of the first in its recommendation is a quotation.
    const other = {
      subject: 'POST returns 500',
      body: 'Every POST fails, order is locked, for all users.',
      customer: { id: 'cus_other', tier: 'business' },
    };
    neighbour = (await call('POST /v1/recommendations', { ticket: other })).body;

    const reply = `We look into it. ${planted.reply}`;
    await call(`POST /v1/recommendations/${first.id}/reviews`, { verdict: 'edited', reply, reason: planted.reason });
    await call(`POST /v1/recommendations/${first.id}/sent`, { body: reply });
    const { body: handoff } = await call(`POST /v1/tickets/${first.ticketId}/handoffs`, { to: 'engineering' });
    await call(`PATCH /v1/handoffs/${handoff.id}`, { state: 'rejected', reason: planted.answer });
    await call(`POST /v1/tickets/${first.ticketId}/messages`, { from: 'customer', body: planted.message });
    await call(`PATCH /v1/tickets/${first.ticketId}`, {
      status: 'resolved',
      resolution: planted.resolution,
      satisfaction: 4,
    });
    // The override is a case of the next evaluation; a run of it quotes the ticket.
    const { body: evaluation } = await call('POST /v1/evaluations', { dataset: { name: 'overrides' } });
    const quoting = {
      tickets: [
        {
          id: planted.reference,
          subject: ticket.subject,
          trace: [{ rule: 'r', evidence: planted.error }],
          draft: `Hello ${planted.name}`,
        },
      ],
    };
    await copilot.queueDatabase.executeSql(
      `UPDATE evaluations SET state = 'done', run = $2::json, ended_at = now() WHERE id = $1`,
      [evaluation.id, JSON.stringify(quoting)],
    );
    // What a person preferred between its drafts and another run's names it, too.
    await copilot.queueDatabase.executeSql(
      `INSERT INTO evaluations SELECT 'evl_before', created_at, created_by, dataset_hash, engine, state, tickets, tickets_done, started_at, ended_at, error, run
       FROM evaluations WHERE id = $1`,
      [evaluation.id],
    );
    await copilot.queueDatabase.executeSql(
      `INSERT INTO judgements (evaluation_id, against_id, asked_at, asked_by, request, state, pairs) VALUES ($1, 'evl_before', now(), 'key', $2::json, 'queued', 1)`,
      [evaluation.id, JSON.stringify({ people: [{ id: planted.reference, prefers: 'a' }] })],
    );
    await copilot.services.store.evaluations.answers.keep('a'.repeat(64), {
      value: planted.body,
      tokens: null,
      costUsd: null,
    });
    await copilot.services.store.tickets.countWords();
    await copilot.services.store.audit.seal();
    before = await everything();
  });
  afterAll(() => copilot.close());

  test('was all over the database, also in what others were told', async () => {
    expect(JSON.stringify(neighbour)).toContain(planted.subject);
    const found = await leftovers(copilot, words);
    expect(words.filter((word) => !found.some((place) => place.endsWith(word)))).toEqual([]);
  });

  test('takes along what was theirs in the export', async () => {
    const { body } = await call(`GET /v1/customers/${planted.customer}/export`);
    expect(body).toMatchObject({
      customerId: planted.customer,
      tickets: [{}, {}],
      recommendations: [{}, {}],
      handoffs: [{}],
    });
    const exported = JSON.stringify(body);
    expect(words.filter((word) => !exported.includes(word))).toEqual([]);
    expect(exported).not.toContain('cus_other');
  });

  test('is erased by an administrator alone, and leaves no word anywhere', async () => {
    for (const role of ['agent', 'reviewer', 'evaluator'] as const)
      expect((await callApi(copilot, `DELETE /v1/customers/${planted.customer}`, { as: role })).status).toBe(403);
    expect((await call(`DELETE /v1/customers/${planted.customer}`)).body).toEqual({ erasedTickets: 2 });
    expect(await leftovers(copilot, words)).toEqual([]);
  });

  test('leaves counts and metrics as they were', async () => {
    expect(await everything()).toEqual(before);
  });

  test('leaves a chain that verifies, and an entry that says who erased', async () => {
    expect((await verifyAudit(copilot.services.store.audit, null)).faults).toEqual([]);
    const { body } = await call(`GET /v1/audit?subject=${erased.ticketId}&action=ticket.erased`);
    expect(body.items).toMatchObject([{ actor: { kind: 'apiKey' } }]);
  });

  test('leaves labels in the sets that it was a case of, and no review that nobody could give', async () => {
    const set = await copilot.services.store.evaluations.findDataset('overrides');
    expect(set?.tickets).toMatchObject([{ id: erased.ticketId, subject: '[erased]', gold: { severity: 'P1' } }]);
    const { body } = await call('GET /v1/reviews?status=pending');
    expect(body.items.map(({ ticket }: { ticket: { id: string } }) => ticket.id)).toEqual([
      (neighbour as unknown as { ticketId: string }).ticketId,
    ]);
  });

  test('leaves what others wrote', async () => {
    const { body } = await call(`GET /v1/recommendations/${neighbour.id}`);
    const others = (evidence: { similarTickets: { ticketId: string }[] }) =>
      evidence.similarTickets.map(({ ticketId }) => ticketId);
    expect(others(body.evidence)).toEqual(others((neighbour as unknown as { evidence: never }).evidence));
    expect(body.draft.body).toBe((neighbour as unknown as { draft: { body: string } }).draft.body);
    expect((await call(`GET /v1/tickets/${body.ticketId}`)).body.subject).toBe('POST returns 500');
  });

  test('is unknown afterwards, and the tickets can still be read', async () => {
    expect((await call(`GET /v1/customers/${planted.customer}/export`)).status).toBe(404);
    expect((await call(`DELETE /v1/customers/${planted.customer}`)).status).toBe(404);
    expect((await call(`GET /v1/tickets/${erased.ticketId}`)).body).toMatchObject({
      subject: '[erased]',
      satisfaction: { score: 4 },
    });
    expect((await call(`GET /v1/recommendations/${erased.recommendationId}`)).body.draft.body).toBe('[erased]');
    expect((await call(`GET /v1/tickets/${erased.ticketId}/sla`)).body.history).not.toEqual([]);
  });

  test.each([
    [
      `UPDATE recommendations SET document = jsonb_set(document::jsonb, '{draft,body}', '"Other words"')::json WHERE id = $1`,
    ],
    [
      `UPDATE recommendations SET document = jsonb_set(document::jsonb, '{classification,severity}', '"P4"')::json WHERE id = $1`,
    ],
    [
      `UPDATE recommendations SET document = jsonb_set(document::jsonb, '{evidence,similarTickets,0,subject}', '"Other words"')::json WHERE id = $1`,
    ],
    [`UPDATE recommendations SET created_at = now() WHERE id = $1`],
  ])('opens no other door: %s', async (sql) => {
    await expect(copilot.queueDatabase.executeSql(sql, [neighbour.id])).rejects.toThrow('never changes');
  });

  test('retention erases what was resolved long ago, and nothing else', async () => {
    const { services } = copilot;
    const keep = { ...services, playbook: { ...services.playbook, retentionDays: null } };
    expect(await eraseOldTickets(keep)).toBeNull();
    const { body } = await call('POST /v1/tickets', { subject: 'Soon forgotten' });
    const { body: open } = await call('POST /v1/tickets', { subject: 'Still open' });
    await call(`PATCH /v1/tickets/${body.id}`, { status: 'resolved' });
    const later = (days: number) => ({
      ...services,
      playbook: { ...services.playbook, retentionDays: 30 },
      now: () => addMinutes(services.now(), days * 24 * 60),
    });
    expect(await eraseOldTickets(later(29))).toBe(0);
    expect(await eraseOldTickets(later(31))).toBe(1);
    expect(await eraseOldTickets(later(31))).toBe(0);
    expect((await call(`GET /v1/tickets/${body.id}`)).body.subject).toBe('[erased]');
    expect((await call(`GET /v1/tickets/${open.id}`)).body.subject).toBe('Still open');
  });
});
