import { createRoute, z } from '@hono/zod-openapi';
import { previewVerdict } from '../../review/preview-verdict.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { orNull } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { classificationAnswer } from '../recommendations/classification-answer.ts';
import { decisionAnswer } from '../recommendations/decision-answer.ts';
import { checksAnswer, draftAnswer } from '../recommendations/recommendation-answer.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { writtenHandoff } from '../handoffs/handoff-answer.ts';
import { editsAnswer } from './review-answer.ts';
import { previewInput } from './verdict-input.ts';

const previewAnswer = z
  .object({
    classification: classificationAnswer,
    decision: decisionAnswer,
    changes: z
      .array(z.object({ field: z.string(), before: z.string(), after: z.string() }))
      .readonly()
      .openapi({ description: 'What comes out otherwise than recommended, what is safety’s first.' }),
    draft: draftAnswer.openapi({ description: 'The template’s reply under this decision.' }),
    handoffs: z.array(writtenHandoff).readonly(),
    reply: orNull(z.object({ checks: checksAnswer, edits: editsAnswer })),
  })
  .openapi('VerdictPreview');

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/reviews/preview',
  tags: ['Reviews'],
  summary: 'See what an override changes before it is confirmed',
  description:
    'Decides the ticket anew under the changes, on the words and evidence of the recommendation: severity, escalation, due times, handoffs, review reasons, and a reply. Own words (`reply`) are checked and compared with the draft. Nothing is written.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: previewInput } } },
  },
  responses: {
    200: { description: 'What would stand', content: { 'application/json': { schema: previewAnswer } } },
    ...problemResponses('notFound', 'ticketChanged', ...bodyProblems),
  },
});

/** Serves `POST /v1/recommendations/{id}/reviews/preview`. */
export function serveVerdictPreview(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const previewed = await previewVerdict(services, context.req.valid('param').id, context.req.valid('json'));
    if (previewed.outcome !== 'previewed') throw new Refusal(previewed.outcome);
    return context.json(previewed.preview, 200);
  });
}
