import type { z } from 'zod';
import { expect } from 'vitest';
import type { Role } from '../../src/ticket/vocabulary.ts';
import type { Copilot } from './start-copilot.ts';

type Call = {
  /** Whose key goes along; null for none. An admin's by default. */
  readonly as?: Role | null;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The body is what JSON holds: a test says what it expects of it. */
type Json = ReturnType<typeof JSON.parse>;

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Json };

/** Makes one call, such as `GET /v1/tickets`, and holds the answer against the schema that its route declares. */
export async function callApi(copilot: Copilot, line: string, call: Call = {}): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ');
  const { as = 'admin', json, body, headers = {} } = call;
  const response = await copilot.api.request(path, {
    method,
    body: json === undefined ? (body ?? null) : JSON.stringify(json),
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${copilot.keys[as]}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  const answer = { status: response.status, headers: response.headers, body: await bodyOf(response) };
  expectDeclared(copilot, { method, path, answer });
  return answer;
}

async function bodyOf(response: Response): Promise<unknown> {
  const source = await response.text();
  return response.headers.get('content-type')?.includes('json') === true ? (JSON.parse(source) as unknown) : source;
}

type Declared = Readonly<Record<string, { content?: Record<string, { schema: z.ZodType }> }>>;

function expectDeclared(
  { api }: Copilot,
  { method, path, answer }: { method: string; path: string; answer: Answer },
): void {
  const responses = declaredResponses(api, method, new URL(path, 'http://localhost').pathname);
  if (responses === null) return;
  const declared = responses[String(answer.status)];
  expect(declared, `${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`).toBeDefined();
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = declared?.content?.[mediaType]?.schema;
  if (answer.status === 204 || answer.status === 304) return expect(answer.body).toBe('');
  expect(schema, `${method} ${path} answered ${mediaType}`).toBeDefined();
  // A property that the schema does not declare is dropped by parsing, and so shows as a difference.
  expect(schema?.parse(answer.body)).toEqual(answer.body);
}

function declaredResponses(api: Copilot['api'], method: string, path: string): Declared | null {
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.method.toUpperCase() !== method) continue;
    const pattern = definition.route.path.replaceAll(/\{\w+\}/g, '[^/]+');
    if (new RegExp(`^${pattern}$`).test(path)) return definition.route.responses as Declared;
  }
  return null;
}
