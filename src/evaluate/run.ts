import { z } from 'zod';
import type { TraceEntry } from '../ticket/decision.ts';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  informationItems,
  issueTypes,
  severities,
} from '../ticket/vocabulary.ts';
import { goldSchema } from './labelled-ticket.ts';
import { passHat } from './pass-hat.ts';
import type { Prediction } from './prediction.ts';
import { faultsOf } from './faults.ts';
import { score, type Scores } from './score.ts';

/** Changes whenever a figure would come out otherwise on the same predictions: runs of two scorers do not compare. */
export const scorerVersion = '2';

const confidence = z.object({
  category: z.number(),
  severity: z.number(),
  issueType: z.number(),
  environment: z.number(),
});

const witnesses = z.object({
  rules: z.boolean().nullable(),
  model: z.boolean().nullable(),
  neighbours: z.boolean().nullable(),
});

const predictionSchema: z.ZodType<Prediction> = z.object({
  category: z.enum(categories),
  severity: z.enum(severities),
  issueType: z.enum(issueTypes),
  environment: z.enum(environments),
  security: z.boolean(),
  escalate: z.enum(escalationLevels),
  disposition: z.enum(dispositions),
  requestInfo: z.array(z.enum(informationItems)),
  humanReview: z.boolean(),
  knownIssue: z.string().nullable(),
  confidence,
  witnesses: z
    .object({ category: witnesses, severity: witnesses, issueType: witnesses, environment: witnesses })
    .nullable()
    .default(null),
  language: z.string(),
  similar: z.array(z.string()),
  draftViolations: z.int(),
  brokenRules: z.array(z.string()),
  citations: z.object({ made: z.int(), grounded: z.int() }),
  specific: z.boolean().nullable(),
  degraded: z.boolean(),
  latencyMs: z.number(),
  tokens: z.object({ input: z.number(), output: z.number() }).nullable(),
  costUsd: z.number().nullable(),
});

const traceSchema: z.ZodType<TraceEntry> = z.object({
  rule: z.string(),
  section: z.string(),
  effect: z.string(),
  evidence: z.string(),
});

/** What was measured: two runs compare only where set, knowledge and scorer are the same. */
const settingsSchema = z.object({
  dataset: z.string(),
  datasetHash: z.string(),
  /** What the copilot knew when it saw the set: known issues, past tickets and the like. */
  knowledgeHash: z.string(),
  playbookVersion: z.string(),
  promptVersion: z.string().nullable(),
  mode: z.enum(['playbook', 'llm']),
  model: z.string().nullable(),
  embedder: z.string(),
});

const runTicketSchema = z.object({
  id: z.string(),
  subject: z.string(),
  slices: z.record(z.string(), z.string()),
  gold: goldSchema,
  predicted: predictionSchema,
  /** Further attempts at the same ticket, where a model is in play. */
  repeats: z.array(predictionSchema),
  trace: z.array(traceSchema),
  draft: z.string(),
});

/** A finished run as it is written to a file and read back. */
export const evaluationRunSchema = z.object({
  scorer: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  settings: settingsSchema,
  /** Figures that come from elsewhere, such as what hostile tickets got through. */
  extra: z.record(z.string(), z.number().nullable()),
  tickets: z.array(runTicketSchema),
});

export type EvaluationRun = z.infer<typeof evaluationRunSchema>;
export type RunTicket = EvaluationRun['tickets'][number];
export type RunSettings = EvaluationRun['settings'];

/** The figures of a run: of its first attempts, of all attempts together where there are several, and the extra ones. */
export function scoresOf({ tickets, extra }: Pick<EvaluationRun, 'tickets' | 'extra'>): Scores {
  return { ...score(tickets), ...scoreRepeats(tickets), ...extra };
}

/** pass^k for every k up to the attempts that were made: that k attempts at a ticket are all right throughout. */
function scoreRepeats(tickets: readonly RunTicket[]): Scores {
  const attempts = tickets.map(({ gold, predicted, repeats }) =>
    [predicted, ...repeats].map((attempt) => faultsOf({ gold, predicted: attempt }).length === 0),
  );
  const made = Math.min(...attempts.map(({ length }) => length));
  if (tickets.length === 0 || made < 2) return {};
  return Object.fromEntries(
    Array.from({ length: made }, (_, at) => [`pass^${at + 1}`, passHat(attempts, at + 1)] as const),
  );
}
