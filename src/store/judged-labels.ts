import type pg from 'pg';
import { z } from 'zod';
import { rowsOf, toJson } from './database.ts';
import type { JudgedLabelStore } from './ports/judged-labels.ts';

/** Older verdicts judge an older copilot; and so many are read in a moment. */
const newest = 500;

const tally = (which: string) => `(SELECT jsonb_build_object('of', count(*), 'right', count(*) FILTER (WHERE correct))
  FROM (SELECT correct FROM judged_labels j WHERE j.dimension = asked.dimension AND j.witnesses = asked.witnesses ${which}
    ORDER BY reviewed_at DESC LIMIT ${newest}) AS judged)`;

const sql = `SELECT ${tally('AND j.label = asked.label')} AS own, ${tally('')} AS any
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (dimension text, label text, witnesses jsonb)) WITH ORDINALITY AS asked (dimension, label, witnesses, place)
  ORDER BY place`;

const tallySchema = z.object({ right: z.number(), of: z.number() });
const rowSchema = z.object({ own: tallySchema, any: tallySchema });

/** What verdicts have said of single labels, over a pool. */
export function openJudgedLabelStore(pool: pg.Pool): JudgedLabelStore {
  return {
    async count(said) {
      const rows = await rowsOf(pool, sql, [toJson(said)]);
      return rows.map((row) => rowSchema.parse(row));
    },
  };
}
