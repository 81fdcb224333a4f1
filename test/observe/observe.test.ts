import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { defaultProtocol } from '../../src/api/protocol.ts';
import { observe } from '../../src/command/observe.ts';
import type { Log } from '../../src/log.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const secretWords = 'Zanzibar checkout';
const ticket = {
  reference: 'OB-1',
  subject: 'POST /orders answers 500',
  body: `${secretWords} fails since 10:00 UTC.`,
};

/** A model that is never there. */
const absent: LanguageModel = {
  name: 'gpt-absent',
  ask: () => Promise.reject(Object.assign(new Error(secretWords), { name: 'BrokenCircuitError' })),
};

describe('what somebody who runs the service sees', () => {
  let copilot: Copilot;
  const lines: object[] = [];
  beforeAll(async () => {
    const log: Log = {
      info: (fields, message) => lines.push({ fields, message }),
      warn: () => {},
      error: (fields, message) => lines.push({ fields, message }),
    };
    copilot = await startCopilot({ models: [absent], log });
  });
  afterAll(() => copilot.close());
  afterEach(() => vi.unstubAllEnvs());

  async function observed(): Promise<Copilot & { stop: () => Promise<void> }> {
    const { services, metrics, traced, stop } = await observe(copilot.services);
    const api = createApp(services, { docsScript: null, protocol: { ...defaultProtocol, metrics } });
    api.fetch = traced(api.fetch);
    return { ...copilot, api, stop };
  }

  test('counts requests, recommendations by their kind, questions to models, reviews and jobs', async () => {
    const server = await observed();
    await callApi(server, 'POST /v1/recommendations', { json: { ticket } });
    await callApi(server, 'GET /v1/tickets/none');
    await callApi(server, 'GET /nowhere/zanzibar');
    const { status, headers, body } = await callApi(server, 'GET /metrics', { as: null });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
    for (const line of [
      'copilot_http_request_duration_seconds_count{call="POST /v1/recommendations",status="201"} 1',
      'copilot_http_request_duration_seconds_count{call="GET /v1/tickets/{id}",status="404"} 1',
      'copilot_http_request_duration_seconds_count{call="none",status="404"} 1',
      'copilot_recommendation_duration_seconds_count{engine="playbook",degraded="true",severity="P2",disposition="escalate",review="true"} 1',
      'copilot_model_calls_total{model="gpt-absent",question="classification",outcome="BrokenCircuitError"} 1',
      'copilot_reviews_pending{overdue="false"} 1',
      'copilot_reviews_pending{overdue="true"} 0',
      'copilot_database_up 1',
    ])
      expect(body).toContain(line);
    expect(body.toLowerCase()).not.toContain('zanzibar');
  });

  test('logs a line for each request with its id and no words of it', async () => {
    lines.length = 0;
    const server = await observed();
    const headers = { 'x-request-id': 'req-77' };
    await callApi(server, 'POST /v1/search', { json: { text: secretWords }, headers });
    expect(lines).toContainEqual({
      fields: expect.objectContaining({
        requestId: 'req-77',
        call: 'POST /v1/search',
        status: 200,
        ms: expect.any(Number),
      }),
      message: 'request',
    });
    expect(JSON.stringify(lines)).not.toContain('Zanzibar');
  });

  test('a database that does not answer shows as down, and the rest is still told', async () => {
    const { store } = copilot.services;
    const operations = { ...store.operations, gauges: () => Promise.reject(new Error('no')) };
    const { metrics } = await observe({ ...copilot.services, store: { ...store, operations } });
    expect(await metrics.render()).toContain('copilot_database_up 0');
  });

  test('with a collector, traces each step and each question to a model, without words of the ticket', async () => {
    const received: string[] = [];
    const collector = createServer((request, response) => {
      void text(request).then((body) => {
        received.push(body);
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      });
    });
    collector.listen(0, '127.0.0.1');
    await once(collector, 'listening');
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
    const server = await observed();
    await callApi(server, 'POST /v1/recommendations', { json: { ticket: { ...ticket, reference: 'OB-2' } } });
    await server.stop();
    collector.close();
    const spans = received.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
    const named = (name: string) => spans.find((span: { name: string }) => span.name === name);
    const root = named('POST /v1/recommendations');
    for (const step of ['signals', 'retrieve', 'decide', 'classify', 'draft'])
      expect(named(`copilot.${step}`)).toMatchObject({ traceId: root.traceId, parentSpanId: root.spanId });
    const attributes = Object.fromEntries(
      named('chat gpt-absent').attributes.map(({ key, value }: { key: string; value: object }) => [
        key,
        Object.values(value)[0],
      ]),
    );
    expect(attributes).toMatchObject({
      'gen_ai.operation.name': 'chat',
      'gen_ai.request.model': 'gpt-absent',
      'error.type': 'BrokenCircuitError',
    });
    expect(received.join()).not.toContain('Zanzibar');
  });
});
