import { z } from 'zod';
import type { RecommendationId } from '../ticket/ids.ts';
import { announcementsOf } from '../webhooks/out/announcements.ts';
import { linkTo } from '../webhooks/out/link-to.ts';
import { done, jobOf, usual, type JobKind } from './job-kind.ts';
import { postEscalation } from './post-escalation.ts';
import { writeNote } from './write-note.ts';

const payload = z.object({
  happened: z.enum(['recommended', 'reviewed']),
  recommendationId: z.string().transform((id) => id as RecommendationId),
});

/**
 * Tells others of a recommendation or a verdict; the database stores the job with either. Fans out into one job for each
 * that is told, so that one who is slow keeps nobody waiting. Running twice tells nobody twice.
 */
export const announce: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'announce',
  payload,
  concurrency: { jobs: 20, perGroup: null },
  pollSeconds: 1,
  async handle({ store, integrations }, { happened, recommendationId }) {
    const recommendation = await store.recommendations.find(recommendationId);
    const ticket = recommendation === null ? null : await store.tickets.find(recommendation.ticketId);
    if (recommendation === null || ticket === null) return { outcome: 'dead', reason: 'the recommendation is gone' };
    const { escalation } = recommendation.decision;
    const isNew = happened === 'recommended';
    if (isNew)
      await store.subscriptions.tell(announcementsOf(recommendation, ticket, linkTo(integrations, recommendationId)));
    const severity = recommendation.classification.severity;
    const calls =
      isNew && integrations.escalations !== null && escalation.level === 'always' && escalation.target !== 'standup';
    const origin = await store.sources.originOf(ticket.id);
    const source = integrations.sources.find(({ name }) => name === origin?.source);
    const notes = source?.writeBack != null && recommendation.reviewState !== 'pending';
    await store.jobs.enqueue([
      // An update does not call engineering again, unless it is worse than it was.
      ...(calls ? [jobOf(postEscalation, { recommendationId }, { key: `${ticket.id} ${severity}` })] : []),
      ...(notes ? [jobOf(writeNote, { recommendationId }, { key: recommendationId, group: source.name })] : []),
    ]);
    return done;
  },
};
