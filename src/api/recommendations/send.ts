import { createRoute, z } from '@hono/zod-openapi';
import { markSent } from '../../review/send.ts';
import type { Services } from '../../services.ts';
import type { SentOutcome } from '../../store/ports/reviews.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal, type ProblemKind } from '../problem.ts';
import { filledText } from '../text.ts';
import { recommendationIdParameter } from './recommendation-id.ts';

const sentReply = z
  .object({ body: filledText(100_000) })
  .openapi('SentReply', { description: 'The exact text that goes to the customer.', example: { body: 'Hello, …' } });

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/sent',
  tags: ['Recommendations'],
  summary: 'Record that the reply was sent',
  description: 'Refused unless no review is required and the text is the draft, or a reviewer approved this very text.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: sentReply } } },
  },
  responses: {
    201: {
      description: 'Recorded',
      content: { 'application/json': { schema: z.object({ recommendationId: z.string(), sent: z.literal(true) }) } },
    },
    ...problemResponses(
      ...(['notFound', 'reviewPending', 'replyRejected', 'textNotApproved', 'alreadySent'] as const),
      ...bodyProblems,
    ),
  },
});

const otherText =
  'An approval holds for its very text. To send another: recommend for the ticket again, have that review edited to the other text, and send it there. The verdict that stands stays on record.';

const refusals: Readonly<Record<Exclude<SentOutcome['outcome'], 'sent'>, ProblemKind>> = {
  notFound: 'notFound',
  reviewPending: 'reviewPending',
  rejected: 'replyRejected',
  textNotApproved: 'textNotApproved',
  alreadySent: 'alreadySent',
};

/** Serves `POST /v1/recommendations/{id}/sent`. */
export function serveSentReply(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { body } = context.req.valid('json');
    const sent = await markSent(services, { recommendationId: id, body, by: context.get('apiKey').id });
    if (sent.outcome === 'textNotApproved') throw new Refusal('textNotApproved', { detail: otherText });
    if (sent.outcome !== 'sent') throw new Refusal(refusals[sent.outcome]);
    return context.json({ recommendationId: id, sent: true as const }, 201);
  });
}
