import { parseArgs } from 'node:util';
import { ChatOpenAI } from '@langchain/openai';
import { OpenAI } from 'openai';
import { z } from 'zod';
import { percentile } from '../../src/evaluate/percentile.ts';
import type { LabelledTicket } from '../../src/evaluate/labelled-ticket.ts';
import { load } from '../../src/evaluation-runs/inputs.ts';
import { recommendAsOf } from '../../src/evaluation-runs/replay.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { severityCriteria } from '../../src/playbook/severity/criteria.ts';
import { startFakeModelServer } from '../../test/support/fake-model-server.ts';
import { ownFiles, readInputs } from '../inputs.ts';
import { openCopilotAt } from '../open-copilot.ts';
import { readMaterial } from './corpus.ts';
import { loadTickets } from './load-tickets.ts';

// A model that takes 800 ms for every call: the whole recommendation beside one bare call, and beside the straightforward
// chain of classify, then retrieve, then draft, ticket by ticket in one run. Ratios count, not the times of a busy machine.

const callMs = 800;

const { values } = parseArgs({
  options: { tickets: { type: 'string', default: '0' }, requests: { type: 'string', default: '20' } },
});
const inputs = await readInputs(ownFiles);
const copilot = await openCopilotAt(process.env.DATABASE_URL ?? null);
const { services, close } = copilot;
await load(services, inputs);
if (Number(values.tickets) > 0) await loadTickets(copilot, await readMaterial(), Number(values.tickets));
const provider = await startFakeModelServer({ mode: 'slow', slowMs: callMs });
const options = { apiKey: 'sk-bench', baseUrl: provider.baseUrl, model: 'fake', price: null };
const client = new OpenAI({ apiKey: options.apiKey, baseURL: options.baseUrl });
const chat = new ChatOpenAI({ model: 'fake', apiKey: options.apiKey, configuration: { baseURL: options.baseUrl } });
const model = openLanguageModel(options);
const schema = z.object({ category: z.object({ value: z.string() }) });

// The database plans a statement anew five times before it keeps a plan for the connection.
for (const ticket of inputs.tickets.slice(0, 10)) await recommendAsOf({ ...services, models: [] }, ticket);

const took: Record<string, number[]> = { plain: [], langchain: [], whole: [], chain: [], token: [], sentence: [] };
for (let at = 0; at < Number(values.requests); at += 1) {
  const ticket = inputs.tickets[at % inputs.tickets.length] as LabelledTicket;
  await timed('plain', () => askPlainly(ticket));
  await timed('langchain', () => askByLangChain(ticket, 'classification'));
  await timed('whole', () => recommendAsOf({ ...services, models: [model] }, ticket));
  await timed('token', () => untilFirstToken(ticket));
  await timed('sentence', () => untilFirstSentence(ticket));
  await timed('chain', async () => {
    await askByLangChain(ticket, 'classification');
    await recommendAsOf({ ...services, models: [] }, ticket);
    await askByLangChain(ticket, 'reply');
  });
}
const at = (name: string, share: number) => percentile(took[name] ?? [], share) ?? 0;
const both = (of: (share: number) => number) => ({ p50: of(0.5), p95: of(0.95) });
const ratio = (one: string, other: string) =>
  both((share) => Math.round((at(one, share) / at(other, share)) * 1000) / 1000);
console.log(
  JSON.stringify(
    {
      milliseconds: Object.fromEntries(
        Object.keys(took).map((name) => [name, both((share) => Math.round(at(name, share)))]),
      ),
      wholeToPlain: ratio('whole', 'plain'),
      chainToPlain: ratio('chain', 'plain'),
      langchainToPlain: ratio('langchain', 'plain'),
      firstSentenceAfterFirstTokenMs: both((share) => Math.round(at('sentence', share) - at('token', share))),
      speculation: await speculationOf(inputs.tickets),
    },
    null,
    2,
  ),
);
await provider.close();
await close();

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  took[name]?.push(performance.now() - start);
}

async function askPlainly({ subject, body }: LabelledTicket): Promise<void> {
  await client.chat.completions.create({
    model: 'fake',
    messages: [
      { role: 'system', content: 'Classify.' },
      { role: 'user', content: `${subject}\n${body}` },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'classification', schema: z.toJSONSchema(schema) } },
  });
}

async function askByLangChain({ subject, body }: LabelledTicket, name: string): Promise<void> {
  const structured = chat.withStructuredOutput(name === 'reply' ? z.object({ body: z.string() }) : schema, { name });
  await structured.invoke(`${subject}\n${body}`);
}

/** Until the model itself has written anything. */
async function untilFirstToken({ subject, body }: LabelledTicket): Promise<void> {
  const pieces = await client.chat.completions.create({
    model: 'fake',
    stream: true,
    messages: [
      { role: 'system', content: 'Reply.' },
      { role: 'user', content: `${subject}\n${body}` },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'reply', schema: {} } },
  });
  for await (const piece of pieces) if (piece.choices[0]?.delta.content) return;
}

/** Until somebody who listens reads the first checked sentence of the reply. */
function untilFirstSentence(ticket: LabelledTicket): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = { decided: () => undefined, wrote: () => resolve() };
    recommendAsOf({ ...services, models: [model] }, ticket, listener).catch(reject);
  });
}

/** How often the reply that was begun is kept, with the labels of people standing in for the model. */
async function speculationOf(labelled: readonly LabelledTicket[]): Promise<object> {
  let hits = 0;
  let discarded = 0;
  let all = 0;
  for (const ticket of labelled) {
    const asked: number[] = [];
    await recommendAsOf({ ...services, models: [labelledModel(ticket, (letters) => asked.push(letters))] }, ticket);
    if (asked.length === 1) hits += 1;
    else discarded += asked[0] ?? 0;
    all += asked.reduce((sum, letters) => sum + letters, 0);
  }
  const share = (value: number) => Math.round(value * 1000) / 1000;
  return { tickets: labelled.length, kept: share(hits / labelled.length), promptsForNothing: share(discarded / all) };
}

function labelledModel({ subject, gold }: LabelledTicket, onReply: (letters: number) => void): LanguageModel {
  const sure = <Value>(value: Value) => ({ value, confidence: 0.95, quote: subject });
  const criterion = severityCriteria.find(({ severity }) => severity === gold.severity)?.id ?? null;
  const classification = {
    category: sure(gold.category),
    severity: { ...sure(gold.severity), criterion },
    issueType: sure(gold.issueType),
    environment: sure(gold.environment),
    security: sure(gold.security),
  };
  return {
    name: 'labels',
    ask({ name, system, user, schema: wanted }) {
      if (name === 'reply') onReply(system.length + user.length);
      const answer = name === 'reply' ? { body: 'Thank you, we look into it.', cites: [] } : classification;
      return Promise.resolve({ value: wanted.parse(answer), tokens: null, costUsd: null });
    },
  };
}
