import { changesBetween, type Change } from '../playbook/outcome-changes.ts';
import type { Handoff } from '../ticket/handoff.ts';
import type { Services } from '../services.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Draft, DraftCheck } from '../ticket/draft.ts';
import type { RecommendationId } from '../ticket/ids.ts';
import type { Edit, Override } from '../ticket/review.ts';
import { editsBetween } from './edits.ts';
import { checkReply, draftAnew, handoffsOf, redecide } from './redecide.ts';

/** What would stand if a verdict with these changes were given. */
export type Preview = {
  readonly classification: Classification;
  readonly decision: Decision;
  /** What comes out otherwise than recommended. */
  readonly changes: readonly Change[];
  /** The template's reply under the decision. */
  readonly draft: Draft;
  readonly handoffs: readonly Handoff[];
  /** The reviewer's own words, where there are any: what they break, and how they differ from the recommended draft. */
  readonly reply: { readonly checks: readonly DraftCheck[]; readonly edits: readonly Edit[] } | null;
};

/** Shows what an override changes downstream before it is confirmed. Nothing is written. */
export async function previewVerdict(
  { store, playbook }: Pick<Services, 'store' | 'playbook'>,
  id: RecommendationId,
  { reply, ...override }: Override & { readonly reply: string | null },
) {
  const recommendation = await store.recommendations.find(id);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  const ticket = await store.tickets.find(recommendation.ticketId);
  if (ticket?.revision !== recommendation.ticketRevision) return { outcome: 'ticketChanged' } as const;
  const redecided = redecide({ ticket, recommendation, playbook }, override);
  const { classification, decision } = redecided.input;
  const preview: Preview = {
    classification,
    decision,
    changes: changesBetween(recommendation, { classification, decision }),
    draft: draftAnew(redecided),
    handoffs: handoffsOf(redecided),
    reply:
      reply === null
        ? null
        : { checks: checkReply(reply, redecided), edits: editsBetween(recommendation.draft.body, reply) },
  };
  return { outcome: 'previewed', preview } as const;
}
