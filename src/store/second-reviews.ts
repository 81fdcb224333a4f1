import type pg from 'pg';
import { z } from 'zod';
import { inTransaction, rowsOf, type Database } from './database.ts';
import type { SecondReviewOutcome, SecondReviewStore, Sampling } from './ports/reviews.ts';
import { readRecommendation, recommendationColumns } from './recommendation-row.ts';
import type { SecondReview } from '../ticket/second-review.ts';

/** Which verdicts are drawn depends on the recommendation's id alone: the same for every server, and nobody's choice. */
const drawn = `('x' || substr(md5(r.id), 1, 8))::bit(32)::bigint / 4294967296.0 < $2::float8`;

/** What a reviewer may be asked a second time: drawn, given lately, by somebody else, and not of the reviewer's own asking. */
const offered = `FROM recommendations r
  JOIN reviews v ON v.recommendation_id = r.id JOIN tickets t ON t.id = r.ticket_id
  LEFT JOIN sent_replies s ON s.recommendation_id = r.id
  WHERE v.state = 'reviewed' AND v.reviewed_at >= $3::timestamptz AND v.reviewer <> $1 AND r.requested_by IS DISTINCT FROM $1
    AND t.erased_at IS NULL AND ${drawn}`;

const unanswered = `NOT EXISTS (SELECT FROM second_reviews d WHERE d.recommendation_id = r.id)`;

const pairsSql = (first: string, second: string) => `
  SELECT coalesce(jsonb_agg(jsonb_build_object('first', first, 'second', second, 'n', n)), '[]') FROM (
    SELECT ${first} AS first, ${second} AS second, count(*) AS n
    FROM second_reviews d JOIN reviews v ON v.recommendation_id = d.recommendation_id JOIN recommendations r ON r.id = d.recommendation_id
    WHERE d.answered_at >= $1::timestamptz AND d.answered_at < $2::timestamptz GROUP BY 1, 2) AS pairs`;

const measuresSql = `SELECT
  (${pairsSql(`CASE WHEN v.verdict = 'approved' THEN 'yes' ELSE 'no' END`, `CASE WHEN d.approves THEN 'yes' ELSE 'no' END`)}) AS approval,
  (${pairsSql(`coalesce(v.classification ->> 'severity', r.severity)`, 'd.severity')}) AS severity,
  (SELECT jsonb_build_object('n', count(*), 'median', percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds_on_item),
      'p90', percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds_on_item))
    FROM reviews WHERE state = 'reviewed' AND reviewed_at >= $1::timestamptz AND reviewed_at < $2::timestamptz
      AND seconds_on_item IS NOT NULL) AS "secondsOnItem"`;

const pairs = z.array(z.object({ first: z.string(), second: z.string(), n: z.int() }));
const measuresSchema = z.object({
  approval: pairs,
  severity: pairs,
  secondsOnItem: z.object({ n: z.int(), median: z.number().nullable(), p90: z.number().nullable() }),
});

/** Second answers to verdicts that were given, over a pool. */
export function openSecondReviewStore(pool: pg.Pool): SecondReviewStore {
  return {
    async offered({ reviewer, share, since }, limit) {
      const rows = await rowsOf(
        pool,
        `SELECT ${recommendationColumns} ${offered} AND ${unanswered} ORDER BY v.reviewed_at, r.id LIMIT $4`,
        [reviewer, share, since, limit],
      );
      return rows.map(readRecommendation);
    },
    give: (review, sampling) => inTransaction(pool, (client) => give(client, review, sampling)),
    async measure(from, until) {
      const [row] = await rowsOf(pool, measuresSql, [from, until]);
      return measuresSchema.parse(row);
    },
  };
}

async function give(client: Database, review: SecondReview, sampling: Sampling): Promise<SecondReviewOutcome> {
  const { recommendationId, approves, severity, answeredAt } = review;
  const { reviewer, share, since } = sampling;
  const [given] = await rowsOf(
    client,
    `INSERT INTO second_reviews (recommendation_id, reviewer, approves, severity, answered_at)
     SELECT r.id, $1, $5, $6, $7::timestamptz ${offered} AND r.id = $4
     ON CONFLICT DO NOTHING RETURNING recommendation_id`,
    [reviewer, share, since, recommendationId, approves, severity, answeredAt],
  );
  if (given !== undefined) return { outcome: 'recorded' };
  const [other] = await rowsOf(client, 'SELECT FROM second_reviews WHERE recommendation_id = $1', [recommendationId]);
  return { outcome: other === undefined ? 'notOffered' : 'alreadyAnswered' };
}
