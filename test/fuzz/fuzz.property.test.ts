import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { defaultProtocol } from '../../src/api/protocol.ts';
import { roles, type Role } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { propertySeed } from '../support/property-seed.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { arbitraryOf, type Schema, type Schemas } from './arbitrary-of.ts';

/** `npm run fuzz` sends 20,000; the suite a share of them. */
const wanted = Number(process.env.FUZZ_REQUESTS ?? 600);

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;
type Call = { readonly method: string; readonly path: string; readonly operation: Operation };

/** What one request consists of, before an id that exists stands in its path. */
type Shot = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly mediaType: string | null;
  readonly as: Role | null;
  readonly existing: number;
  /** Whether `If-Match` and `If-None-Match` go along: with a tag that was made up, little else is reached. */
  readonly conditional: boolean;
};

describe('whatever the OpenAPI document allows, and a little more', () => {
  let copilot: Copilot;
  let calls: readonly Call[];
  let schemas: Schemas;
  const ids: string[] = ['none'];
  beforeAll(async () => {
    const started = await startCopilot();
    const rateLimit = { requestsPerMinute: 100_000_000, leasedShare: 0.01 };
    const api = createApp(started.services, { docsScript: null, protocol: { ...defaultProtocol, rateLimit } });
    copilot = { ...started, api };
    const { body } = await callApi(copilot, 'GET /openapi.json', { as: null });
    schemas = body.components.schemas;
    calls = Object.entries(body.paths as Paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  });
  afterAll(() => copilot.close());

  test(
    `${wanted} requests over all calls and roles: no 5xx, no status and no shape that is not declared`,
    { timeout: 3_600_000 },
    async () => {
      const statuses = new Map<number, number>();
      const failures: string[] = [];
      const each = Math.ceil(wanted / calls.length);
      const shots = calls.map((call) => fc.sample(shotAt(call), { numRuns: each, seed: propertySeed }));
      const rounds = Array.from({ length: each }, (_, round) =>
        calls.map((call, at) => ({ call, shot: shots[at]![round]! })),
      );
      for (const { call, shot } of rounds.flat()) {
        const line = lineOf(call, shot);
        const answer = await fire(line, call, shot).catch((error: unknown) => String(error).slice(0, 600));
        const status = typeof answer === 'string' ? 0 : answer.status;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (typeof answer === 'string' || answer.status >= 500)
          failures.push(`${line}: ${JSON.stringify(answer)}: ${JSON.stringify(shot).slice(0, 600)}`);
        else remember(answer.body);
      }
      const summary = [...statuses]
        .sort(([one], [other]) => one - other)
        .map(([status, count]) => `${status}: ${count}`);
      if (process.env.FUZZ_REQUESTS !== undefined)
        process.stdout.write(`${calls.length} calls; ${summary.join(', ')}\n`);
      expect(failures.slice(0, 10), `seed ${propertySeed}, ${failures.length} failures`).toEqual([]);
    },
  );

  function shotAt({ operation }: Call): fc.Arbitrary<Shot> {
    const contents = Object.entries(operation.requestBody?.content ?? {});
    const parameters = operation.parameters ?? [];
    const values = fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, arbitraryOf(schema, schemas)])),
      { requiredKeys: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name) },
    );
    const content = contents.length === 0 ? fc.constant(null) : fc.constantFrom(...contents);
    return content.chain((chosen) =>
      fc.record({
        values,
        body: chosen === null ? fc.constant(null) : arbitraryOf(chosen[1].schema, schemas),
        mediaType: fc.oneof(
          { weight: 30, arbitrary: fc.constant(chosen?.[0] ?? null) },
          { weight: 1, arbitrary: fc.constant('text/html') },
        ),
        as: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom<Role | null>('admin', 'admin', 'admin', 'admin', ...roles) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        existing: fc.nat(),
        conditional: fc.nat(9).map((chance) => chance === 0),
      }),
    );
  }

  function lineOf({ method, path, operation }: Call, { values, existing }: Shot): string {
    const known = ids[existing % ids.length] ?? 'none';
    const filled = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
      encodeURIComponent(existing % 4 === 0 ? textOf(values[name]) || 'x' : known),
    );
    const query = new URLSearchParams();
    for (const { name } of (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'))
      if (values[name] !== undefined) query.append(name, textOf(values[name]));
    return `${method} ${filled}${query.size > 0 ? `?${query}` : ''}`;
  }

  async function fire(line: string, { operation }: Call, { values, body, mediaType, as, conditional }: Shot) {
    const headers: Record<string, string> = {};
    for (const { name } of (operation.parameters ?? []).filter((parameter) => parameter.in === 'header'))
      if (values[name] !== undefined && (conditional || !name.startsWith('If-')))
        headers[name] = textOf(values[name])
          .replaceAll(/[^\x20-\x7e]/g, '?')
          .trim();
    if (operation.requestBody === undefined || mediaType === null) return callApi(copilot, line, { as, headers });
    const text = typeof body === 'string' && !mediaType.includes('json') ? body.toWellFormed() : JSON.stringify(body);
    return callApi(copilot, line, { as, headers: { ...headers, 'content-type': mediaType }, body: text ?? 'null' });
  }

  /** Ids that were given lead to what exists. */
  function remember(body: unknown): void {
    if (typeof body !== 'object' || body === null || ids.length > 5000) return;
    for (const [name, value] of Object.entries(body))
      if (/^(id|ticketId|recommendationId)$/.test(name) && typeof value === 'string') ids.push(value);
  }
});

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().replaceAll('\ufffd', '');
}
