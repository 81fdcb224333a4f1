import { z } from 'zod';
import { preferences } from '../evaluate/judgement.ts';
import { labelledTicketSchema } from '../evaluate/labelled-ticket.ts';
import { pastTicketSchema } from '../import/past-ticket.ts';
import type { Limits } from './thrifty-models.ts';

/** Other than these, an evaluation costs more than a wrong figure would. */
const mostTickets = 2_000;

const id = z.string().min(1).max(200);

/** A labelled set with what the copilot knows when it sees it, as it is stored under its name. */
export const datasetSchema = z
  .object({
    name: z.string().min(1).max(200),
    tickets: z.array(labelledTicketSchema).min(1).max(mostTickets),
    /** Entries as the API takes them, by kind; checked by the kinds' own schemas when they are loaded. */
    knowledge: z
      .object({
        knownIssues: z.array(z.looseObject({ id })),
        documents: z.array(z.looseObject({ id })),
        incidents: z.array(z.looseObject({ id })),
        deployments: z.array(z.looseObject({ id })),
      })
      .partial()
      .default({}),
    history: z.array(pastTicketSchema).default([]),
  })
  .superRefine(({ tickets }, context) => {
    const seen = new Set<string>();
    for (const [at, ticket] of tickets.entries()) {
      if (seen.has(ticket.id))
        context.addIssue({ code: 'custom', path: ['tickets', at, 'id'], message: 'stands in the set twice' });
      seen.add(ticket.id);
    }
  });

export type Dataset = z.output<typeof datasetSchema>;

/** What models may be asked and cost. */
const limits = {
  concurrency: z.int().min(1).max(32).default(8),
  requestsPerMinute: z.int().min(1).max(100_000).optional(),
  /** What the models may cost in all; answers that were paid for before cost nothing. */
  spendCapUsd: z.number().positive().optional(),
};

/** Under which engine a set is replayed; what is not named is as the server has it. */
export const engineSchema = z.object({
  mode: z.enum(['playbook', 'llm']).optional(),
  /** One of the server's models. */
  model: z.string().max(200).optional(),
  /** A whole playbook document in place of the server's. */
  playbook: z.looseObject({}).optional(),
  /** Prompt files in place of the server's. */
  prompts: z.object({ classify: z.string().max(100_000), draft: z.string().max(100_000) }).optional(),
  /** Attempts at each ticket, for pass^k. */
  attempts: z.int().min(1).max(10).default(1),
  ...limits,
});

export type EngineRequest = z.output<typeof engineSchema>;

/** What a person prefers between two drafts to one ticket. */
export const preferenceSchema = z.object({ id, prefers: z.enum(preferences) });

/** Who judges two evaluations' drafts, beside which people. */
export const judgementRequestSchema = z.object({
  /** One of the server's models; the first where none is named. */
  model: z.string().max(200).optional(),
  people: z.array(preferenceSchema).max(mostTickets).default([]),
  ...limits,
});

export type JudgementRequest = z.output<typeof judgementRequestSchema>;

/** The same as those who ask models take it. */
export function limitsOf(given: Pick<EngineRequest, keyof typeof limits>): Limits {
  const { concurrency, requestsPerMinute, spendCapUsd } = given;
  return { concurrency, requestsPerMinute: requestsPerMinute ?? null, spendCapUsd: spendCapUsd ?? null };
}
