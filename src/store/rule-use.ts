import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { RuleUseStore } from './ports/console.ts';

/** Older recommendations tell little of the rules in force, and each trace is read whole. */
const mostRecommendations = 5000;

const sql = `
SELECT to_jsonb(u) AS use FROM (
  SELECT rule, count(*)::integer AS fired, count(verdict)::integer AS reviewed,
    (count(*) FILTER (WHERE verdict IN ('approved', 'edited') OR (verdict = 'overridden' AND NOT touched)))::integer AS agreed
  FROM (
    SELECT DISTINCT ON (r.id, entry ->> 'rule') entry ->> 'rule' AS rule, v.verdict,
      coalesce(v.classification ? rtrim(split_part(entry ->> 'effect', '=', 1), '+'), false)
        OR (v.disposition IS NOT NULL AND entry ->> 'effect' LIKE 'disposition=%') AS touched
    FROM (SELECT id, document FROM recommendations WHERE created_at >= $1::timestamptz
      ORDER BY created_at DESC LIMIT ${mostRecommendations}) AS r
    JOIN reviews v ON v.recommendation_id = r.id
    CROSS JOIN json_array_elements(r.document -> 'decision' -> 'trace') AS entry
    ORDER BY r.id, entry ->> 'rule'
  ) AS firings
  GROUP BY rule ORDER BY rule COLLATE "C"
) AS u`;

const rowSchema = z.object({ rule: z.string(), fired: z.number(), reviewed: z.number(), agreed: z.number() });

/** How the playbook's rules fared, over a pool. */
export function openRuleUseStore(pool: pg.Pool): RuleUseStore {
  return {
    async since(moment) {
      const rows = await rowsOf(pool, sql, [moment]);
      return rows.map(({ use }) => rowSchema.parse(use));
    },
  };
}
