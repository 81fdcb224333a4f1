import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openPool } from '../../src/store/pool.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { report } from './insisting-clients.ts';

afterEach(() => vi.restoreAllMocks());

/** From now on this process finds its disk full, as the kernel would say it; returns what makes room again. */
function fillDisk(): () => void {
  vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
  });
  vi.spyOn(fs.promises, 'statfs').mockResolvedValue({ bavail: 0, bsize: 4096 } as never);
  return () => vi.restoreAllMocks();
}

async function startOnDisk(dataDir: string): Promise<Copilot> {
  const pool = await openPool({ dataDir });
  await migrate(pool);
  return startCopilot({}, { pool, close: () => pool.end() });
}

function ask(copilot: Copilot, key: string) {
  const json = { ticket: { subject: `Export ${key} fails`, body: 'It stops with ExportTruncated since 10:00 UTC.' } };
  return callApi(copilot, 'POST /v1/recommendations', { json, headers: { 'idempotency-key': key } });
}

test('the disk of the embedded database fills up: requests are told so, and once there is room all acknowledged is there and the server goes on by itself', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'copilot-full-'));
  const copilot = await startOnDisk(dataDir);
  try {
    const before = await ask(copilot, 'before');
    const makeRoom = fillDisk();
    const refused = await Promise.all(['one', 'two', 'three'].map((key) => ask(copilot, key)));
    refused.push(await ask(copilot, 'one'));
    for (const { status, body, headers } of refused) {
      expect({ status, type: body.type }).toEqual({ status: 503, type: 'urn:support-copilot:problem:database-full' });
      expect(headers.get('retry-after')).toBe('5');
    }
    expect((await callApi(copilot, 'GET /readyz', { as: null })).status).toBe(503);
    makeRoom();
    const since = performance.now();
    expect((await callApi(copilot, `GET /v1/recommendations/${before.body.id}`)).body.id).toBe(before.body.id);
    report({ recoveredMs: performance.now() - since });
    for (const key of ['one', 'two', 'three', 'one']) expect((await ask(copilot, key)).status).toBe(201);
    expect((await callApi(copilot, 'GET /v1/tickets')).body.items).toHaveLength(4);
    expect((await callApi(copilot, 'GET /readyz', { as: null })).status).toBe(200);
  } finally {
    await copilot.close();
    await rm(dataDir, { recursive: true });
  }
});
