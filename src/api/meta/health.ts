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
  summary: 'Whether the database answers and holds every migration, and the server goes on serving',
  security: [],
  responses: {
    200: {
      description: 'It does',
      content: { 'application/json': { schema: z.object({ status: z.literal('ready') }) } },
    },
    ...onlyProblems('notReady'),
  },
});

/** A database that takes longer to say so is not ready. */
const answersWithinMs = 2000;

/** Serves `GET /healthz` and `GET /readyz`. A server that is `stopping` is alive, and not ready. */
export function serveHealth(api: Api, { store }: Services, stopping: AbortSignal): void {
  api.openapi(healthRoute, (context) => context.json({ status: 'alive' as const }, 200));
  api.openapi(readyRoute, async (context) => {
    const ready = !stopping.aborted && (await within(answersWithinMs, store.ready()));
    if (!ready) throw new Refusal('notReady');
    return context.json({ status: 'ready' as const }, 200);
  });
}

/** Whether it is true within so many milliseconds. */
async function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([answer.catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
