import { createRoute, z } from '@hono/zod-openapi';
import { rewriteDraft } from '../../review/rewrite-draft.ts';
import type { Services } from '../../services.ts';
import { rewriteStyles } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import type { NotReviewable } from '../../store/ports/reviews.ts';
import { notReviewable, notReviewableProblems } from '../reviews/not-reviewable.ts';
import { filledText } from '../text.ts';
import { recommendationIdParameter } from './recommendation-id.ts';
import { storedRecommendationAnswer } from './recommendation-answer.ts';

const rewriteInput = z
  .union([z.strictObject({ body: filledText(100_000) }), z.strictObject({ style: z.enum(rewriteStyles) })])
  .openapi('RewriteInput', {
    type: 'object',
    description:
      'Either the agent’s own text, or a style: `shorter` works without a model, by leaving out what no rule asks for; the others need one.',
    example: { style: 'shorter' },
  });

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/rewrites',
  tags: ['Recommendations'],
  summary: 'Put another reply in the place of the recommended one',
  description:
    'Answers with a recommendation of its own: the decision stays, the communication rules are applied again, the reasons for a review stay, and a broken rule adds one. In the review queue it takes the place of the first.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: rewriteInput } } },
  },
  responses: {
    201: {
      description: 'The recommendation with the other reply',
      content: { 'application/json': { schema: storedRecommendationAnswer } },
    },
    ...problemResponses(...(['notFound', 'notRewritable'] as const), ...notReviewableProblems, ...bodyProblems),
  },
});

const noOtherWording = {
  noModel: 'Without a model that answers, a reply can only be made shorter.',
  sameText: 'It is the reply as it stands.',
  notShorter: 'It is as short as the communication rules allow.',
  settled: 'It was sent, or rewritten, before.',
} as const;

type NotRewritten = Exclude<Awaited<ReturnType<typeof rewriteDraft>>, { outcome: 'rewritten' }>;

/** The refusal of a rewrite, which says why there is none. */
export function notRewritten(written: NotRewritten): Refusal {
  if (written.outcome === 'notFound') return new Refusal('notFound');
  if (written.outcome === 'outdated') return new Refusal('ticketChanged');
  if (written.outcome === 'notAcceptable')
    return new Refusal('invalidInput', { errors: written.faults.map(({ message }) => ({ path: 'body', message })) });
  if (written.outcome in noOtherWording)
    return new Refusal('notRewritable', { detail: noOtherWording[written.outcome as keyof typeof noOtherWording] });
  return notReviewable(written as NotReviewable);
}

/** Serves `POST /v1/recommendations/{id}/rewrites`. */
export function serveRewrite(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const written = await rewriteDraft(services, {
      id: context.req.valid('param').id,
      by: context.get('apiKey').id,
      rewrite: context.req.valid('json'),
    });
    if (written.outcome !== 'rewritten') throw notRewritten(written);
    const stored = await services.store.recommendations.find(written.recommendation.id);
    if (stored === null) throw new Refusal('notFound');
    return context.json(stored, 201);
  });
}
