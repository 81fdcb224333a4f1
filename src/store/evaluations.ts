import type pg from 'pg';
import { z } from 'zod';
import { evaluationRunSchema } from '../evaluate/run.ts';
import { datasetSchema, engineSchema } from '../evaluation-runs/request.ts';
import type { EvaluationId } from '../ticket/ids.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson } from './database.ts';
import { insertJobs } from './jobs.ts';
import {
  evaluationStates,
  type EvaluationSummary,
  type StoredEvaluation,
} from '../evaluation-runs/stored-evaluation.ts';
import type { EvaluationStore } from './ports/evaluations.ts';
import { instantSchema } from './ticket-row.ts';

// As one JSON value, in which moments come as text, the same from every database.
const summary = `jsonb_build_object('id', e.id, 'created_at', e.created_at, 'dataset_hash', e.dataset_hash, 'name', d.name,
  'engine', e.engine, 'state', e.state, 'tickets', e.tickets, 'tickets_done', e.tickets_done,
  'started_at', e.started_at, 'ended_at', e.ended_at, 'error', e.error) AS summary`;

const summarySchema = z
  .object({
    id: z.string(),
    created_at: instantSchema,
    dataset_hash: z.string(),
    name: z.string(),
    engine: engineSchema,
    state: z.enum(evaluationStates),
    tickets: z.number(),
    tickets_done: z.number(),
    started_at: instantSchema.nullable(),
    ended_at: instantSchema.nullable(),
    error: z.string().nullable(),
  })
  .transform((row): EvaluationSummary => ({
    id: row.id as EvaluationId,
    createdAt: row.created_at,
    datasetName: row.name,
    datasetHash: row.dataset_hash,
    engine: row.engine,
    state: row.state,
    tickets: row.tickets,
    ticketsDone: row.tickets_done,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    error: row.error,
  }));

const answerSchema = z.object({
  value: z.unknown(),
  tokens: z.object({ input: z.number(), output: z.number() }).nullable(),
  costUsd: z.number().nullable(),
});

/** As many as a set may hold. */
const mostCases = 2_000;

/** Evaluations, their sets and the answers of models, over a pool. */
export function openEvaluationStore(pool: pg.Pool): EvaluationStore {
  return {
    create: (evaluation, job) =>
      inTransaction(pool, async (client) => {
        const { id, createdAt, createdBy, dataset, datasetHash, engine } = evaluation;
        await rowsOf(
          client,
          `INSERT INTO datasets (hash, name, stored_at, document) VALUES ($1, $2, $3::timestamptz, $4::json)
           ON CONFLICT (hash) DO UPDATE SET name = excluded.name, stored_at = excluded.stored_at`,
          [datasetHash, dataset.name, createdAt, toJson(dataset)],
        );
        await rowsOf(
          client,
          `INSERT INTO evaluations (id, created_at, created_by, dataset_hash, engine, state, tickets)
           VALUES ($1, $2::timestamptz, $3, $4, $5::json, 'queued', $6)`,
          [id, createdAt, createdBy, datasetHash, toJson(engine), dataset.tickets.length],
        );
        await insertJobs(client, [job]);
      }),
    async findDataset(name) {
      const [row] = await rowsOf(
        pool,
        'SELECT document FROM datasets WHERE name = $1 ORDER BY stored_at DESC, hash LIMIT 1',
        [name],
      );
      return row === undefined ? null : datasetSchema.parse(row.document);
    },
    async cases() {
      const rows = await rowsOf(
        pool,
        `SELECT line FROM (SELECT DISTINCT ON (ticket_id) * FROM evaluation_cases ORDER BY ticket_id, recorded_at DESC) AS newest
         ORDER BY recorded_at DESC, ticket_id LIMIT ${mostCases}`,
      );
      return rows.map(({ line }) => line).reverse();
    },
    find: (id) => findSummary(pool, id),
    async findRun(id) {
      const [row] = await rowsOf(pool, 'SELECT run FROM evaluations WHERE id = $1', [id]);
      return row?.run == null ? null : evaluationRunSchema.parse(row.run);
    },
    list: (page) => listEvaluations(pool, page),
    begin: (id, at) => begin(pool, id, at),
    async progress(id, done) {
      await rowsOf(pool, `UPDATE evaluations SET tickets_done = $2 WHERE id = $1 AND state = 'running'`, [id, done]);
    },
    async finish(id, { run, at }) {
      await rowsOf(
        pool,
        `UPDATE evaluations SET state = 'done', run = $2::json, ended_at = $3::timestamptz, tickets_done = tickets
         WHERE id = $1 AND state = 'running'`,
        [id, toJson(run), at],
      );
    },
    async fail(id, { error, at }) {
      await rowsOf(
        pool,
        `UPDATE evaluations SET state = 'failed', error = $2, ended_at = $3::timestamptz WHERE id = $1 AND state = 'running'`,
        [id, error, at],
      );
    },
    answers: {
      async find(key) {
        const [row] = await rowsOf(pool, 'SELECT answer FROM model_answers WHERE key = $1', [key]);
        return row === undefined ? null : answerSchema.parse(row.answer);
      },
      async keep(key, answer) {
        await rowsOf(pool, 'INSERT INTO model_answers (key, answer) VALUES ($1, $2::json) ON CONFLICT DO NOTHING', [
          key,
          toJson(answer),
        ]);
      },
    },
  };
}

async function findSummary(pool: pg.Pool, id: EvaluationId): Promise<EvaluationSummary | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT ${summary} FROM evaluations e JOIN datasets d ON d.hash = e.dataset_hash WHERE e.id = $1`,
    [id],
  );
  return row === undefined ? null : summarySchema.parse(row.summary);
}

async function listEvaluations(pool: pg.Pool, { limit, cursor }: Parameters<EvaluationStore['list']>[0]) {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT ${summary} FROM evaluations e JOIN datasets d ON d.hash = e.dataset_hash
     WHERE $2::timestamptz IS NULL OR (e.created_at, e.id) < ($2::timestamptz, $3)
     ORDER BY e.created_at DESC, e.id DESC LIMIT $1`,
    [limit + 1, after?.at ?? null, after?.id ?? ''],
  );
  return pageOf(
    rows.map((row) => summarySchema.parse(row.summary)),
    limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
}

/** Takes an evaluation up, again where a process died in it; null where it has ended or is gone. */
async function begin(pool: pg.Pool, id: EvaluationId, at: string): Promise<StoredEvaluation | null> {
  const [row] = await rowsOf(
    pool,
    `UPDATE evaluations e SET state = 'running', started_at = coalesce(e.started_at, $2::timestamptz), tickets_done = 0
     FROM datasets d WHERE e.id = $1 AND e.state IN ('queued', 'running') AND d.hash = e.dataset_hash
     RETURNING ${summary}, d.document`,
    [id, at],
  );
  if (row === undefined) return null;
  return { ...summarySchema.parse(row.summary), dataset: datasetSchema.parse(row.document) };
}
