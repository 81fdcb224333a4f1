import { createRoute, z } from '@hono/zod-openapi';
import type { Metrics } from '../../observe/observer.ts';
import type { Api } from '../environment.ts';
import { failures, onlyProblems } from '../problem.ts';

const route = createRoute({
  method: 'get',
  path: '/metrics',
  tags: ['Service'],
  summary: 'Metrics in the Prometheus text format',
  security: [],
  responses: {
    200: { description: 'The metrics', content: { 'text/plain': { schema: z.string() } } },
    ...onlyProblems(...failures),
  },
});

/** Serves `GET /metrics`: counts and durations, no words of tickets. */
export function serveMetrics(api: Api, metrics: Metrics): void {
  api.openapi(route, async (context) => {
    const text = await metrics.render();
    return context.text(text, 200, { 'content-type': metrics.contentType });
  });
}
