import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction, rowsOf } from '../../src/store/database.ts';
import { openPool } from '../../src/store/pool.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'copilot-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const poolModule = new URL('../../src/store/pool.ts', import.meta.url).href;

/** Another process that opens the data directory, runs the statements, says so, and stays. */
async function startHolder(statements: string): Promise<() => Promise<void>> {
  const program = `
    const { openPool } = await import('${poolModule}');
    const pool = await openPool({ dataDir: process.argv[1] });
    await pool.query(${JSON.stringify(statements)});
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  await Promise.race([once(holder.stdout, 'data'), ended]);
  return async () => {
    holder.kill('SIGKILL');
    await ended;
  };
}

test('what was acknowledged is there after a restart', async () => {
  const pool = await openPool({ dataDir });
  await pool.query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
  await pool.end();
  const again = await openPool({ dataDir });
  expect((await again.query('SELECT n FROM kept')).rows).toEqual([{ n: 7 }]);
  await again.end();
});

test('a second process is refused while one has the directory open, and an acknowledged write survives its kill -9', async () => {
  const kill = await startHolder('CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
  await expect(openPool({ dataDir })).rejects.toThrow(/in use by process \d+; stop it, or set DATA_DIR/);
  await kill();
  const pool = await openPool({ dataDir });
  expect((await pool.query('SELECT n FROM kept')).rows).toEqual([{ n: 7 }]);
  await pool.end();
});

test('one process opens a directory once', async () => {
  const pool = await openPool({ dataDir });
  await expect(openPool({ dataDir })).rejects.toThrow(/in use/);
  await pool.end();
});

test.each([
  ['of a process that is gone', '999999 1'],
  ['of an earlier process with the same id', `${process.pid} 1`],
  ['that holds nothing', ''],
])('a lock %s is taken over', async (_, lock) => {
  await writeFile(join(dataDir, 'copilot.lock'), lock);
  const pool = await openPool({ dataDir });
  expect(await readFile(join(dataDir, 'copilot.lock'), 'utf8')).not.toBe(lock);
  await pool.end();
});

test('a failed statement does not poison the one connection, nor mix up what is asked at the same time', async () => {
  const pool = await openPool({ dataDir: null });
  const asked = Array.from({ length: 20 }, (_, n) =>
    n % 3 === 0 ? rowsOf(pool, 'SELECT $1 FROM nowhere', [n]) : rowsOf(pool, 'SELECT $1::int AS n', [n]),
  );
  const answers = await Promise.allSettled(asked);
  for (const [n, answer] of answers.entries()) {
    expect(answer).toMatchObject(
      n % 3 === 0 ? { status: 'rejected', reason: { code: '42P01' } } : { status: 'fulfilled', value: [{ n }] },
    );
  }
  await pool.end();
});

test('a transaction that fails is undone, and the next one starts clean', async () => {
  const pool = await openPool({ dataDir: null });
  await rowsOf(pool, 'CREATE TABLE kept (n int PRIMARY KEY)');
  const twice = inTransaction(pool, async (client) => {
    await rowsOf(client, 'INSERT INTO kept VALUES (1)');
    await rowsOf(client, 'INSERT INTO kept VALUES (1)');
  });
  await expect(twice).rejects.toThrow(/duplicate key/);
  await inTransaction(pool, (client) => rowsOf(client, 'INSERT INTO kept VALUES (2)'));
  expect(await rowsOf(pool, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  await pool.end();
});

test('a connection that is lost leaves neither its transaction nor its statements to the next one', async () => {
  const pool = await openPool({ dataDir: null });
  await rowsOf(pool, 'CREATE TABLE kept (n int PRIMARY KEY)');
  const client = await pool.connect();
  await client.query('BEGIN');
  await rowsOf(client, 'INSERT INTO kept VALUES ($1)', [1]);
  client.release(true);
  await rowsOf(pool, 'INSERT INTO kept VALUES ($1)', [2]);
  expect(await rowsOf(pool, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  await pool.end();
});
