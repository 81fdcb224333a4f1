import { readFile, writeFile } from 'node:fs/promises';
import { progress } from '@clack/prompts';
import { defineCommand, runMain } from 'citty';
import { knowledgeResources, named, type KnowledgeResource } from '../src/api/knowledge/resource.ts';
import { readConfig } from '../src/config.ts';
import { brokenLimits, gateSchema } from '../src/evaluate/gate.ts';
import { labelledTicketSchema, type LabelledTicket } from '../src/evaluate/labelled-ticket.ts';
import { predictionOf, type Prediction } from '../src/evaluate/prediction.ts';
import { score, type Scores } from '../src/evaluate/score.ts';
import { isRight, type Scored } from '../src/evaluate/scored.ts';
import { readJsonLines } from '../src/import/json-lines.ts';
import { pastTicketSchema, storedFrom } from '../src/import/past-ticket.ts';
import { importKnowledge } from '../src/knowledge-intake.ts';
import { openServices } from '../src/open-services.ts';
import { recommend } from '../src/recommend.ts';
import type { Services } from '../src/services.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { openPool } from '../src/store/pool.ts';
import { importTickets, receiveTicket } from '../src/ticket-intake.ts';
import { addMinutes, toInstant } from '../src/ticket/instant.ts';
import type { Recommendation } from '../src/ticket/recommendation.ts';

const command = defineCommand({
  meta: {
    name: 'eval',
    description: 'Scores the copilot on labelled tickets. Without --dataset, on the set in evals/.',
  },
  args: {
    dataset: { type: 'string', description: 'JSON Lines of labelled tickets' },
    'known-issues': { type: 'string', description: 'JSON Lines of known issues to load first' },
    history: { type: 'string', description: 'JSON Lines of past tickets to load first' },
    json: { type: 'boolean', description: 'print one JSON object and nothing else' },
    details: {
      type: 'string',
      description: 'write one JSON line per ticket to this file: gold, predicted, what was wrong, trace',
    },
    gate: { type: 'string', description: 'JSON file of limits; exit 1 where a figure breaks one' },
  },
  async run({ args }) {
    const files =
      args.dataset === undefined
        ? ownFiles
        : { dataset: args.dataset, knowledge: { knownIssues: args['known-issues'] }, history: args.history };
    const { services, close } = await openCopilot();
    await load(services, files);
    const results = await replay(services, await readLines(files.dataset, labelledTicketSchema), {
      quiet: args.json === true,
    });
    await close();
    const scores = score(results);
    console.log(args.json === true ? JSON.stringify(scores) : table(scores));
    if (args.details !== undefined) await writeFile(args.details, results.map(detail).join(''));
    if (args.gate !== undefined) await holdAgainst(args.gate, scores);
  },
});

type Files = {
  readonly dataset: string;
  readonly knowledge: Partial<Record<KnowledgeResource['kind'], string | undefined>>;
  readonly history: string | undefined;
};
type Result = Scored & { readonly ticket: LabelledTicket; readonly recommendation: Recommendation };

const own = (file: string) => new URL(file, import.meta.url).pathname;
const ownFiles: Files = {
  dataset: own('tickets.jsonl'),
  knowledge: {
    knownIssues: own('known-issues.jsonl'),
    documents: own('documents.jsonl'),
    incidents: own('incidents.jsonl'),
    deployments: own('deployments.jsonl'),
  },
  history: own('history.jsonl'),
};

/** A copilot on an empty database in memory, with the model that the environment configures, if any. */
async function openCopilot(): Promise<{ services: Services; close: () => Promise<void> }> {
  const projectFile = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
  const config = readConfig(process.env);
  const pool = await openPool({ dataDir: null });
  await migrate(pool);
  const services = await openServices(config, {
    store: openStore(pool),
    log: { info: () => undefined, warn: console.error, error: console.error },
    playbookText:
      config.playbookFile === null
        ? await projectFile('src/playbook/playbook.json')
        : await readFile(config.playbookFile, 'utf8'),
    promptTexts: {
      classify: await projectFile('prompts/classify.prompt.md'),
      draft: await projectFile('prompts/draft.prompt.md'),
    },
  });
  return { services, close: () => pool.end() };
}

