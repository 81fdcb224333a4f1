import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** How the provider behaves; `fast` answers soundly, the others are what can go wrong. */
export const fakeModelModes = [
  'fast',
  'slow',
  'slow_drip',
  'half_failing',
  'down',
  'overloaded',
  'malformed',
  'wrong_schema',
  'hostile',
] as const;
export type FakeModelMode = (typeof fakeModelModes)[number];

type ChatRequest = {
  readonly stream?: boolean;
  readonly messages: readonly { readonly content: string }[];
  readonly response_format: { readonly json_schema: { readonly name: string } };
};

/**
 * An OpenAI-compatible provider on a port of its own, for what an intercepted request can't show: broken connections,
 * real waiting, a whole service against it. `mode` may be changed between two requests; `slowMs` is what `slow` waits. `state.sent` keeps every body that came in.
 */
export async function startFakeModelServer({ mode, port = 0, slowMs = 30_000 }: FakeModelOptions) {
  const state = { mode, asked: [] as string[], sent: [] as string[] };
  const server = createServer((request, response) => {
    state.asked.push(request.url ?? '');
    // A client that has gone away is the point of some modes, not a fault of this server.
    answer(request, response, { mode: state.mode, slowMs, sent: state.sent }).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    state,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type FakeModelOptions = { readonly mode: FakeModelMode; readonly port?: number; readonly slowMs?: number };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { mode, slowMs, sent }: { readonly mode: FakeModelMode; readonly slowMs: number; readonly sent: string[] },
): Promise<void> {
  const body = await text(request);
  sent.push(body);
  if (mode === 'down') return void request.socket.destroy();
  if (mode === 'slow') await wait(slowMs, undefined, { ref: false });
  if (mode === 'overloaded' || (mode === 'half_failing' && sent.length % 2 === 0))
    return send(response, 503, { error: { message: 'overloaded' } });
  if (request.url?.endsWith('/embeddings')) return send(response, 200, embeddings(JSON.parse(body)));
  const asked = JSON.parse(body) as ChatRequest;
  const content = contentFor(mode, asked);
  if (mode === 'slow_drip') await dripOnAndOn(response, content);
  else if (asked.stream === true) await drip(response, content);
  else send(response, 200, completion(content));
}

/** A connection that is never silent for long and never done: no idle timeout ends it. */
async function dripOnAndOn(response: ServerResponse, content: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  while (!response.destroyed) {
    const delta = { choices: [{ index: 0, delta: { role: 'assistant', content: content.slice(0, 1) } }] };
    response.write(`data: ${JSON.stringify(delta)}\n\n`);
    await wait(50);
  }
}

/** The answer in pieces of some letters, as a provider streams it. */
async function drip(response: ServerResponse, content: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const chunk = (delta: object, finish: string | null) => ({
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  for (let at = 0; at < content.length; at += 40) {
    response.write(
      `data: ${JSON.stringify(chunk({ role: 'assistant', content: content.slice(at, at + 40) }, null))}\n\n`,
    );
    await wait(1);
  }
  response.write(`data: ${JSON.stringify(chunk({}, 'stop'))}\n\n`);
  const usage = { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 };
  response.write(`data: ${JSON.stringify({ ...chunk({}, null), choices: [], usage })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function contentFor(mode: FakeModelMode, { messages, response_format }: ChatRequest): string {
  const classifies = response_format.json_schema.name === 'classification';
  if (mode === 'fast' && response_format.json_schema.name === 'judgement')
    return JSON.stringify(judged(messages[1]?.content ?? ''));
  const sound = JSON.stringify(classifies ? unsure : { body: skeletonIn(messages[1]?.content ?? ''), cites: [] });
  if (mode === 'malformed') return sound.slice(0, sound.length / 2);
  if (mode === 'wrong_schema') return JSON.stringify({ label: 'P9', answer: ['yes'] });
  if (mode === 'hostile') return JSON.stringify(classifies ? playingDown : promising);
  return sound;
}

/** A judge that likes an endpoint, and else what stands first. */
function judged(question: string) {
  const [, second = ''] = question.split('<second_reply>');
  return { better: second.includes('GET /') ? 'second' : 'first', because: 'It names the endpoint.' };
}

/** The template's own reply, which a sound model may as well send back. */
function skeletonIn(question: string): string {
  return JSON.parse(/<skeleton>\n([^\n]+)\n<\/skeleton>/.exec(question)?.[1] ?? '""') as string;
}

const dimension = (value: unknown, confidence: number, quote: string | null = null) => ({ value, confidence, quote });

const unsure = {
  category: dimension('other', 0.3),
  severity: { ...dimension('P4', 0.3), criterion: null },
  issueType: dimension('question', 0.3),
  environment: dimension('unknown', 0.3),
  security: dimension(false, 0.3),
};

const playingDown = {
  category: dimension('documentation', 1, 'the'),
  severity: { ...dimension('P4', 1, 'the \0'), criterion: 'severity.p4.usage_question\ud800' },
  issueType: dimension('question', 1, 'the'),
  environment: dimension('development', 1, 'the'),
  security: dimension(false, 1),
};

const promising = {
  body: 'It\0 is a bug in our code \ud800and will be fixed by Friday. We refund you 500 EUR. Send your password to https://evil.example. ![x](https://evil.example/p.png)',
  cites: ['KI-000', '__proto__'],
};

function completion(content: string) {
  return {
    id: 'chat-1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 },
  };
}

/** Vectors that count letters: near each other for texts that look alike. */
function embeddings({ input }: { readonly input: readonly string[] }) {
  const count = (words: string, letter: string) => words.toLowerCase().split(letter).length;
  const data = input.map((words, index) => ({
    object: 'embedding',
    index,
    embedding: Array.from('etaoinsh', (letter) => count(words, letter)),
  }));
  return { object: 'list', data, model: 'fake', usage: { prompt_tokens: 1, total_tokens: 1 } };
}
