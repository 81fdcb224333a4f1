import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { RuleUseStore } from './ports/console.ts';

/** Older recommendations tell little of the rules in force, and each trace is read whole. */
const mostRecommendations = 5000;

/**
 * A verdict disagrees with a rule where it says otherwise than the rule's effect: severity=P3 over severity=P2, no escalation
 * over escalation=always. A disposition that is put aside counts against what led to it, too: the rules that asked where it was
 * to ask, those that escalate where it was to escalate. A rule that said what the reviewer says was right all along.
 */
const sql = `
SELECT to_jsonb(u) AS use FROM (
  SELECT rule, count(*)::integer AS fired, count(verdict)::integer AS reviewed,
    (count(*) FILTER (WHERE verdict IN ('approved', 'edited') OR (verdict = 'overridden' AND NOT contradicted)))::integer AS agreed
  FROM (
    SELECT f.id, f.rule, f.verdict, bool_or(coalesce(f.said <> f.value, false) OR f.said IS NULL AND f.led_astray) AS contradicted
    FROM (
      SELECT r.id, entry ->> 'rule' AS rule, v.verdict, e.value,
        coalesce(v.classification ->> e.field, CASE e.field WHEN 'disposition' THEN v.disposition WHEN 'escalation' THEN v.escalation END) AS said,
        v.disposition IS NOT NULL AND CASE r.document -> 'decision' ->> 'disposition'
          WHEN 'request_info' THEN e.field = 'informationRequest' AND e.value <> '[]'
          WHEN 'escalate' THEN e.field = 'escalation' AND e.value <> 'no'
          ELSE false END AS led_astray
      FROM (SELECT id, document FROM recommendations WHERE created_at >= $1::timestamptz
        ORDER BY created_at DESC LIMIT ${mostRecommendations}) AS r
      JOIN reviews v ON v.recommendation_id = r.id
      CROSS JOIN json_array_elements(r.document -> 'decision' -> 'trace') AS entry
      CROSS JOIN LATERAL (SELECT rtrim(split_part(entry ->> 'effect', '=', 1), '+') AS field, split_part(entry ->> 'effect', '=', 2) AS value) AS e
    ) AS f
    GROUP BY f.id, f.rule, f.verdict
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