async function load(services: Services, { knowledge, history }: Files): Promise<void> {
  for (const resource of knowledgeResources) {
    const file = knowledge[resource.kind];
    if (file === undefined) continue;
    const items = await readLines(file, resource.input);
    await importKnowledge(
      services,
      resource.kind,
      items.map((item) => named(services, resource, item)),
    );
  }
  if (history === undefined) return;
  const past = await readLines(history, pastTicketSchema);
  await importTickets(
    services,
    past.map((line) => storedFrom(line, services)),
  );
}

/** Every ticket in the order of time, each as if it arrived alone a minute before it is read. */
async function replay(
  services: Services,
  tickets: readonly LabelledTicket[],
  { quiet }: { readonly quiet: boolean },
): Promise<readonly Result[]> {
  const inTime = [...tickets].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const bar = quiet || !process.stdout.isTTY ? null : progress({ max: inTime.length });
  bar?.start('Replaying');
  const results: Result[] = [];
  for (const ticket of inTime) {
    const recommendation = await recommendAsOf(services, ticket);
    const predicted: Prediction = predictionOf(recommendation);
    results.push({ ticket, gold: ticket.gold, predicted, recommendation });
    bar?.advance(1, ticket.id);
  }
  bar?.stop(`Replayed ${results.length} tickets.`);
  return results;
}

async function recommendAsOf(
  services: Services,
  { id, subject, body, customer, createdAt, environmentHint }: LabelledTicket,
): Promise<Recommendation> {
  const arrived = toInstant(createdAt);
  const ticket = receiveTicket(services, {
    reference: id,
    subject,
    body,
    channel: 'other',
    createdAt: arrived,
    customer: { id: customer.id ?? null, tier: customer.tier, name: null, segment: null },
    metadata: {
      environment: environmentHint ?? null,
      endpoint: null,
      method: null,
      statusCode: null,
      requestId: null,
      versions: {},
    },
  });
  const { recommendation } = await recommend({ ...services, now: () => addMinutes(arrived, 1) }, ticket);
  return recommendation;
}

async function readLines<Schema extends Parameters<typeof readJsonLines>[1]>(file: string, schema: Schema) {
  const { items, errors } = readJsonLines(await readFile(file, 'utf8'), schema);
  if (errors.length > 0)
    throw new Error(
      errors
        .slice(0, 5)
        .map(({ line, path, message }) => `${file}, line ${line}: ${path} ${message}`)
        .join('\n'),
    );
  return items;
}

function detail({ ticket, gold, predicted, recommendation }: Result): string {
  const dimensions = ['category', 'severity', 'issueType', 'environment', 'escalate', 'disposition'] as const;
  const wrong = dimensions.filter((dimension) => !isRight({ gold, predicted }, dimension));
  return `${JSON.stringify({ id: ticket.id, subject: ticket.subject, wrong, gold, predicted, reasons: recommendation.decision.review.reasons, trace: recommendation.decision.trace, draft: recommendation.draft.body })}\n`;
}

function table(scores: Scores): string {
  const width = Math.max(...Object.keys(scores).map((name) => name.length));
  return Object.entries(scores)
    .map(
      ([name, figure]) =>
        `${name.padEnd(width)}  ${figure === null ? '–' : Number.isInteger(figure) ? figure : figure.toFixed(3)}`,
    )
    .join('\n');
}

async function holdAgainst(file: string, scores: Scores): Promise<void> {
  const gate = gateSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const broken = brokenLimits(scores, gate);
  for (const limit of broken) console.error(`gate: ${limit}`);
  if (broken.length > 0) process.exitCode = 1;
}

await runMain(command);
