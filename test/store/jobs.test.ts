import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobOf } from '../../src/jobs/job-kind.ts';
import { prepareQueues } from '../../src/jobs/queue.ts';
import { recommendTicket } from '../../src/jobs/recommend-ticket.ts';
import { inTransaction, rowsOf } from '../../src/store/database.ts';
import { insertJobs, openJobStore } from '../../src/store/jobs.ts';
import { openQueueDatabase } from '../../src/store/queue-database.ts';
import type { JobStore } from '../../src/store/ports/jobs.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

describe.each(databases)('jobs on $name', (kind) => {
  let database: OpenDatabase;
  let jobs: JobStore;
  beforeAll(async () => {
    database = await kind.open();
    await prepareQueues({ database: openQueueDatabase(database.pool), log });
    jobs = openJobStore(database.pool);
  });
  afterAll(() => database.close());

  const ticket = (n: number) => ({ ticketId: `tkt_${n}` as TicketId, revision: 1 });
  const queued = async () => {
    const page = await jobs.list({ state: 'queued', queue: 'recommend-ticket', limit: 100, cursor: null });
    return 'items' in page ? page.items : [];
  };

  test('a job is exactly what the library would have stored', async () => {
    const boss = new PgBoss({ db: openQueueDatabase(database.pool), supervise: false, schedule: false });
    await boss.start();
    const id = await boss.send('recommend-ticket', ticket(1), { group: { id: 'zendesk' } });
    await boss.stop({ close: false });
    await jobs.enqueue([jobOf(recommendTicket, ticket(1), { group: 'zendesk', key: 'mine' })]);
    const rows = await rowsOf(database.pool, 'SELECT to_jsonb(j) AS job FROM pgboss.job j WHERE group_id = $1', [
      'zendesk',
    ]);
    const written = rows.map(({ job }) => {
      const {
        id: _id,
        created_on: _created,
        start_after: _start,
        keep_until: _keep,
        ...rest
      } = job as Record<string, unknown>;
      return rest;
    });
    expect(written).toHaveLength(2);
    expect(written[0]).toEqual(written[1]);
    await rowsOf(database.pool, 'DELETE FROM pgboss.job WHERE id = $1::uuid OR group_id = $2', [id, 'zendesk']);
  });

  test('a job is there exactly where the transaction that made it necessary is', async () => {
    const failing = inTransaction(database.pool, async (client) => {
      await insertJobs(client, [jobOf(recommendTicket, ticket(2))]);
      throw new Error('the ticket was not stored');
    });
    await expect(failing).rejects.toThrow('not stored');
    expect(await queued()).toEqual([]);
    await inTransaction(database.pool, (client) => insertJobs(client, [jobOf(recommendTicket, ticket(2))]));
    expect((await queued()).map(({ payload }) => payload)).toEqual([ticket(2)]);
  });

  test('a second job with the same key is none', async () => {
    const job = jobOf(recommendTicket, ticket(3), { key: 'tkt_3 1' });
    await jobs.enqueue([job, job]);
    await jobs.enqueue([job]);
    expect((await queued()).filter(({ payload }) => payload.ticketId === 'tkt_3')).toHaveLength(1);
  });

  test('a queue that does not exist is refused, not forgotten', async () => {
    await expect(jobs.enqueue([jobOf({ queue: 'nowhere' }, {})])).rejects.toThrow(/violates/);
  });

  test('a list is read page by page, newest first', async () => {
    for (let n = 10; n < 15; n += 1) await jobs.enqueue([jobOf(recommendTicket, ticket(n))]);
    const all = (await queued()).map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await jobs.list({ state: 'queued', queue: null, limit: 2, cursor });
      if ('outcome' in page) throw new Error(page.outcome);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
  });

  test('only a dead job can be tried again', async () => {
    const [job] = await queued();
    const id = job?.id ?? '';
    expect(await jobs.retry(id)).toEqual({ outcome: 'notDead' });
    await rowsOf(database.pool, `UPDATE pgboss.job SET state = 'failed', completed_on = now() WHERE id = $1::uuid`, [
      id,
    ]);
    expect(await jobs.retry(id)).toMatchObject({ outcome: 'retried', job: { id, state: 'retrying', endedAt: null } });
    expect(await jobs.retry('00000000-0000-4000-8000-000000000000')).toEqual({ outcome: 'notFound' });
  });
});
