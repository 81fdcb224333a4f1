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
import { openCopilot } from '../open-copilot.ts';

// A model that takes 800 ms for every call: the whole recommendation beside one bare call, and beside the straightforward
// chain of classify, then retrieve, then draft, ticket by ticket in one run. Ratios count, not the times of a busy machine.

const callMs = 800;
const tickets = Number(process.env['BENCH_TICKETS'] ?? 40);

const inputs = await readInputs(ownFiles);
const { services, close } = await openCopilot();
await load(services, inputs);
const provider = await startFakeModelServer({ mode: 'slow', slowMs: callMs });
const options = { apiKey: 'sk-bench', baseUrl: provider.baseUrl, model: 'fake', price: null };
const client = new OpenAI({ apiKey: options.apiKey, baseURL: options.baseUrl });
const chat = new ChatOpenAI({ model: 'fake', apiKey: options.apiKey, configuration: { baseURL: options.baseUrl } });
const model = openLanguageModel(options);
const schema = z.object({ category: z.object({ value: z.string() }) });

const took: Record<string, number[]> = { plain: [], langchain: [], whole: [], chain: [] };
for (let at = 0; at < tickets; at += 1) {
  const ticket = inputs.tickets[at % inputs.tickets.length] as LabelledTicket;
  await timed('plain', () => askPlainly(ticket));
  await timed('langchain', () => askByLangChain(ticket, 'classification'));
  await timed('whole', () => recommendAsOf({ ...services, models: [model] }, ticket));
  await timed('chain', async () => {
    await askByLangChain(ticket, 'classification');
    await recommendAsOf({ ...services, models: [] }, ticket);
    await askByLangChain(ticket, 'reply');
  });
}
const at = (name: string, share: number) => percentile(took[name] ?? [], share) ?? 0;
const ratio = (one: string, other: string, share: number) => (at(one, share) / at(other, share)).toFixed(3);
for (const name of Object.keys(took))
  console.log(`${name.padEnd(10)} p50 ${at(name, 0.5).toFixed(0)} ms, p95 ${at(name, 0.95).toFixed(0)} ms`);
console.log(`whole / plain      p50 ${ratio('whole', 'plain', 0.5)}, p95 ${ratio('whole', 'plain', 0.95)}`);
console.log(`chain / plain      p50 ${ratio('chain', 'plain', 0.5)}`);
console.log(`langchain / plain  p50 ${ratio('langchain', 'plain', 0.5)}`);
console.log(await speculationOf(inputs.tickets));
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

/** How often the reply that was begun is kept, with the labels of people standing in for the model. */
async function speculationOf(labelled: readonly LabelledTicket[]): Promise<string> {
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
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  return `speculation kept   ${share(hits / labelled.length)} of ${labelled.length} tickets; ${share(discarded / all)} of what replies were asked with was for nothing`;
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
