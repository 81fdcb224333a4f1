import type { KnowledgeKind } from '../../knowledge-intake.ts';
import { categories } from '../../ticket/vocabulary.ts';

/** One field of an entry, as its form shows it. `lines`: one value a line; `links`: the same, each an address. */
export type KnowledgeField = {
  readonly name: string;
  readonly label: string;
  readonly shape: 'text' | 'long' | 'lines' | 'links' | 'moment' | 'choice';
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly hint?: string;
};

const statuses = ['open', 'fixed', 'wontfix'];
const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved'];

/** The fields of each kind of knowledge, in the order in which a person writes them. */
export const knowledgeFields: Readonly<Record<KnowledgeKind, readonly KnowledgeField[]>> = {
  knownIssues: [
    { name: 'title', label: 'Title', shape: 'text', required: true },
    { name: 'component', label: 'Component', shape: 'text' },
    { name: 'status', label: 'Status', shape: 'choice', choices: statuses, required: true },
    {
      name: 'affectedVersions',
      label: 'Affected versions',
      shape: 'lines',
      hint: 'One a line, such as fastapi <0.44.1',
    },
    { name: 'fixedIn', label: 'Fixed in', shape: 'text' },
    { name: 'symptoms', label: 'Symptoms', shape: 'lines', hint: 'One a line' },
    { name: 'errorSignatures', label: 'Errors', shape: 'lines', hint: 'One a line, as they stand in a log' },
    { name: 'workaround', label: 'Workaround', shape: 'long' },
    { name: 'links', label: 'Links', shape: 'links', hint: 'One a line' },
  ],
  documents: [
    { name: 'title', label: 'Title', shape: 'text', required: true },
    { name: 'url', label: 'Address', shape: 'text', required: true, hint: 'Replies link to it' },
    { name: 'category', label: 'Category', shape: 'choice', choices: categories },
    { name: 'body', label: 'Text', shape: 'long', required: true },
  ],
  incidents: [
    { name: 'title', label: 'Title', shape: 'text', required: true },
    { name: 'status', label: 'Status', shape: 'choice', choices: incidentStatuses, required: true },
    { name: 'startedAt', label: 'Started', shape: 'moment', required: true, hint: 'Such as 2026-01-05T09:40:00Z' },
    { name: 'resolvedAt', label: 'Resolved', shape: 'moment', hint: 'Where the status is resolved' },
    { name: 'components', label: 'Components', shape: 'lines', hint: 'One a line' },
    { name: 'endpoints', label: 'Endpoints', shape: 'lines', hint: 'One a line' },
    { name: 'errorSignatures', label: 'Errors', shape: 'lines', hint: 'One a line, as they stand in a log' },
    { name: 'summary', label: 'Summary', shape: 'long' },
    { name: 'url', label: 'Status page', shape: 'text' },
  ],
  deployments: [
    { name: 'service', label: 'Service', shape: 'text', required: true },
    { name: 'version', label: 'Version', shape: 'text', required: true },
    {
      name: 'environment',
      label: 'Environment',
      shape: 'choice',
      choices: ['production', 'staging', 'development'],
      required: true,
    },
    { name: 'deployedAt', label: 'Deployed', shape: 'moment', required: true, hint: 'Such as 2026-01-05T09:30:00Z' },
    { name: 'endpoints', label: 'Endpoints', shape: 'lines', hint: 'One a line' },
    { name: 'summary', label: 'Summary', shape: 'long' },
    { name: 'url', label: 'Changelog', shape: 'text' },
  ],
};

/** The fields of a form as text, out of an entry. */
export function formOf(kind: KnowledgeKind, item: object): Readonly<Record<string, string>> {
  const values = item as Readonly<Record<string, unknown>>;
  return Object.fromEntries([
    ['id', String(values['id'])],
    ...knowledgeFields[kind].map(({ name }) => [name, textOf(values[name])]),
  ]) as Readonly<Record<string, string>>;
}

/** An entry out of its form, as the API takes it; its schema still has to judge it. */
export function entryOf(kind: KnowledgeKind, form: Readonly<Record<string, string | undefined>>): object {
  const filled = (name: string) => (form[name]?.trim() ? form[name].replaceAll('\r\n', '\n').trim() : null);
  return Object.fromEntries([
    ['id', filled('id')],
    ...knowledgeFields[kind].map(({ name, shape }) => {
      if (shape !== 'lines' && shape !== 'links') return [name, filled(name)];
      const lines = linesOf(filled(name));
      return [name, shape === 'links' ? lines.map((url) => ({ url })) : lines];
    }),
  ]) as object;
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => textOf(one)).join('\n');
  return typeof value === 'object' ? ((value as { url?: string }).url ?? '') : (value as string);
}
