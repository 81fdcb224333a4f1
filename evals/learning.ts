import { defineCommand, runMain, type ArgsDef } from 'citty';
import { z } from 'zod';
import { load } from '../src/evaluation-runs/inputs.ts';
import { labelledTicketSchema } from '../src/evaluate/labelled-ticket.ts';
import { recommendForNewTicket } from '../src/recommend.ts';
import { giveVerdict } from '../src/review/give-verdict.ts';
import type { Services } from '../src/services.ts';
import type { StoredRecommendation } from '../src/store/ports/recommendations.ts';
import { reviseTicket } from '../src/ticket-intake.ts';
import type { ApiKeyId } from '../src/ticket/ids.ts';
import { addMinutes, toInstant } from '../src/ticket/instant.ts';
import type { Labels } from '../src/ticket/ticket.ts';
import { categories, dispositions, environments, issueTypes, severities, tiers } from '../src/ticket/vocabulary.ts';
import { BadInput, ownFile, readLines } from './inputs.ts';
import { openCopilot } from './open-copilot.ts';
import { readCount, runOrRefuse } from './options.ts';

const options = {
  window: { type: 'string', description: 'how many tickets make one point of the curve (default 50)' },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'eval:learning',
    description: 'Shows what reviews teach: accuracy on later tickets, with and without.',
  },
  args: options,
  run: ({ args }) =>
    runOrRefuse(async () => {
      const size = readCount('window', args.window, 50);
      const tickets = await readStream();
      const without = await stream(tickets, { reviewed: false });
      const reviewed = await stream(tickets, { reviewed: true });
      const curve = curveOf({ without, reviewed }, size);
      console.log(args.json === true ? JSON.stringify({ tickets: tickets.length, curve }) : draw(curve));
    }),
});

const dimensions = ['category', 'issueType'] as const;
type Dimension = (typeof dimensions)[number];
type Truth = Labels & Record<Dimension, string>;

/** A ticket as it arrives, with what its reviewer holds it for. `again`: it reports what another did before it. */
type Arriving = {
  readonly reference: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  readonly tier: 'free' | 'business' | 'enterprise';
  readonly customerId: string | null;
  readonly truth: Truth;
  readonly again: boolean;
};

const historySchema = z.object({
  id: z.string(),
  subject: z.string().default(''),
  body: z.string().default(''),
  createdAt: z.string(),
  customer: z.object({ id: z.string().optional(), tier: z.enum(tiers) }),
  labels: z.object({
    category: z.enum(categories),
    severity: z.enum(severities),
    issueType: z.enum(issueTypes),
    environment: z.enum(environments),
    disposition: z.enum(dispositions),
  }),
});

const duplicateSchema = z.object({
  id: z.string(),
  query: z.object({ subject: z.string().default(''), body: z.string().default('') }),
  relevant: z.array(z.string()).min(1),
});

/** Every labelled ticket of the project in the order of time, then other people's reports of what is among them. */
async function readStream(): Promise<readonly Arriving[]> {
  const past = await readLines(ownFile('history.jsonl'), historySchema);
  const labelled = (await Promise.all(['tickets.jsonl', 'second-set.jsonl'].map(readLabelled))).flat();
  const first: readonly Arriving[] = past.map(({ id, subject, body, createdAt, customer, labels }) => ({
    reference: id,
    subject,
    body,
    createdAt,
    tier: customer.tier,
    customerId: customer.id ?? null,
    truth: labels,
    again: false,
  }));
  const inTime = [...first, ...labelled].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const last = toInstant(inTime.at(-1)?.createdAt ?? '');
  const reports = await readLines(ownFile('duplicates.jsonl'), duplicateSchema);
  const again = reports.flatMap(({ id, query, relevant }, at): readonly Arriving[] => {
    const before = first.find(({ reference }) => reference === relevant[0]);
    if (before === undefined) throw new BadInput(`${id} reports what no ticket did before`);
    const createdAt = addMinutes(last, (at + 1) * 60);
    return [{ ...before, ...query, reference: id, createdAt, customerId: null, again: true }];
  });
  return [...inTime, ...again];
}

async function readLabelled(file: string): Promise<readonly Arriving[]> {
  const lines = await readLines(ownFile(file), labelledTicketSchema);
  return lines.map(({ id, subject, body, createdAt, customer, gold }) => ({
    reference: id,
    subject,
    body,
    createdAt,
    tier: customer.tier,
    customerId: customer.id ?? null,
    truth: gold,
    again: false,
  }));
}

