import { z } from 'zod';
import type { KnowledgeId } from '../ticket/ids.ts';
import type { Deployment, Document, Incident, KnownIssue } from '../ticket/knowledge.ts';
import { categories } from '../ticket/vocabulary.ts';
import { instantSchema } from './ticket-row.ts';

/** How one kind of knowledge lies in its table: which columns, and how a row becomes an item and back. */
export type KnowledgeFamily<Item> = {
  readonly table: 'known_issues' | 'documents' | 'incidents' | 'deployments';
  readonly columns: readonly string[];
  read(row: unknown): Item;
  write(item: Item): Record<string, unknown>;
};

const id = z.string().transform((text) => text as KnowledgeId);
const texts = z.array(z.string());

// A link kept by an importer may say `null` for what it lacks.
const linkSchema = z
  .object({
    url: z.string().nullish(),
    repo: z.string().nullish(),
    thread: z.number().nullish(),
  })
  .transform((link) => Object.fromEntries(Object.entries(link).filter(([, value]) => value != null)));

export const knownIssueFamily = family<KnownIssue>(
  'known_issues',
  z.object({
    id,
    title: z.string(),
    component: z.string(),
    affected_versions: texts,
    fixed_in: z.string().nullable(),
    symptoms: texts,
    error_signatures: texts,
    workaround: z.string(),
    status: z.enum(['open', 'fixed', 'wontfix']),
    links: z.array(linkSchema),
  }),
);

export const documentFamily = family<Document>(
  'documents',
  z.object({ id, title: z.string(), url: z.string(), category: z.enum(categories).nullable(), body: z.string() }),
);

export const incidentFamily = family<Incident>(
  'incidents',
  z.object({
    id,
    title: z.string(),
    status: z.enum(['investigating', 'identified', 'monitoring', 'resolved']),
    started_at: instantSchema,
    resolved_at: instantSchema.nullable(),
    components: texts,
    endpoints: texts,
    error_signatures: texts,
    summary: z.string(),
    url: z.string().nullable(),
  }),
);

export const deploymentFamily = family<Deployment>(
  'deployments',
  z.object({
    id,
    service: z.string(),
    version: z.string(),
    environment: z.enum(['production', 'staging', 'development']),
    deployed_at: instantSchema,
    endpoints: texts,
    summary: z.string(),
    url: z.string().nullable(),
  }),
);

function family<Item extends object>(
  table: KnowledgeFamily<Item>['table'],
  schema: z.ZodObject,
): KnowledgeFamily<Item> {
  const columns = Object.keys(schema.shape);
  const fields = new Map(columns.map((column) => [column, camelCase(column)]));
  return {
    table,
    columns,
    read: (row) => {
      const parsed = Object.entries(schema.parse(row));
      return Object.fromEntries(parsed.map(([column, value]) => [fields.get(column), value])) as Item;
    },
    write: (item) => {
      const values = item as Record<string, unknown>;
      return Object.fromEntries([...fields].map(([column, field]) => [column, values[field]]));
    },
  };
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
