import { progress } from '@clack/prompts';
import { defineCommand, runMain, type ArgsDef } from 'citty';
import { z } from 'zod';
import { percentile } from '../src/evaluate/percentile.ts';
import { scoreRanking, type Ranked } from '../src/evaluate/ranking.ts';
import { pastTicketSchema } from '../src/import/past-ticket.ts';
import { redactTicket } from '../src/redact/redact.ts';
import { retrieveEvidence } from '../src/retrieve/retrieve.ts';
import type { Services } from '../src/services.ts';
import { readSignals } from '../src/signals/read-signals.ts';
import { receiveTicket } from '../src/ticket-intake.ts';
import { openBaselines, type Query } from './baselines.ts';
import { BadInput, ownFile, readLines } from './inputs.ts';
import { load } from '../src/evaluation-runs/inputs.ts';
import { openCopilot } from './open-copilot.ts';

/** A new report, and the past tickets that report the same. */
const querySchema = z.object({
  id: z.string().min(1),
  query: z.object({ subject: z.string().default(''), body: z.string().default('') }),
  relevant: z.array(z.string()).min(1),
});

const options = {
  queries: { type: 'string', description: 'queries with the past tickets they should find (JSON Lines)' },
  history: { type: 'string', description: 'past tickets to search in' },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval:retrieval', description: 'Scores the search for similar tickets beside three other ways.' },
  args: options,
  async run({ args }) {
    try {
      await evaluate(args);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});

async function evaluate(args: {
  queries?: string | undefined;
  history?: string | undefined;
  json?: boolean | undefined;
}) {
  const queries = await readLines(args.queries ?? ownFile('duplicates.jsonl'), querySchema);
  const past = await readLines(args.history ?? ownFile('history.jsonl'), pastTicketSchema);
  const { services, pool, close } = await openCopilot();
  try {
    await load(services, { knowledge: [], past });
    const baselines = await openBaselines(pool, past, services.embedders.current());
    const bar = args.json === true || !process.stdout.isTTY ? null : progress({ max: queries.length });
    bar?.start('Searching');
    const latencies: number[] = [];
    const ranked: Ranked[] = [];
    const byBaseline = new Map(baselines.map(({ name }) => [name, [] as Ranked[]]));
    for (const { id, query, relevant } of queries) {
      const wanted = new Set(relevant);
      const started = performance.now();
      ranked.push({ found: await search(services, query), relevant: wanted });
      latencies.push(performance.now() - started);
      for (const baseline of baselines)
        byBaseline.get(baseline.name)?.push({ found: await baseline.search(query), relevant: wanted });
      bar?.advance(1, id);
    }
    bar?.stop(`Searched for ${queries.length} tickets.`);
    print(args.json === true, {
      ...scoreRanking(ranked),
      'latencyMs.p50': round(percentile(latencies, 0.5)),
      'latencyMs.p95': round(percentile(latencies, 0.95)),
      queries: queries.length,
      tickets: past.length,
      embedder: services.embedders.current().name,
      baselines: Object.fromEntries([...byBaseline].map(([name, found]) => [name, scoreRanking(found)])),
    });
  } finally {
    await close();
  }
}

/** The references of the similar tickets that the copilot itself would show. */
async function search(services: Services, { subject, body }: Query): Promise<readonly string[]> {
  const ticket = receiveTicket(services, { ...blank, subject, body });
  const redaction = redactTicket(ticket);
  const { evidence } = await retrieveEvidence(services, { ticket: redaction.ticket, signals: readSignals(redaction) });
  return evidence.similarTickets.map(({ reference }) => reference);
}

const blank = {
  reference: null,
  channel: 'other',
  createdAt: null,
  customer: { id: null, tier: 'business', name: null, segment: null },
  metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
} as const;

type Figures = { readonly baselines: Readonly<Record<string, object>> } & Readonly<Record<string, unknown>>;

function print(asJson: boolean, figures: Figures): void {
  if (asJson) return console.log(JSON.stringify(figures));
  const { baselines, queries, tickets, embedder, ...own } = figures;
  console.table({ copilot: own, ...baselines });
  console.log(`${String(queries)} queries · ${String(tickets)} past tickets · ${String(embedder)}`);
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

await runMain(command);
