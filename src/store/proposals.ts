import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId, RecommendationId } from '../ticket/ids.ts';
import type { Proposal } from '../ticket/proposal.ts';
import * as words from '../ticket/vocabulary.ts';
import { rowsOf, toJson } from './database.ts';
import type { ProposalStore } from './ports/reviews.ts';
import { instantSchema } from './ticket-row.ts';

const proposalSchema = z
  .object({
    id: z.string(),
    recommendation_id: z.string().transform((id) => id as RecommendationId),
    proposed_by: z.string().transform((id) => id as ApiKeyId),
    verdict: z.enum(words.verdicts),
    // Written by this program under its own type.
    classification: z.custom<Proposal['classification']>(),
    disposition: z.enum(words.dispositions).nullable(),
    reply: z.string().nullable(),
    reason: z.string(),
    created_at: instantSchema,
  })
  .transform(({ recommendation_id: recommendationId, proposed_by: by, created_at: createdAt, ...rest }): Proposal => ({
    ...rest,
    recommendationId,
    by,
    createdAt,
  }));

/** Verdicts that were proposed, over a pool. None of them changes a review. */
export function openProposalStore(pool: pg.Pool): ProposalStore {
  return {
    async add({ id, recommendationId, by, verdict, classification, disposition, reply, reason, createdAt }) {
      const change = classification === null ? null : toJson(classification);
      await rowsOf(
        pool,
        `INSERT INTO verdict_proposals (id, recommendation_id, proposed_by, verdict, classification, disposition, reply, reason, created_at)
         VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)`,
        [id, recommendationId, by, verdict, change, disposition, reply, reason, createdAt],
      );
    },
    async of(recommendationId) {
      const rows = await rowsOf(
        pool,
        'SELECT to_jsonb(p) AS p FROM verdict_proposals p WHERE recommendation_id = $1 ORDER BY created_at, id LIMIT 100',
        [recommendationId],
      );
      return rows.map(({ p }) => proposalSchema.parse(p));
    },
  };
}
