import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { onlyProblems, Refusal } from '../problem.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['Service'],
  summary: 'Whether the process is alive',
  security: [],
  responses: {
    200: {
      description: 'It is',
      content: { 'application/json': { schema: z.object({ status: z.literal('alive') }) } },
    },
  },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['Service'],
  summary: 'Whether the database answers and holds every migration',
  security: [],
  responses: {
    200: {
      description: 'It does',
      content: { 'application/json': { schema: z.object({ status: z.literal('ready') }) } },
    },
    ...onlyProblems('notReady'),
  },
});

/** Serves `GET /healthz` and `GET /readyz`. */
export function serveHealth(api: Api, { store }: Services): void {
  api.openapi(healthRoute, (context) => context.json({ status: 'alive' as const }, 200));
  api.openapi(readyRoute, async (context) => {
    const ready = await store.ready().catch(() => false);
    if (!ready) throw new Refusal('notReady');
    return context.json({ status: 'ready' as const }, 200);
  });
}
