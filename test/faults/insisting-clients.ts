import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPool, type DatabaseAddress } from '../../src/store/pool.ts';
import type { RestartableServer } from './server-process.ts';

/** What clients hold: every acknowledged recommendation, by the key under which it was asked for. */
export type Kept = Map<string, { readonly id: string; readonly ticketId: string }>;

/**
 * Clients that never give up: each repeats its request under its key until it is acknowledged, whatever dies meanwhile.
 * `finish` lets each end with the request it is at; then every acknowledged one has to be there, once.
 */
export function startClients(servers: readonly RestartableServer[], atOnce = 4) {
  const kept: Kept = new Map();
  const refusals = new Set<string>();
  const over = new AbortController();
  const waiting: (() => void)[] = [];
  const insist = async (client: number) => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const key = `client${client}-${at}`;
      kept.set(key, await acknowledged({ servers, refusals }, key, at));
      for (const hear of waiting.splice(0)) hear();
    }
  };
  const working = Promise.all(Array.from({ length: atOnce }, (_, client) => insist(client)));
  return {
    kept,
    /** The types of the problem documents that servers have excused themselves with. */
    refusals,
    /** Returns when the next request is acknowledged. */
    nextAcknowledged: () => Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), working]),
    finish: async () => {
      over.abort();
      await working;
    },
  };
}

type Asking = { readonly servers: readonly RestartableServer[]; readonly refusals: Set<string> };

async function acknowledged({ servers, refusals }: Asking, key: string, at: number) {
  const json = { ticket: { subject: `Export ${key} fails`, body: 'It stops with ExportTruncated since 10:00 UTC.' } };
  for (let attempt = 0; ; attempt += 1) {
    const server = servers[(at + attempt) % servers.length]!;
    const answer = await server.post('/v1/recommendations', json, key).catch(() => null);
    if (answer?.status === 201) return answer.body;
    if (answer !== null && answer.status >= 500) refusals.add(answer.body.type ?? 'no problem document');
    if (answer !== null && answer.status !== 409 && answer.status < 500) throw new Error(`${key}: ${answer.status}`);
    await wait(30);
  }
}

/** Nothing acknowledged is lost, and nothing was done twice. */
export async function expectExactly(address: DatabaseAddress, kept: Kept): Promise<void> {
  const pool = await openPool(address);
  const store = openStore(pool);
  try {
    const { rows } = await pool.query<{ subject: string; tickets: number; recommendations: number }>(
      `SELECT t.subject, count(DISTINCT t.id)::integer AS tickets, count(r.id)::integer AS recommendations
       FROM tickets t LEFT JOIN recommendations r ON r.ticket_id = t.id WHERE t.subject LIKE 'Export client%' GROUP BY 1`,
    );
    expect(rows.filter(({ tickets, recommendations }) => tickets !== 1 || recommendations !== 1)).toEqual([]);
    expect(rows.length).toBe(kept.size);
    for (const { id, ticketId } of kept.values())
      expect((await store.recommendations.find(id as never))?.ticketId).toBe(ticketId);
  } finally {
    await pool.end();
  }
}

/** Prints what a long run has found; the suite's short one says nothing. */
export function report(figures: object): void {
  if (process.env.FAULT_KILLS !== undefined) process.stdout.write(`${JSON.stringify(figures)}\n`);
}
