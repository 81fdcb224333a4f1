import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a platform holds of one ticket, and what it was asked. */
export type Held = {
  readonly notes: { body: string; public: boolean }[];
  tags: string[];
  fields: Record<string, string>;
};

/** What a test knows of what it is sent. */
type Json = ReturnType<typeof JSON.parse>;

type Trouble = 'rate_limit' | 'conflict' | 'fail_before' | 'fail_after' | 'gone';

type Answer = { readonly status: number; readonly json?: unknown; readonly headers?: Record<string, string> };

/**
 * Zendesk, Freshdesk, Chatwoot and Slack on a port of their own, as far as notes, tags and messages go: they want their
 * credentials, limit calls, conflict, fail before or after they wrote a note, and show what they hold.
 */
export async function startFakePlatforms() {
  const held = new Map<string, Held>();
  const posted: { channel: string; text: string }[] = [];
  const troubles: Trouble[] = [];
  const calls: string[] = [];
  const of = (ticket: string) => {
    const known = held.get(ticket) ?? { notes: [], tags: [], fields: { plan: 'gold' } };
    held.set(ticket, known);
    return known;
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json: Json = JSON.parse((await text(request)) || 'null');
    const url = new URL(request.url ?? '/', 'http://localhost');
    calls.push(`${request.method} ${url.pathname}`);
    const writesNote = /(\/tickets\/\d+\.json|\/notes|\/messages|chat\.postMessage)$/.test(url.pathname);
    const trouble = writesNote && request.method !== 'GET' ? troubles.shift() : undefined;
    if (trouble === 'rate_limit') return send(response, { status: 429, headers: { 'retry-after': '1' } });
    if (trouble === 'conflict') return send(response, { status: 409 });
    if (trouble === 'gone') return send(response, { status: 404 });
    if (trouble === 'fail_before') return send(response, { status: 500 });
    const given = route({ method: request.method ?? '', path: url.pathname, headers: request.headers, json });
    // It did what it was asked, and the answer is lost.
    if (trouble === 'fail_after') return void request.socket.destroy();
    send(response, given);
  }

  type Asked = { method: string; path: string; headers: IncomingMessage['headers']; json: Json };

  function route({ method, path, headers, json }: Asked): Answer {
    const [, zendesk, zendeskPath] = /^\/zendesk\/api\/v2\/tickets\/([^/.]+)(.*)$/.exec(path) ?? [];
    if (zendesk !== undefined) {
      if (headers.authorization !== `Basic ${btoa('bot@northwind.example/token:zendesk-token')}`)
        return { status: 401 };
      return zendeskCall(of(`zendesk ${zendesk}`), `${method} ${zendeskPath}`, json);
    }
    const [, freshdesk, freshdeskPath] = /^\/freshdesk\/api\/v2\/tickets\/([^/]+)(.*)$/.exec(path) ?? [];
    if (freshdesk !== undefined) {
      if (headers.authorization !== `Basic ${btoa('freshdesk-token:X')}`) return { status: 401 };
      return freshdeskCall(of(`freshdesk ${freshdesk}`), `${method} ${freshdeskPath}`, json);
    }
    const [, chatwoot, chatwootPath] =
      /^\/chatwoot\/api\/v1\/accounts\/1\/conversations\/([^/]+)(.*)$/.exec(path) ?? [];
    if (chatwoot !== undefined) {
      if (headers['api_access_token'] !== 'chatwoot-token') return { status: 401 };
      return chatwootCall(of(`chatwoot ${chatwoot}`), `${method} ${chatwootPath}`, json);
    }
    if (path.startsWith('/slack/')) return slackCall(posted, headers, { method: path.slice(7), json });
    return { status: 404 };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    posted,
    troubles,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type FakePlatforms = Awaited<ReturnType<typeof startFakePlatforms>>;

function send(response: ServerResponse, { status, json, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(json === undefined ? '' : JSON.stringify(json));
}

function zendeskCall(ticket: Held, call: string, json: Json): Answer {
  if (call === 'GET /comments.json') return { status: 200, json: { comments: ticket.notes } };
  if (call === 'PUT /tags.json') {
    ticket.tags = [...new Set([...ticket.tags, ...(json.tags as string[])])];
    return { status: 200, json: { tags: ticket.tags } };
  }
  if (call !== 'PUT .json') return { status: 404 };
  const { comment, custom_fields } = json.ticket as {
    comment?: { body: string; public: boolean };
    custom_fields?: { id: number; value: string }[];
  };
  if (comment !== undefined) ticket.notes.push(comment);
  for (const { id, value } of custom_fields ?? []) ticket.fields[id] = value;
  return { status: 200, json: { ticket: {} } };
}

function freshdeskCall(ticket: Held, call: string, json: Json): Answer {
  if (call === 'GET /conversations') return { status: 200, json: ticket.notes };
  if (call === 'GET ') return { status: 200, json: { tags: ticket.tags } };
  if (call === 'PUT ') {
    const { tags = ticket.tags, custom_fields = {} } = json;
    // A field that nobody has set up is a fault of validation.
    if (Object.keys(custom_fields).some((field) => !field.startsWith('cf_'))) return { status: 400 };
    ticket.tags = tags;
    Object.assign(ticket.fields, custom_fields);
    return { status: 200, json: {} };
  }
  if (call !== 'POST /notes') return { status: 404 };
  ticket.notes.push({ body: json.body, public: json.private !== true });
  return { status: 201, json: {} };
}

function chatwootCall(conversation: Held, call: string, json: Json): Answer {
  if (call === 'GET /messages') return { status: 200, json: { payload: conversation.notes } };
  if (call === 'GET /labels') return { status: 200, json: { payload: conversation.tags } };
  if (call === 'POST /labels') {
    conversation.tags = json.labels;
    return { status: 200, json: { payload: conversation.tags } };
  }
  if (call === 'GET ') return { status: 200, json: { custom_attributes: conversation.fields } };
  if (call === 'POST /custom_attributes') {
    conversation.fields = json.custom_attributes;
    return { status: 200, json: { custom_attributes: conversation.fields } };
  }
  if (call !== 'POST /messages') return { status: 404 };
  conversation.notes.push({ body: json.content, public: json.private !== true });
  return { status: 200, json: {} };
}

type SlackAsked = { readonly method: string; readonly json: Json };

function slackCall(
  posted: { channel: string; text: string }[],
  headers: IncomingMessage['headers'],
  { method, json }: SlackAsked,
): Answer {
  if (headers.authorization !== 'Bearer xoxb-token') return { status: 200, json: { ok: false, error: 'invalid_auth' } };
  if (method === 'conversations.history') return { status: 200, json: { ok: true, messages: posted } };
  if (method !== 'chat.postMessage') return { status: 200, json: { ok: false, error: 'unknown_method' } };
  if (json.channel !== 'C_ESCALATIONS') return { status: 200, json: { ok: false, error: 'channel_not_found' } };
  posted.push({ channel: json.channel, text: json.text });
  return { status: 200, json: { ok: true, ts: '1.1' } };
}
