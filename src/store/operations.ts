import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { OperationsStore } from './ports/operations.ts';

const gaugesSql = `SELECT
  waiting.pending, waiting.overdue,
  (SELECT coalesce(jsonb_object_agg(kind, breached), '{}') FROM (
    SELECT kind, count(*) AS breached FROM sla_clocks JOIN tickets t ON t.id = ticket_id
      WHERE met_at IS NULL AND paused_since IS NULL AND due_at < now() AND t.erased_at IS NULL GROUP BY kind
  ) AS clocks) AS breached,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('queue', name, 'waiting', waiting, 'dead', dead, 'oldestSeconds', oldest)), '[]') FROM (
    SELECT name, count(*) FILTER (WHERE state < 'active') AS waiting, count(*) FILTER (WHERE state = 'failed') AS dead,
      coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active' AND start_after <= now())), 0) AS oldest
    FROM pgboss.job WHERE name NOT LIKE '\\_\\_pgboss%' GROUP BY name
  ) AS queues) AS queues
  FROM (SELECT count(*)::integer AS pending, (count(*) FILTER (WHERE v.due_at < now()))::integer AS overdue
    FROM reviews v JOIN recommendations r ON r.id = v.recommendation_id JOIN tickets t ON t.id = r.ticket_id
    WHERE v.state = 'pending' AND t.erased_at IS NULL) AS waiting`;

const gaugesSchema = z.object({
  pending: z.int(),
  overdue: z.int(),
  breached: z.record(z.string(), z.int()),
  queues: z.array(z.object({ queue: z.string(), waiting: z.int(), dead: z.int(), oldestSeconds: z.number() })),
});

/** What somebody who runs the service watches, over a pool. */
export function openOperationsStore(pool: pg.Pool): OperationsStore {
  return {
    async gauges() {
      const [row] = await rowsOf(pool, gaugesSql);
      return gaugesSchema.parse(row);
    },
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}
