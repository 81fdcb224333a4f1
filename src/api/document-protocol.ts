import { guardedCalls, rolesFor } from './access.ts';
import type { Api } from './environment.ts';
import { isUnsafe } from './name-call.ts';
import { withProblems, type ProblemKind } from './problem.ts';

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: false,
  description,
  schema: { type: 'string' as const, maxLength: 255 },
  example,
});

const idempotencyKey = header(
  'Idempotency-Key',
  'Repeated with the same key, the request has one effect and the same answer for 24 hours.',
  '0c6f2b1e-7a54-4c1c-9d0e-2f1f3a8b9c7d',
);
const ifMatch = header('If-Match', 'Writes only where the resource still has this `ETag`.', '"9f2c…"');
const ifNoneMatch = header('If-None-Match', 'Answers 304 where the resource still has this `ETag`.', '"9f2c…"');

/**
 * Writes what every call shares into the OpenAPI document, from one place for all routes: the headers that it takes, how
 * it may be refused, and which roles may make it.
 */
export function documentProtocol(api: Api): void {
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { route } = definition;
    const { method, path } = route;
    const call = `${method.toUpperCase()} ${path}`;
    if (!guardedCalls.includes(call)) continue;
    const responses = withProblems({ ...route.responses } as never, sharedProblems(method));
    const notModified = method === 'get' && path.endsWith('}') ? { 304: { description: 'It is unchanged' } } : {};
    Object.assign(definition, {
      route: {
        ...route,
        parameters: [...(route.parameters ?? []), ...sharedHeaders(method, path)],
        responses: { ...responses, ...notModified },
        'x-roles': rolesFor(call),
      },
    });
  }
}

function sharedProblems(method: string): readonly ProblemKind[] {
  if (!isUnsafe(method)) return [];
  return ['malformedRequest', 'requestInProgress', 'preconditionFailed', 'bodyTooLarge', 'idempotencyKeyReused'];
}

function sharedHeaders(method: string, path: string) {
  const resource = path.endsWith('}');
  if (isUnsafe(method)) return resource ? [idempotencyKey, ifMatch] : [idempotencyKey];
  return resource ? [ifNoneMatch] : [];
}
