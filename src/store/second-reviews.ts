import type pg from 'pg';
import { z } from 'zod';
import { inTransaction, rowsOf, type Database } from './database.ts';
import type { DrawnReview, SecondReviewOutcome, SecondReviewStore, Sampling } from './ports/reviews.ts';
import { readRecommendation, recommendationColumns } from './recommendation-row.ts';
import type { SecondReview } from '../ticket/second-review.ts';

/** Where a verdict lies between 0 and 1 depends on the recommendation's id alone: the same for every server, and nobody's choice. */
const draw = `('x' || substr(md5(r.id), 1, 8))::bit(32)::bigint / 4294967296.0`;

const drawnToBeWrong = `${draw} >= 1 - $4::float8`;

/** What a reviewer may be asked a second time: drawn, given lately, by somebody else, and not of the reviewer's own asking. */
const offered = `FROM recommendations r
  JOIN reviews v ON v.recommendation_id = r.id JOIN tickets t ON t.id = r.ticket_id
  LEFT JOIN sent_replies s ON s.recommendation_id = r.id
  WHERE v.state = 'reviewed' AND v.reviewed_at >= $3::timestamptz AND v.reviewer <> $1 AND r.requested_by IS DISTINCT FROM $1
    AND t.erased_at IS NULL AND ($4 = 0 OR t.resolved_at <= $5::timestamptz)
    AND (${draw} < $2::float8
      OR (${drawnToBeWrong} AND v.verdict = 'approved' AND r.review_required AND r.disposition = ANY ($6)
        AND r.document #>> '{classification,security}' = 'false' AND r.document #>> '{engine,playbookVersion}' = $7))`;

function samplingValues({ reviewer, share, since, knownWrong }: Sampling) {
  const { share: wrongShare, resolvedBy, dispositions, playbookVersion } = knownWrong;
  return [reviewer, share, since, wrongShare, resolvedBy, dispositions, playbookVersion] as const;
}

const unanswered = `NOT EXISTS (SELECT FROM second_reviews d WHERE d.recommendation_id = r.id)`;

const during = (time: string) => `${time} >= $1::timestamptz AND ${time} < $2::timestamptz`;

const pairsSql = (first: string, second: string) => `
  SELECT coalesce(jsonb_agg(jsonb_build_object('first', first, 'second', second, 'n', n)), '[]') FROM (
    SELECT ${first} AS first, ${second} AS second, count(*) AS n
    FROM second_reviews d JOIN reviews v ON v.recommendation_id = d.recommendation_id JOIN recommendations r ON r.id = d.recommendation_id
    WHERE d.wrong_part IS NULL AND ${during('d.answered_at')} GROUP BY 1, 2) AS pairs`;

const measuresSql = `SELECT
  (${pairsSql(`CASE WHEN v.verdict = 'approved' THEN 'yes' ELSE 'no' END`, `CASE WHEN d.approves THEN 'yes' ELSE 'no' END`)}) AS approval,
  (${pairsSql(`coalesce(v.classification ->> 'severity', r.severity)`, 'd.severity')}) AS severity,
  (SELECT jsonb_build_object('n', count(*), 'caught', count(*) FILTER (WHERE caught))
    FROM second_reviews WHERE wrong_part IS NOT NULL AND ${during('answered_at')}) AS "knownWrong",
  (SELECT jsonb_build_object('n', count(*), 'median', percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds_on_item),
      'p90', percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds_on_item))
    FROM reviews WHERE state = 'reviewed' AND ${during('reviewed_at')} AND seconds_on_item IS NOT NULL) AS "secondsOnItem"`;

const pairs = z.array(z.object({ first: z.string(), second: z.string(), n: z.int() }));
const measuresSchema = z.object({
  approval: pairs,
  severity: pairs,
  knownWrong: z.object({ n: z.int(), caught: z.int() }),
  secondsOnItem: z.object({ n: z.int(), median: z.number().nullable(), p90: z.number().nullable() }),
});

/** Second answers to verdicts that were given, over a pool. */
export function openSecondReviewStore(pool: pg.Pool): SecondReviewStore {
  return {
    async offered(sampling, which) {
      const [id, limit] = 'id' in which ? [which.id, 1] : [null, which.limit];
      const rows = await rowsOf(
        pool,
        `SELECT ${recommendationColumns}, ${drawnToBeWrong} AS "toBeWrong" ${offered} AND ${unanswered}
         AND ($8::text IS NULL OR r.id = $8) ORDER BY v.reviewed_at, r.id LIMIT $9`,
        [...samplingValues(sampling), id, limit],
      );
      return rows.map((row): DrawnReview => ({
        recommendation: readRecommendation(row),
        drawnAs: row['toBeWrong'] === true ? 'knownWrong' : 'asItIs',
      }));
    },
    give: (review, sampling) => inTransaction(pool, (client) => give(client, review, sampling)),
    async measure(from, until) {
      const [row] = await rowsOf(pool, measuresSql, [from, until]);
      return measuresSchema.parse(row);
    },
  };
}

async function give(client: Database, review: SecondReview, sampling: Sampling): Promise<SecondReviewOutcome> {
  const { recommendationId, approves, severity, knownWrong, answeredAt } = review;
  const { part = null, shown = null, correct = null } = knownWrong ?? {};
  const [given] = await rowsOf(
    client,
    `INSERT INTO second_reviews (recommendation_id, reviewer, approves, severity, answered_at, wrong_part, shown, correct)
     SELECT r.id, $1, $9, $10, $11::timestamptz, $12::text, $13, $14 ${offered} AND r.id = $8 AND (${drawnToBeWrong}) = ($12 IS NOT NULL)
     ON CONFLICT DO NOTHING RETURNING caught`,
    [...samplingValues(sampling), recommendationId, approves, severity, answeredAt, part, shown, correct],
  );
  if (given !== undefined) return { outcome: 'recorded', caught: z.boolean().nullable().parse(given['caught']) };
  const [other] = await rowsOf(client, 'SELECT FROM second_reviews WHERE recommendation_id = $1', [recommendationId]);
  return other === undefined ? { outcome: 'notOffered' } : { outcome: 'alreadyAnswered' };
}
