import { z } from 'zod';
import { handOffTicket } from '../hand-off-ticket.ts';
import type { HandoffId, RecommendationId } from '../ticket/ids.ts';
import { linkTo } from '../webhooks/out/link-to.ts';
import { markOf } from '../write-back/note-of.ts';
import { postOnce } from '../write-back/post-once.ts';
import { isInSlack, postToSlack } from '../write-back/slack-channel.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const payload = z.object({ recommendationId: z.string().transform((id) => id as RecommendationId) });

/** Calls engineering in Slack with the playbook's eight fields, once. @playbook To Engineering */
export const postEscalation: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'post-escalation',
  payload,
  retries: { most: 8, firstAfterSeconds: 2, lastAfterSeconds: 600 },
  // Slack takes about one message a second in a channel.
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 1,
  async handle(services, { recommendationId }, { signal }) {
    const { escalations } = services.integrations;
    const recommendation = await services.store.recommendations.find(recommendationId);
    if (escalations === null || recommendation === null) return done;
    // The handoff has the recommendation's number: tried again, it is the same one.
    const id = recommendationId.replace(/^rec_/, 'hnd_') as HandoffId;
    const handed = await handOffTicket(services, {
      id,
      ticketId: recommendation.ticketId,
      to: 'engineering',
      by: null,
    });
    if (handed.outcome === 'notFound') return { outcome: 'dead', reason: 'the ticket is gone' };
    const { engineering } = services.playbook.handles;
    const mention = escalations.mention ?? engineering;
    const told = handed.handoff.text.replace(engineering, () => mention);
    const link = linkTo(services.integrations, recommendationId);
    const { severity } = recommendation.classification;
    const text = [`*${severity}* ${told}`, ...(link === null ? [] : [link]), markOf(recommendationId)].join('\n');
    return postOnce(services, {
      id: `escalation ${recommendationId}`,
      isThere: () => isInSlack(escalations, markOf(recommendationId), signal),
      send: () => postToSlack(escalations, text, signal),
    });
  },
};
