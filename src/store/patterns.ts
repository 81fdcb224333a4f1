import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { PatternStore } from './ports/search.ts';

// Each report with how many came before it within the window; only the busy ones' customers are counted.
const alarmsSql = `
WITH reports AS (
  SELECT e.signature_key, e.created_at, t.customer_id,
    count(*) OVER (PARTITION BY e.signature_key ORDER BY e.created_at RANGE BETWEEN $2::float8 * interval '1 minute' PRECEDING AND CURRENT ROW) AS tickets
  FROM ticket_errors e JOIN tickets t ON t.id = e.ticket_id
  WHERE e.created_at >= $1::timestamptz
), busy AS (
  SELECT created_at, (
    SELECT count(DISTINCT other.customer_id) FROM reports other
    WHERE other.signature_key = reports.signature_key
      AND other.created_at BETWEEN reports.created_at - $2::float8 * interval '1 minute' AND reports.created_at
  ) AS customers
  FROM reports WHERE tickets >= $3
), hours AS (
  SELECT count(DISTINCT date_trunc('hour', created_at)) AS hours FROM tickets WHERE created_at >= $1::timestamptz
)
SELECT hours.hours, (SELECT count(DISTINCT date_trunc('hour', created_at)) FROM busy WHERE customers >= $4) AS alarmed FROM hours`;

const countsSchema = z.object({ hours: z.coerce.number(), alarmed: z.coerce.number() });

/** How often the pattern rule would have alarmed, over a pool. */
export function openPatternStore(pool: pg.Pool): PatternStore {
  return {
    async alarms(since, { windowMinutes, tickets, customers }) {
      const [row] = await rowsOf(pool, alarmsSql, [since, windowMinutes, tickets, customers]);
      return countsSchema.parse(row);
    },
  };
}
