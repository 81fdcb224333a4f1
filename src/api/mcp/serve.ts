import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { mayCall } from '../access.ts';
import type { Api, ApiEnvironment } from '../environment.ts';
import { failures, onlyProblems } from '../problem.ts';
import { tools, type Tool } from './tools.ts';

const message = (description: string) => ({ description, content: { 'application/json': { schema: z.unknown() } } });

const route = createRoute({
  method: 'post',
  path: '/mcp',
  tags: ['Agents'],
  summary: 'Speak the Model Context Protocol',
  description:
    'Streamable HTTP without sessions, for other programs’ agents. Tools: `search`, `recommend`, `get_ticket`, `propose_verdict`; each under the roles of the key.',
  request: { body: { required: true, content: { 'application/json': { schema: z.unknown() } } } },
  responses: {
    200: message('The protocol’s answer'),
    202: { description: 'A notification was taken in' },
    400: message('Not a message of the protocol'),
    406: message('The answer has to be accepted as `application/json` and `text/event-stream`'),
    413: message('The message is too large'),
    415: message('The message has to be JSON'),
    ...onlyProblems('unauthenticated', 'forbidden', ...failures),
  },
});

/**
 * Serves the Model Context Protocol at `/mcp` (streamable HTTP, without sessions). Each tool is a call of this API with the
 * caller's own key, so that roles, validation and records are the same as for everybody else.
 */
export function serveMcp(api: Api): void {
  api.openAPIRegistry.registerPath(route);
  api.post('/mcp', async (context) => {
    // Only agents need the protocol's library.
    const { McpServer } = await import('@modelcontextprotocol/sdk/server/mcp.js');
    const { WebStandardStreamableHTTPServerTransport: Transport } =
      await import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js');
    const server = new McpServer({ name: 'support-copilot', version: '1' });
    const { roles } = context.get('apiKey');
    for (const tool of tools) if (mayCall(roles, tool.call)) register(server, tool, callerOf(api, context));
    const transport = new Transport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(context.req.raw);
  });
}

type Caller = (tool: Tool, input: Readonly<Record<string, unknown>>) => Promise<Response>;

/** Makes a tool's call as the one who called the tool. */
function callerOf(api: Api, { req, env }: Context<ApiEnvironment>): Caller {
  return async (tool, input) => {
    const { path, json } = tool.request(input);
    return api.request(
      path,
      {
        method: tool.call.split(' ')[0] ?? 'GET',
        headers: { authorization: req.header('authorization') ?? '', 'content-type': 'application/json' },
        body: json === undefined ? null : JSON.stringify(json),
      },
      env,
    );
  };
}

function register(server: McpServer, tool: Tool, call: Caller): void {
  const { name, title, description, input, readOnly } = tool;
  const annotations = { readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input.shape, annotations }, async (given) => {
    const response = await call(tool, given);
    // A refusal is the tool's answer, in the problem document's own words: the agent can read what was wrong.
    return { content: [{ type: 'text', text: await response.text() }], isError: !response.ok };
  });
}
