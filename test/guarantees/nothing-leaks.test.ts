import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redactionSampleSchema, scoreRedaction, type RedactionSample } from '../../evals/redaction-score.ts';
import { openOpenAiEmbedder } from '../../src/embed/openai-embedder.ts';
import { readJsonLines } from '../../src/import/json-lines.ts';
import { guardModel } from '../../src/models/guarded.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { alwaysServing } from '../support/always-serving.ts';
import { callApi } from '../support/call-api.ts';
import { startFakeModelServer } from '../support/fake-model-server.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let samples: readonly RedactionSample[];
let provider: Awaited<ReturnType<typeof startFakeModelServer>>;
let copilot: Copilot;
const logged: string[] = [];

beforeAll(async () => {
  const file = await readFile(new URL('../../evals/redaction.jsonl', import.meta.url), 'utf8');
  samples = readJsonLines(file, redactionSampleSchema).items;
  provider = await startFakeModelServer({ mode: 'fast' });
  const options = { apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price: null };
  const log = (fields: object, message: string) => void logged.push(JSON.stringify(fields) + message);
  copilot = await startCopilot({
    models: [guardModel(openLanguageModel(options))],
    embedders: alwaysServing(openOpenAiEmbedder(options)),
    log: { info: log, warn: log, error: log },
  });
});
afterAll(async () => {
  await copilot.close();
  await provider.close();
});

const valuesOf = (kind: string) =>
  samples.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === 'string' || part.kind !== kind ? [] : [part.value.join('')])),
  );
const textOf = ({ parts }: RedactionSample) =>
  parts.map((part) => (typeof part === 'string' ? part : part.value.join(''))).join('');

describe('what leaves the house', () => {
  it('holds no planted secret and next to nothing personal, over models, embeddings and logs', async () => {
    // Several texts to a ticket; earlier tickets come back as the evidence of later ones.
    for (let at = 0; at < samples.length; at += 10) {
      const texts = samples.slice(at, at + 10).map(textOf);
      const ticket = {
        subject: texts[0]?.split('\n')[0]?.slice(0, 200) || 'Error',
        body: `POST /orders answers 500 since 10:00 UTC.\n\n${texts.join('\n\n')}`,
        customer: { id: `cus_${at}`, name: 'Wilhelmina Osterhagen' },
        metadata: { endpoint: '/orders?email=carla.voss@shop.example' },
      };
      expect((await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } })).status).toBe(201);
    }
    expect(provider.state.sent.length).toBeGreaterThan(samples.length / 5);
    // As it would be read: JSON's own escapes are none.
    const sent = [...provider.state.sent, ...logged].join('\n').replaceAll('\\\\n', '\n').replaceAll('\\\\', '\\');
    const leaks = (values: readonly string[]) =>
      values.filter(
        (value) => value.length >= 5 && [value, JSON.stringify(value).slice(1, -1)].some((form) => sent.includes(form)),
      );
    // The net is open: what is harmless did go out.
    expect(leaks(valuesOf('harmless')).length).toBeGreaterThan(100);
    const secrets = valuesOf('secret');
    expect(secrets.length).toBeGreaterThan(200);
    expect(leaks(secrets)).toEqual([]);
    // Nor any longer half of one.
    expect(
      leaks(secrets.flatMap((value) => [value.slice(0, -8), value.slice(8)]).filter((half) => half.length > 16)),
    ).toEqual([]);
    const personal = [...valuesOf('structured'), 'Wilhelmina Osterhagen', 'carla.voss@shop.example'];
    expect(leaks(personal).length / personal.length).toBeLessThanOrEqual(0.01);
  });

  it('keeps the technical words that an answer is made of', () => {
    const { f2, leakShare, falseRedactionShare } = scoreRedaction(samples);
    expect(leakShare.secret).toBe(0);
    expect(f2.secret).toBeGreaterThanOrEqual(0.999);
    expect(f2.structured).toBeGreaterThanOrEqual(0.995);
    expect(f2.name).toBeGreaterThanOrEqual(0.75);
    expect(falseRedactionShare).toBeLessThanOrEqual(0.02);
  });
});
