import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPool, type DatabaseAddress } from '../../src/store/pool.ts';
import type { RecommendationId } from '../../src/ticket/ids.ts';
import { createServerDatabase } from '../support/databases.ts';
import { startServer } from '../support/server-process.ts';

/** `VERDICTS=500` for the whole, `VERDICTS_PER_LIFE` of them before each kill; a few otherwise. */
const verdicts = Number(process.env.VERDICTS ?? 12);
const perLife = Number(process.env.VERDICTS_PER_LIFE ?? 6);

const adminKey = 'an-admin-key-of-this-test';
const serverUrl = process.env.TEST_DATABASE_URL;

type Place = { readonly environment: Record<string, string>; readonly address: DatabaseAddress; drop(): Promise<void> };

async function onServer(): Promise<Place> {
  const { url, drop } = await createServerDatabase(serverUrl ?? '');
  return { environment: { DATABASE_URL: url }, address: { databaseUrl: url }, drop };
}

async function embedded(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'copilot-killed-'));
  const drop = () => rm(dataDir, { recursive: true, force: true });
  return { environment: { DATA_DIR: dataDir, DATABASE_URL: '' }, address: { dataDir }, drop };
}

async function call(address: string, path: string, json: object) {
  const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' };
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(json) });
  return { status: response.status, body: (await response.json()) as { id: string } };
}

/** One life of a server: verdicts one beside the other, and a kill at a moment nobody chose. Returns the acknowledged ones. */
async function live(environment: Place['environment']): Promise<ReadonlyMap<string, string>> {
  const server = await startServer({ ...environment, COPILOT_ADMIN_KEY: adminKey });
  const acknowledged = new Map<string, string>();
  const give = async () => {
    const ticket = { body: 'Which regions do you serve?', customer: { tier: 'enterprise' } };
    const { body: recommendation } = await call(server.address, '/v1/recommendations', { ticket });
    const path = `/v1/recommendations/${recommendation.id}/reviews`;
    const { status, body } = await call(server.address, path, { verdict: 'rejected', reason: 'Killed.' });
    if (status === 201) acknowledged.set(recommendation.id, body.id);
  };
  // Whoever is waiting when the server dies learns nothing: neither that it counts nor that it doesn't.
  const given = Array.from({ length: perLife }, () => give().catch(() => {}));
  await Promise.race([
    Promise.all(given),
    (async () => {
      while (acknowledged.size < Math.ceil(perLife / 3)) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    })(),
  ]);
  await server.kill();
  await Promise.all(given);
  return acknowledged;
}

describe.each([
  { name: 'the embedded database', open: embedded, skipped: false },
  { name: 'PostgreSQL', open: onServer, skipped: !serverUrl },
])('a server that is killed during verdicts, on $name', ({ open, skipped }) => {
  test.skipIf(skipped)(
    'has every verdict that it acknowledged, and an unbroken audit log',
    { timeout: 3_600_000 },
    async () => {
      const place = await open();
      const acknowledged = new Map<string, string>();
      let kills = 0;
      try {
        while (acknowledged.size < verdicts) {
          for (const [id, review] of await live(place.environment)) acknowledged.set(id, review);
          kills += 1;
        }
        const pool = await openPool(place.address);
        const store = openStore(pool);
        for (const [id, review] of acknowledged)
          expect((await store.recommendations.find(id as RecommendationId))?.review?.id).toBe(review);
        const { faults, entries } = await verifyAudit(store.audit, null);
        expect(faults).toEqual([]);
        expect(entries).toBeGreaterThan(acknowledged.size);
        await pool.end();
      } finally {
        await place.drop();
      }
      expect(kills).toBeGreaterThan(1);
    },
  );
});
