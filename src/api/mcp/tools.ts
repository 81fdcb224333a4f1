import { z } from '@hono/zod-openapi';
import { dispositions, verdicts } from '../../ticket/vocabulary.ts';
import { classificationChange } from '../reviews/review-answer.ts';
import { ticketInput } from '../tickets/ticket-input.ts';

/** One thing that another program's agent may do: a call of this API under the caller's own key. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly readOnly: boolean;
  /** The call as the access table names it; who may not make it does not see the tool. */
  readonly call: string;
  readonly request: (input: Readonly<Record<string, unknown>>) => { readonly path: string; readonly json?: unknown };
};

const id = z.string().min(1).max(200);
const at = (value: unknown) => encodeURIComponent(String(value));

/** What agents may do. There is no tool that approves or sends: a verdict is a person's. */
export const tools: readonly Tool[] = [
  {
    name: 'search',
    title: 'Search tickets and knowledge',
    description: 'Finds similar past tickets, known issues and documentation for a text.',
    input: z.object({ text: z.string().min(1).max(10_000).describe('What the problem looks like') }),
    readOnly: true,
    call: 'POST /v1/search',
    request: ({ text }) => ({ path: '/v1/search', json: { text } }),
  },
  {
    name: 'recommend',
    title: 'Recommend for a ticket',
    description:
      'Says what a ticket is, what the playbook says to do and a reply worth sending. Give a new ticket, or the id of a stored one.',
    input: z.object({ ticket: ticketInput.optional(), ticketId: id.optional() }),
    readOnly: false,
    call: 'POST /v1/recommendations',
    request: ({ ticket, ticketId }) =>
      ticketId === undefined
        ? { path: '/v1/recommendations', json: { ticket } }
        : { path: `/v1/tickets/${at(ticketId)}/recommendations` },
  },
  {
    name: 'get_ticket',
    title: 'Read a ticket',
    description: 'Reads a stored ticket with its conversation and status.',
    input: z.object({ ticketId: id }),
    readOnly: true,
    call: 'GET /v1/tickets/{id}',
    request: ({ ticketId }) => ({ path: `/v1/tickets/${at(ticketId)}` }),
  },
  {
    name: 'propose_verdict',
    title: 'Propose a verdict',
    description:
      'Proposes a verdict on a recommendation to its reviewer. A proposal approves nothing: the review stays pending until a person gives the verdict.',
    input: z.object({
      recommendationId: id,
      verdict: z.enum(verdicts),
      classification: classificationChange.nullish(),
      disposition: z.enum(dispositions).nullish(),
      reply: z.string().max(100_000).nullish(),
      reason: z.string().min(1).max(5000).describe('Why, for the reviewer'),
    }),
    readOnly: false,
    call: 'POST /v1/recommendations/{id}/proposals',
    request: ({ recommendationId, ...proposal }) => ({
      path: `/v1/recommendations/${at(recommendationId)}/proposals`,
      json: proposal,
    }),
  },
];