type Hits = { readonly again: boolean } & Readonly<Record<Dimension, boolean>>;

/** Lets the tickets arrive one after the other at one copilot; where they are reviewed, the next one knows. */
async function stream(tickets: readonly Arriving[], { reviewed }: { reviewed: boolean }): Promise<readonly Hits[]> {
  const { services, close } = await openCopilot();
  try {
    await load(services, { knowledge: [], past: [] });
    const hits: Hits[] = [];
    for (const ticket of tickets) {
      const then: Services = { ...services, now: () => addMinutes(toInstant(ticket.createdAt), 1) };
      const { category, issueType } = await arrive(then, ticket, reviewed);
      const { truth, again } = ticket;
      hits.push({ again, category: category === truth.category, issueType: issueType === truth.issueType });
    }
    return hits;
  } finally {
    await close();
  }
}

async function arrive(services: Services, ticket: Arriving, reviewed: boolean) {
  const { reference, subject, body, createdAt, tier, customerId } = ticket;
  const recommended = await recommendForNewTicket(services, {
    reference,
    subject,
    body,
    createdAt: toInstant(createdAt),
    channel: 'other',
    customer: { id: customerId, tier, name: null, segment: null },
    metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
  });
  if (recommended.outcome !== 'created') throw new BadInput(`two tickets are called ${reference}`);
  const { recommendation } = recommended;
  if (reviewed) await review(services, recommendation, ticket.truth);
  await reviseTicket(services, recommendation.ticketId, { status: 'resolved' });
  return recommendation.classification;
}

/** The verdict of a reviewer who knows: an approval where all is right, else an override of what is not. */
async function review(
  services: Services,
  recommendation: Pick<StoredRecommendation, 'id' | 'classification'>,
  truth: Truth,
) {
  const wrong = (['category', 'severity', 'issueType', 'environment'] as const).filter(
    (one) => truth[one] !== null && truth[one] !== recommendation.classification[one],
  );
  const classification = Object.fromEntries(wrong.map((one) => [one, truth[one]]));
  const given = await giveVerdict(services, {
    recommendationId: recommendation.id,
    reviewer: 'key_reviewer' as ApiKeyId,
    verdict: wrong.length === 0 ? 'approved' : 'overridden',
    classification: wrong.length === 0 ? null : classification,
    disposition: null,
    escalation: null,
    reply: null,
    reasonCode: wrong.length === 0 ? null : 'classification_off',
    reason: null,
  });
  if (given.outcome !== 'recorded') throw new Error(`the verdict was refused: ${given.outcome}`);
}

type Arms = { readonly without: readonly Hits[]; readonly reviewed: readonly Hits[] };
type Point = { readonly tickets: string } & Record<Dimension, { readonly without: number; readonly reviewed: number }>;

function curveOf({ without, reviewed }: Arms, size: number): readonly Point[] {
  const fresh = without.filter(({ again }) => !again).length;
  const starts = Array.from({ length: Math.ceil(fresh / size) }, (_, at) => at * size);
  const windows = [
    ...starts.map(
      (start) => [`${start + 1}–${Math.min(start + size, fresh)}`, start, Math.min(start + size, fresh)] as const,
    ),
    ['reported again', fresh, without.length] as const,
  ];
  const share = (hits: readonly Hits[], one: Dimension) => hits.filter((hit) => hit[one]).length / hits.length;
  return windows.map(([tickets, start, end]) => {
    const of = (one: Dimension) => ({
      without: share(without.slice(start, end), one),
      reviewed: share(reviewed.slice(start, end), one),
    });
    return { tickets, category: of('category'), issueType: of('issueType') };
  });
}

function draw(curve: readonly Point[]): string {
  const cell = ({ without, reviewed }: Point[Dimension]) =>
    `${without.toFixed(2)} → ${reviewed.toFixed(2)} ${'█'.repeat(Math.round(reviewed * 20)).padEnd(20, '·')}`;
  const lines = curve.map(
    ({ tickets, category, issueType }) => `${tickets.padEnd(16)}${cell(category)}   ${cell(issueType)}`,
  );
  const head = `${'tickets'.padEnd(16)}${'category: no reviews → reviewed'.padEnd(36)}issue type: no reviews → reviewed`;
  return [head, ...lines].join('\n');
}

await runMain(command);
