import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { named } from '../src/api/knowledge/resource.ts';
import { readConfig } from '../src/config.ts';
import type { LabelledTicket } from '../src/evaluate/labelled-ticket.ts';
import { predictionOf } from '../src/evaluate/prediction.ts';
import type { Scored } from '../src/evaluate/scored.ts';
import { storedFrom } from '../src/import/past-ticket.ts';
import { importKnowledge } from '../src/knowledge-intake.ts';
import { openServices } from '../src/open-services.ts';
import { recommend, type Recommended } from '../src/recommend.ts';
import type { Services } from '../src/services.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { openPool } from '../src/store/pool.ts';
import { fitToFirst } from '../src/take-over.ts';
import { importTickets, receiveTicket } from '../src/ticket-intake.ts';
import { addMinutes, minutesBetween, toInstant } from '../src/ticket/instant.ts';
import type { Inputs } from './inputs.ts';

/** One ticket of the set with what was said of it. */
export type Replayed = Scored & { readonly ticket: LabelledTicket; readonly recommended: Recommended };

/** A copilot with its database, and what closes both. */
export type Copilot = { readonly services: Services; readonly pool: Pool; readonly close: () => Promise<void> };

/** A copilot on an empty database in memory, with the model that the environment configures, if any. */
export function openCopilot(): Promise<Copilot> {
  return openCopilotAt(null);
}

/** The same on a server's database; null for one in memory. */
export async function openCopilotAt(databaseUrl: string | null): Promise<Copilot> {
  const config = readConfig(process.env);
  const playbook = config.playbookFile ?? projectFile('src/playbook/playbook.json');
  const texts = {
    playbookText: await readFile(playbook, 'utf8'),
    promptTexts: {
      classify: await readFile(projectFile('prompts/classify.prompt.md'), 'utf8'),
      draft: await readFile(projectFile('prompts/draft.prompt.md'), 'utf8'),
    },
  };
  const pool = await openPool(databaseUrl === null ? { dataDir: null } : { databaseUrl });
  await migrate(pool);
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const services = await openServices(config, { store: openStore(pool), log, ...texts });
  return { services, pool, close: () => pool.end() };
}

/** Loads what the copilot knows, through the same intake as the server's. */
export async function load(services: Services, { knowledge, past }: Pick<Inputs, 'knowledge' | 'past'>): Promise<void> {
  const tickets = past.map((line) => storedFrom(line, services));
  await fitToFirst(services, tickets);
  for (const { resource, items } of knowledge) {
    const entries = items.map((item) => named(services, resource, item));
    await importKnowledge(services, resource.kind, entries);
  }
  await importTickets(services, tickets);
  await services.store.tickets.countWords();
}

/** Loads past tickets alone. */
export function loadPast(services: Services, past: Inputs['past']): Promise<void> {
  return load(services, { knowledge: [], past });
}

/** Every ticket in the order of time, each as if it arrived alone: nothing is recorded. */
export async function replay(
  services: Services,
  tickets: readonly LabelledTicket[],
  onTicket: (ticket: LabelledTicket) => void,
): Promise<readonly Replayed[]> {
  const inTime = [...tickets].sort((a, b) => minutesBetween(toInstant(b.createdAt), toInstant(a.createdAt)));
  const replayed: Replayed[] = [];
  for (const ticket of inTime) {
    const recommended = await recommendAsOf(services, ticket);
    replayed.push({ ticket, gold: ticket.gold, predicted: predictionOf(recommended.recommendation), recommended });
    onTicket(ticket);
  }
  return replayed;
}

/** Recommends a minute after the ticket arrived, whatever the day is now. */
export function recommendAsOf(services: Services, labelled: LabelledTicket): Promise<Recommended> {
  const { id, subject, body, customer, createdAt, environmentHint } = labelled;
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
  return recommend({ ...services, now: () => addMinutes(arrived, 1) }, ticket);
}

function projectFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
