import { knowledgeResources, named, type KnowledgeItem, type KnowledgeResource } from '../api/knowledge/resource.ts';
import { importKnowledge } from '../knowledge-intake.ts';
import type { Services } from '../services.ts';
import { fitToFirst } from '../take-over.ts';
import { importTickets } from '../ticket-intake.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import { readJsonLines } from './json-lines.ts';
import { pastTicketSchema, storedFrom } from './past-ticket.ts';

const fileOf: Readonly<Record<KnowledgeResource['kind'], string>> = {
  knownIssues: 'known-issues.jsonl',
  documents: 'documents.jsonl',
  incidents: 'incidents.jsonl',
  deployments: 'deployments.jsonl',
};

const historyFile = 'history.jsonl';

/** The files of the sample set, in `evals/`. */
export const sampleFiles: readonly string[] = [...Object.values(fileOf), historyFile];

/** What a first start loads, so that the first ticket finds neighbours. */
export type SampleSet = {
  readonly knowledge: readonly { readonly resource: KnowledgeResource; readonly items: readonly KnowledgeItem[] }[];
  readonly tickets: readonly StoredTicket[];
  readonly size: number;
};

/** Reads the sample files, by name. Throws on a bad line: they come with the program. */
export function readSampleSet(texts: Readonly<Record<string, string>>, services: Pick<Services, 'newId'>): SampleSet {
  const lines = <Schema extends Parameters<typeof readJsonLines>[1]>(file: string, schema: Schema) => {
    const { items, errors } = readJsonLines(texts[file] ?? '', schema);
    const fault = errors[0];
    if (fault !== undefined) throw new Error(`${file}, line ${fault.line}: ${fault.path} ${fault.message}`);
    return items;
  };
  const knowledge = knowledgeResources.map((resource) => ({
    resource,
    items: lines(fileOf[resource.kind], resource.input).map((item) => named(services, resource, item)),
  }));
  const tickets = lines(historyFile, pastTicketSchema).map((past) => storedFrom(past, services));
  const size = knowledge.reduce((sum, { items }) => sum + items.length, tickets.length);
  return { knowledge, tickets, size };
}

/** Tickets are indexed so many at a time, so that the progress moves. */
const batchSize = 25;

/** Stores the sample set; `onProgress` hears of each batch. */
export async function loadSampleSet(
  services: Services,
  sample: SampleSet,
  onProgress: (entries: number, what: string) => void,
): Promise<void> {
  await fitToFirst(services, sample.tickets);
  for (const { resource, items } of sample.knowledge) {
    await importKnowledge(services, resource.kind, items);
    onProgress(items.length, resource.many);
  }
  for (let at = 0; at < sample.tickets.length; at += batchSize) {
    const batch = sample.tickets.slice(at, at + batchSize);
    await importTickets(services, batch);
    onProgress(batch.length, 'resolved tickets');
  }
  await services.store.tickets.countWords();
}
