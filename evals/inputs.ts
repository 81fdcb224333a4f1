import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knowledgeResources, type KnowledgeResource } from '../src/api/knowledge/resource.ts';
import type { Inputs } from '../src/evaluation-runs/inputs.ts';
import { readLabelledTickets } from '../src/evaluate/read-labelled-tickets.ts';
import { readJsonLines, type BadLine } from '../src/import/json-lines.ts';
import { pastTicketSchema } from '../src/import/past-ticket.ts';

/** Which files an evaluation reads; where none is named, nothing of that kind is known. */
export type InputFiles = {
  readonly dataset: string;
  readonly knowledge: Partial<Record<KnowledgeResource['kind'], string | undefined>>;
  readonly history: string | undefined;
};

/** The project's own set. */
export const ownFiles: InputFiles = {
  dataset: ownFile('tickets.jsonl'),
  knowledge: {
    knownIssues: ownFile('known-issues.jsonl'),
    documents: ownFile('documents.jsonl'),
    incidents: ownFile('incidents.jsonl'),
    deployments: ownFile('deployments.jsonl'),
  },
  history: ownFile('history.jsonl'),
};

/** Reads every file before anything runs. Throws `BadInput` with the file and the line. */
export async function readInputs({ dataset, knowledge, history }: InputFiles): Promise<Inputs> {
  const text = await readText(dataset);
  const { tickets, errors } = readLabelledTickets(text);
  refuse(dataset, errors);
  const known = await Promise.all(
    knowledgeResources.map(async (resource) => ({
      resource,
      items: await readLines(knowledge[resource.kind], resource.input),
    })),
  );
  const past = await readLines(history, pastTicketSchema);
  return {
    tickets,
    dataset: basename(dataset),
    datasetHash: hashOf(text),
    knowledgeHash: hashOf(JSON.stringify([...known.map(({ items }) => items), past])),
    knowledge: known,
    past,
  };
}

/** A file that cannot be read, or a line that is not what it should be; its message is for the terminal. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** Reads a file named on the command line. Throws `BadInput`. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new BadInput(`${file} cannot be read`, { cause });
  }
}

/** Reads JSON Lines by a schema; no file, no lines. Throws `BadInput` at the first bad ones. */
export async function readLines<Schema extends Parameters<typeof readJsonLines>[1]>(
  file: string | undefined,
  schema: Schema,
) {
  if (file === undefined) return [];
  const { items, errors } = readJsonLines(await readText(file), schema);
  refuse(file, errors);
  return items;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const faultsShown = 5;

function refuse(file: string, errors: readonly BadLine[]): void {
  if (errors.length === 0) return;
  const lines = errors
    .slice(0, faultsShown)
    .map(({ line, path, message }) => `${file}, line ${line}: ${path === '' ? '' : `${path}: `}${message}`);
  const more = errors.length > faultsShown ? [`and ${errors.length - faultsShown} more`] : [];
  throw new BadInput([...lines, ...more].join('\n'));
}

/** A file of this folder. */
export function ownFile(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
