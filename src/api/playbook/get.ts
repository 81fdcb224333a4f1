import { createRoute, z } from '@hono/zod-openapi';
import { catalogue } from '../../playbook/catalogue.ts';
import type { Services } from '../../services.ts';
import { addMinutes } from '../../ticket/instant.ts';
import type { Api } from '../environment.ts';
import { problemResponses } from '../problem.ts';

const rule = z
  .object({
    id: z.string().openapi({ example: 'severity.p2.endpoint_failing_consistently' }),
    section: z.string(),
    bullet: z.string(),
    effect: z.string(),
    fired: z.int(),
    reviewed: z.int(),
    agreed: z.int(),
  })
  .openapi('PlaybookRule', {
    description:
      '`fired` counts the recommendations that the rule had a say in, `reviewed` those with a verdict, `agreed` those whose verdict left alone what the rule had done.',
  });

const answer = z
  .object({ name: z.string(), version: z.string(), days: z.int(), rules: z.array(rule).readonly() })
  .openapi('PlaybookInForce');

const route = createRoute({
  method: 'get',
  path: '/v1/playbook',
  tags: ['Playbook'],
  summary: 'The rules in force, how often each fired, and how reviewers took it',
  request: {
    query: z.object({
      days: z.coerce
        .number()
        .int()
        .min(1)
        .max(366)
        .default(30)
        .openapi({ description: 'How far back to count: the newest 5,000 recommendations at most.', example: 30 }),
    }),
  },
  responses: {
    200: { description: 'The playbook', content: { 'application/json': { schema: answer } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/playbook`. */
export function servePlaybookInForce(api: Api, { store, playbook, now }: Services): void {
  api.openapi(route, async (context) => {
    const { days } = context.req.valid('query');
    const uses = new Map((await store.ruleUse.since(addMinutes(now(), -days * 24 * 60))).map((use) => [use.rule, use]));
    const rules = catalogue.map(({ id, section, bullet, effect }) => {
      const { fired = 0, reviewed = 0, agreed = 0 } = uses.get(id) ?? {};
      return { id, section, bullet, effect, fired, reviewed, agreed };
    });
    return context.json({ name: playbook.name, version: playbook.version, days, rules }, 200);
  });
}
