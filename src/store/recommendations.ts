import type pg from 'pg';
import type { RecommendationId } from '../ticket/ids.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import { readRecommendation, recommendationColumns } from './recommendation-row.ts';
import type { RecommendationStore, StoredRecommendation } from './store.ts';
import { insertTicket } from './tickets.ts';

const insertSql = `WITH recorded AS (
  INSERT INTO recommendations (id, ticket_id, ticket_revision, created_at, document) VALUES ($1, $2, $3, $4, $5::json)
  RETURNING id
)
INSERT INTO reviews (recommendation_id, state, due_at) SELECT id, $6, $7::timestamptz FROM recorded`;

/** Recommendations over a pool. Each is recorded once and never changes. */
export function openRecommendationStore(pool: pg.Pool): RecommendationStore {
  return {
    record: (recommendation) => insertRecommendation(pool, recommendation),
    recordWithTicket: (ticket, indexed, recommendation) =>
      inTransaction(pool, async (client) => {
        const stored = await insertTicket(client, ticket, indexed);
        if (stored.outcome === 'created') await insertRecommendation(client, recommendation);
        return stored;
      }),
    find: (id) => findRecommendation(pool, id),
    since: (moment, after) => recommendationsSince(pool, moment, after),
  };
}

async function insertRecommendation(database: Database, recommendation: Recommendation): Promise<void> {
  const { id, ticketId, ticketRevision, createdAt, decision } = recommendation;
  const { acknowledgeBy, firstUpdateBy } = decision.sla;
  await rowsOf(database, insertSql, [
    id,
    ticketId,
    ticketRevision,
    createdAt,
    toJson(recommendation),
    decision.review.required ? 'pending' : 'not_required',
    acknowledgeBy < firstUpdateBy ? acknowledgeBy : firstUpdateBy,
  ]);
}

async function findRecommendation(pool: pg.Pool, id: RecommendationId): Promise<StoredRecommendation | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT ${recommendationColumns} FROM recommendations r
     JOIN reviews v ON v.recommendation_id = r.id LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE r.id = $1`,
    [id],
  );
  return row === undefined ? null : readRecommendation(row);
}

async function recommendationsSince(
  pool: pg.Pool,
  moment: Instant,
  after: string | null,
): Promise<readonly StoredRecommendation[]> {
  const rows = await rowsOf(
    pool,
    `SELECT ${recommendationColumns} FROM recommendations r
     JOIN reviews v ON v.recommendation_id = r.id LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE r.created_at >= $1::timestamptz AND ($2::text IS NULL OR r.id > $2) ORDER BY r.id LIMIT 100`,
    [moment, after],
  );
  return rows.map(readRecommendation);
}
