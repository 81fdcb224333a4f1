import { createRoute, z } from '@hono/zod-openapi';
import { proposeVerdict } from '../../review/propose-verdict.ts';
import type { Services } from '../../services.ts';
import { dispositions, verdicts } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { optional } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { filledText, instant } from '../text.ts';
import { classificationChange } from './review-answer.ts';

const proposalInput = z
  .object({
    verdict: z.enum(verdicts),
    classification: optional(classificationChange, null),
    disposition: optional(z.enum(dispositions), null),
    reply: optional(filledText(100_000), null),
    reason: filledText(5000),
  })
  .openapi('VerdictProposalInput', {
    example: { verdict: 'overridden', classification: { severity: 'P2' }, reason: 'Three customers report the same.' },
  });

const proposalAnswer = z
  .object({
    id: z.string(),
    recommendationId: z.string(),
    by: z.string(),
    verdict: z.enum(verdicts),
    classification: z.union([classificationChange, z.null()]),
    disposition: z.enum(dispositions).nullable(),
    reply: z.string().nullable(),
    reason: z.string(),
    createdAt: instant,
  })
  .openapi('VerdictProposal', { description: 'Waits for a reviewer; changes nothing by itself.' });

const path = '/v1/recommendations/{id}/proposals';

const proposeRoute = createRoute({
  method: 'post',
  path,
  tags: ['Reviews'],
  summary: 'Propose a verdict to the reviewer',
  description:
    'For other programs’ agents. Nothing is approved: the review stays pending until a reviewer gives the verdict.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: proposalInput } } },
  },
  responses: {
    201: { description: 'The proposal as kept', content: { 'application/json': { schema: proposalAnswer } } },
    ...problemResponses('notFound', 'alreadyReviewed', ...bodyProblems),
  },
});

const listRoute = createRoute({
  method: 'get',
  path,
  tags: ['Reviews'],
  summary: 'List the verdicts that were proposed',
  request: { params: recommendationIdParameter },
  responses: {
    200: {
      description: 'The proposals, oldest first',
      content: { 'application/json': { schema: z.object({ items: z.array(proposalAnswer) }) } },
    },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `POST` and `GET /v1/recommendations/{id}/proposals`. */
export function serveProposals(api: Api, services: Services): void {
  api.openapi(proposeRoute, async (context) => {
    const proposed = await proposeVerdict(services, {
      ...context.req.valid('json'),
      recommendationId: context.req.valid('param').id,
      by: context.get('apiKey').id,
    });
    if (proposed.outcome === 'notFound') throw new Refusal('notFound');
    if (proposed.outcome === 'alreadyReviewed') throw new Refusal('alreadyReviewed', { reviewId: proposed.review.id });
    if (proposed.outcome === 'notAcceptable') throw new Refusal('invalidInput', { errors: proposed.faults });
    return context.json(proposed.proposal, 201);
  });
  api.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param');
    if ((await services.store.recommendations.find(id)) === null) throw new Refusal('notFound');
    return context.json({ items: [...(await services.store.proposals.of(id))] }, 200);
  });
}
