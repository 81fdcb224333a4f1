import { createRoute, z } from '@hono/zod-openapi';
import { giveVerdict } from '../../review/give-verdict.ts';
import type { Services } from '../../services.ts';
import { dispositions, verdicts } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { optional } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { filledText, optionalText } from '../text.ts';
import { classificationChange, reviewAnswer } from './review-answer.ts';

const verdictInput = z
  .object({
    verdict: z.enum(verdicts),
    classification: optional(classificationChange, null),
    disposition: optional(z.enum(dispositions), null),
    reply: optional(filledText(100_000), null),
    reason: optionalText(5000),
  })
  .openapi('VerdictInput', {
    description:
      '`approved` takes the draft as it is, `edited` another reply, `overridden` a changed classification or disposition (and the reply that may go out, if any), `rejected` neither.',
    example: { verdict: 'overridden', classification: { severity: 'P1' }, reason: 'Checkout is down for everybody.' },
  });

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/reviews',
  tags: ['Reviews'],
  summary: 'Give the verdict on a recommendation',
  description: 'One verdict stands: a second is refused, and so is one on a ticket that has changed since.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: verdictInput } } },
  },
  responses: {
    201: { description: 'The verdict as recorded', content: { 'application/json': { schema: reviewAnswer } } },
    ...problemResponses('notFound', 'alreadyReviewed', 'ticketChanged', ...bodyProblems),
  },
});

/** Serves `POST /v1/recommendations/{id}/reviews`. */
export function serveVerdict(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const given = await giveVerdict(services, {
      ...context.req.valid('json'),
      recommendationId: context.req.valid('param').id,
      reviewer: context.get('apiKey').id,
    });
    if (given.outcome === 'notFound') throw new Refusal('notFound');
    if (given.outcome === 'notAcceptable') throw new Refusal('invalidInput', { errors: given.faults });
    if (given.outcome === 'alreadyReviewed') throw new Refusal('alreadyReviewed', { reviewId: given.review.id });
    if (given.outcome === 'ticketChanged') throw new Refusal('ticketChanged');
    return context.json(given.review, 201);
  });
}
