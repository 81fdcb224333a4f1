import type { ApiKeyId, RecommendationId } from '../ticket/ids.ts';
import { rowsOf, type Database } from './database.ts';
import { claimHolds, claimOf, readClaim } from './recommendation-row.ts';
import { lockStanding, notReviewable } from './review-standing.ts';
import type { ClaimOutcome, ReleaseOutcome } from './ports/reviews.ts';

type Claiming = { readonly id: RecommendationId; readonly by: ApiKeyId; readonly minutes: number };

/** Claims a review for a reviewer, inside a transaction; a claim that has run out is anybody's. */
export async function claimReview(client: Database, { id, by, minutes }: Claiming): Promise<ClaimOutcome> {
  const standing = await lockStanding(client, id);
  if (standing === null) return { outcome: 'notFound' };
  const refusal = await notReviewable(client, standing, by);
  if (refusal !== null) return refusal;
  // One's own claim is prolonged, and began when it did.
  await rowsOf(
    client,
    `INSERT INTO review_claims AS c (recommendation_id, claimed_by, claimed_at, expires_at)
     VALUES ($1, $2, now(), now() + $3::float8 * interval '1 minute')
     ON CONFLICT (recommendation_id) DO UPDATE SET claimed_by = excluded.claimed_by, expires_at = excluded.expires_at,
       claimed_at = CASE WHEN c.claimed_by = excluded.claimed_by AND ${claimHolds} THEN c.claimed_at ELSE now() END`,
    [id, by, minutes],
  );
  const [row] = await rowsOf(client, `SELECT ${claimOf('$1')} AS claim`, [id]);
  return { outcome: 'taken', claim: readClaim(row?.claim) };
}

/** Gives a reviewer's own claim back, inside a transaction. */
export async function releaseReview(
  client: Database,
  { id, by }: Pick<Claiming, 'id' | 'by'>,
): Promise<ReleaseOutcome> {
  const standing = await lockStanding(client, id);
  if (standing === null) return { outcome: 'notFound' };
  const claim = standing.claim === null ? null : readClaim(standing.claim);
  if (claim !== null && claim.reviewer !== by) return { outcome: 'claimed', claim };
  await rowsOf(client, 'DELETE FROM review_claims WHERE recommendation_id = $1 AND claimed_by = $2', [id, by]);
  return { outcome: 'released' };
}
