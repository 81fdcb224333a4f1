import { serve, type ServerType } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { ensureAdminKey } from '../../src/admin-key.ts';
import type { ApiEnvironment } from '../../src/api/environment.ts';
import { defaultProtocol } from '../../src/api/protocol.ts';
import { refuseInvalid } from '../../src/api/problem.ts';
import { ticketInput } from '../../src/api/tickets/ticket-input.ts';
import { useProtocol } from '../../src/api/use-protocol.ts';
import { openCopilotAt } from '../open-copilot.ts';

// The process under measurement of `protocol.ts`: a bare Hono POST, and the same POST behind everything that a request of
// ours goes through. It says where both listen, and answers each message with the processor time it has used.

const { services } = await openCopilotAt(process.env.DATABASE_URL ?? null);
await ensureAdminKey(services, process.env.COPILOT_ADMIN_KEY ?? null);

const bare = new Hono().post('/v1/tickets', async (context) => {
  const { subject } = await context.req.json<{ subject: string }>();
  return context.json({ letters: subject.length }, 201);
});

const whole = new OpenAPIHono<ApiEnvironment>({ defaultHook: refuseInvalid });
useProtocol(whole, services, {
  ...defaultProtocol,
  rateLimit: { ...defaultProtocol.rateLimit, requestsPerMinute: 100_000_000 },
});
const route = createRoute({
  method: 'post',
  path: '/v1/tickets',
  request: { body: { required: true, content: { 'application/json': { schema: ticketInput } } } },
  responses: {
    201: { description: 'Done', content: { 'application/json': { schema: z.object({ letters: z.number() }) } } },
  },
});
whole.openapi(route, (context) => context.json({ letters: context.req.valid('json').subject.length }, 201));

const listen = (fetch: (request: Request) => Response | Promise<Response>) =>
  new Promise<number>((resolve) => {
    const server: ServerType = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port));
    server.unref();
  });
process.send?.({ bare: await listen(bare.fetch), whole: await listen((request) => whole.fetch(request)) });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
