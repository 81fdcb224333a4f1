import type pg from 'pg';
import { z } from 'zod';
import { datasetSchema, judgementRequestSchema } from '../evaluation-runs/request.ts';
import { evaluationStates } from '../evaluation-runs/stored-evaluation.ts';
import type { ModelJudgement, StoredJudgement } from '../evaluation-runs/stored-judgement.ts';
import type { EvaluationId } from '../ticket/ids.ts';
import { inTransaction, rowsOf, toJson } from './database.ts';
import { insertJobs } from './jobs.ts';
import type { JudgementStore } from './ports/judgements.ts';
import { instantSchema } from './ticket-row.ts';

const evaluationId = z.string().transform((id) => id as EvaluationId);

const rowSchema = z
  .object({
    evaluation_id: evaluationId,
    against_id: evaluationId,
    asked_at: instantSchema,
    request: judgementRequestSchema,
    state: z.enum(evaluationStates),
    pairs: z.int(),
    pairs_done: z.int(),
    started_at: instantSchema.nullable(),
    ended_at: instantSchema.nullable(),
    error: z.string().nullable(),
    // Written by this program under its own type.
    result: z.custom<ModelJudgement>((value) => typeof value === 'object' && value !== null).nullable(),
  })
  .transform((row): StoredJudgement => ({
    evaluationId: row.evaluation_id,
    againstId: row.against_id,
    askedAt: row.asked_at,
    request: row.request,
    state: row.state,
    pairs: row.pairs,
    pairsDone: row.pairs_done,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    error: row.error,
    result: row.result,
  }));

const ofPair = 'j.evaluation_id = $1 AND j.against_id = $2';

/** What models said of the drafts of two evaluations, over a pool. */
export function openJudgementStore(pool: pg.Pool): JudgementStore {
  return {
    ask: ({ evaluationId, againstId, askedAt, askedBy, request, pairs }, job) =>
      inTransaction(pool, async (client) => {
        const [asked] = await rowsOf(
          client,
          `INSERT INTO judgements AS j (evaluation_id, against_id, asked_at, asked_by, request, pairs, state)
           VALUES ($1, $2, $3::timestamptz, $4, $5::json, $6, 'queued')
           ON CONFLICT (evaluation_id, against_id) DO UPDATE SET asked_at = excluded.asked_at, asked_by = excluded.asked_by,
             request = excluded.request, pairs = excluded.pairs, pairs_done = 0, state = 'queued', started_at = NULL, ended_at = NULL,
             error = NULL, result = NULL
           WHERE j.state IN ('done', 'failed') RETURNING evaluation_id`,
          [evaluationId, againstId, askedAt, askedBy, toJson(request), pairs],
        );
        if (asked === undefined) return { outcome: 'inProgress' };
        await insertJobs(client, [job]);
        return { outcome: 'asked' };
      }),
    async find({ evaluationId, againstId }) {
      const [row] = await rowsOf(pool, `SELECT to_jsonb(j) AS judgement FROM judgements j WHERE ${ofPair}`, [
        evaluationId,
        againstId,
      ]);
      return row === undefined ? null : rowSchema.parse(row['judgement']);
    },
    async begin({ evaluationId, againstId }, at) {
      const [row] = await rowsOf(
        pool,
        `UPDATE judgements j SET state = 'running', started_at = coalesce(j.started_at, $3::timestamptz), pairs_done = 0
         FROM evaluations e JOIN datasets d ON d.hash = e.dataset_hash
         WHERE ${ofPair} AND j.state IN ('queued', 'running') AND e.id = j.evaluation_id
         RETURNING to_jsonb(j) AS judgement, d.document`,
        [evaluationId, againstId, at],
      );
      if (row === undefined) return null;
      return { ...rowSchema.parse(row['judgement']), tickets: datasetSchema.parse(row['document']).tickets };
    },
    async progress({ evaluationId, againstId }, pairsDone) {
      await rowsOf(pool, `UPDATE judgements j SET pairs_done = $3 WHERE ${ofPair} AND j.state = 'running'`, [
        evaluationId,
        againstId,
        pairsDone,
      ]);
    },
    async finish({ evaluationId, againstId }, { result, at }) {
      await rowsOf(
        pool,
        `UPDATE judgements j SET state = 'done', result = $3::json, ended_at = $4::timestamptz, pairs_done = pairs
         WHERE ${ofPair} AND j.state = 'running'`,
        [evaluationId, againstId, toJson(result), at],
      );
    },
    async fail({ evaluationId, againstId }, { error, at }) {
      await rowsOf(
        pool,
        `UPDATE judgements j SET state = 'failed', error = $3, ended_at = $4::timestamptz WHERE ${ofPair} AND j.state = 'running'`,
        [evaluationId, againstId, error, at],
      );
    },
  };
}
