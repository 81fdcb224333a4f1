import { createRoute, z } from '@hono/zod-openapi';
import { measureReviews } from '../../review/second-review.ts';
import type { Services } from '../../services.ts';
import { addMinutes } from '../../ticket/instant.ts';
import { agreementAnswer } from '../agreement-answer.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { instant, moment } from '../text.ts';

const usualMinutes = 90 * 24 * 60;

const route = createRoute({
  method: 'get',
  path: '/v1/metrics/reviews',
  tags: ['Metrics'],
  summary: 'Read whether reviews are more than a stamp',
  description:
    'What the playbook document’s `reviewInstruments` measure: how far second, blind answers agree with first verdicts, how much of what was made wrong on purpose was caught, and how long a reviewer took from claim to verdict, over all reviewers. `to` is exclusive; now by default, and 90 days.',
  request: { query: z.object({ from: moment.optional(), to: moment.optional() }) },
  responses: {
    200: {
      description: 'The figures',
      content: {
        'application/json': {
          schema: z
            .object({
              from: instant,
              to: instant,
              approval: agreementAnswer,
              severity: agreementAnswer,
              knownWrong: z
                .object({ n: z.int(), caught: z.int() })
                .openapi({ description: 'Answers to what was made wrong on purpose; in no other figure.' }),
              secondsOnItem: z.object({ n: z.int(), median: z.number().nullable(), p90: z.number().nullable() }),
            })
            .openapi('ReviewMetrics'),
        },
      },
    },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/metrics/reviews`. */
export function serveReviewMetrics(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const { to = services.now(), from = addMinutes(to, -usualMinutes) } = context.req.valid('query');
    if (from >= to) throw new Refusal('invalidInput', { errors: [{ path: 'from', message: 'must lie before `to`' }] });
    return context.json({ from, to, ...(await measureReviews(services, from, to)) }, 200);
  });
}
