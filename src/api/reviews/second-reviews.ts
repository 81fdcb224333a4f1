import { createRoute, z } from '@hono/zod-openapi';
import { askForSecondReviews, giveSecondReview } from '../../review/second-review.ts';
import type { Services } from '../../services.ts';
import { dispositions, severities } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { recommendationAnswer } from '../recommendations/recommendation-answer.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { ticketAnswer } from '../tickets/ticket-answer.ts';

const blindItem = z
  .object({
    recommendation: recommendationAnswer,
    ticket: ticketAnswer.pick({
      id: true,
      reference: true,
      revision: true,
      subject: true,
      body: true,
      channel: true,
      createdAt: true,
      customer: true,
      metadata: true,
      messages: true,
    }),
  })
  .openapi('BlindItem', { description: 'Without the first verdict, who gave it, and whatever came after it.' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/second-reviews',
  tags: ['Reviews'],
  summary: 'List what waits for one’s second, blind answer',
  description:
    'Where the playbook document’s `reviewInstruments` ask for it, a share of verdicts, drawn by the recommendation’s id, is put to another reviewer for a week: `doubleReviewShare` as it is, `knownWrongShare` with one thing made wrong on purpose, which is told once it is answered. The answer measures, and changes nothing.',
  responses: {
    200: {
      description: 'The oldest 20',
      content: { 'application/json': { schema: z.object({ items: z.array(blindItem) }) } },
    },
    ...problemResponses(),
  },
});

const secondReviewInput = z
  .object({
    approves: z.boolean().openapi({ description: 'Whether it may stand and its reply go out as they are.' }),
    severity: z.enum(severities),
  })
  .openapi('SecondReviewInput', { example: { approves: true, severity: 'P2' } });

const caught = z.boolean().openapi({
  description: 'A severity by giving the right one, a reply by not approving.',
});

const knownWrong = z
  .discriminatedUnion('part', [
    z.object({ part: z.literal('severity'), shown: z.enum(severities), correct: z.enum(severities), caught }),
    z.object({ part: z.literal('reply'), shown: z.enum(dispositions), correct: z.enum(dispositions), caught }),
  ])
  .openapi('KnownWrong', {
    description: 'What had been made wrong on purpose in what was shown. The recommendation itself has never been so.',
  });

const giveRoute = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/second-reviews',
  tags: ['Reviews'],
  summary: 'Give a second, blind answer',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: secondReviewInput } } },
  },
  responses: {
    201: {
      description: 'The answer as kept',
      content: {
        'application/json': {
          schema: secondReviewInput
            .extend({ recommendationId: z.string(), knownWrong: knownWrong.nullable() })
            .openapi('SecondReview'),
        },
      },
    },
    ...problemResponses('notFound', 'alreadyReviewed', ...bodyProblems),
  },
});

/** Serves `GET /v1/second-reviews` and `POST /v1/recommendations/{id}/second-reviews`. */
export function serveSecondReviews(api: Api, services: Services): void {
  api.openapi(listRoute, async (context) =>
    context.json({ items: [...(await askForSecondReviews(services, context.get('apiKey').id))] }, 200),
  );
  api.openapi(giveRoute, async (context) => {
    const { id: recommendationId } = context.req.valid('param');
    const { approves, severity } = context.req.valid('json');
    const reviewer = context.get('apiKey').id;
    const given = await giveSecondReview(services, { recommendationId, reviewer, approves, severity });
    if (given.outcome === 'notOffered') throw new Refusal('notFound');
    if (given.outcome === 'alreadyAnswered') throw new Refusal('alreadyReviewed');
    return context.json({ recommendationId, approves, severity, knownWrong: given.knownWrong }, 201);
  });
}
