import { expect, test } from 'vitest';
import { jobKinds } from '../../src/jobs/kinds.ts';
import { prepareQueues } from '../../src/jobs/queue.ts';
import { openQueueDatabase, type QueueDatabase } from '../../src/store/queue-database.ts';
import { preferredDatabase } from '../support/databases.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('of two processes that begin on one empty database, the one that comes second finds the queues of the first', async () => {
  const { pool, close } = await preferredDatabase.open();
  const first = openQueueDatabase(pool);
  let overtaken = false;
  const second: QueueDatabase = {
    ...first,
    async executeSql(text, values) {
      const created = await first.executeSql(text, values);
      if (overtaken || !text.includes('CREATE SCHEMA')) return created;
      overtaken = true;
      throw new Error('duplicate key value violates unique constraint "pg_namespace_nspname_index"');
    },
  };
  await prepareQueues({ database: second, log });
  expect(overtaken).toBe(true);
  expect(await first.queues()).toEqual(expect.arrayContaining(jobKinds.map(({ queue }) => queue)));
  await close();
});
