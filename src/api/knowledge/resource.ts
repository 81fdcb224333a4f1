import type { z } from '@hono/zod-openapi';
import type { Knowledge, KnowledgeKind } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { KnowledgeStore } from '../../store/ports/knowledge.ts';
import type { KnowledgeId } from '../../ticket/ids.ts';
import { deploymentAnswer, deploymentInput } from './deployment.ts';
import { documentAnswer, documentInput } from './document.ts';
import { incidentAnswer, incidentInput } from './incident.ts';
import { knownIssueAnswer, knownIssueInput } from './known-issue.ts';

/** Any of the four kinds of entries; the endpoints treat them alike. */
export type KnowledgeItem = Knowledge[KnowledgeKind];

type Unnamed<Item> = Item extends KnowledgeItem ? Omit<Item, 'id'> & { readonly id: KnowledgeId | null } : never;

/** One kind of knowledge as the API offers it: create, list, get, put, delete, import under one path. */
export type KnowledgeResource = {
  readonly kind: KnowledgeKind;
  /** Such as `/v1/known-issues`. */
  readonly path: string;
  readonly tag: string;
  /** The singular with its article, and the plural, for summaries. */
  readonly one: string;
  readonly many: string;
  readonly idPrefix: string;
  readonly input: z.ZodType<Unnamed<KnowledgeItem>>;
  readonly answer: z.ZodType;
};

/** The four kinds of knowledge that are kept through the API. */
export const knowledgeResources: readonly KnowledgeResource[] = [
  {
    kind: 'knownIssues',
    path: '/v1/known-issues',
    tag: 'Known issues',
    one: 'a known issue',
    many: 'known issues',
    idPrefix: 'ki',
    input: knownIssueInput,
    answer: knownIssueAnswer,
  },
  {
    kind: 'documents',
    path: '/v1/documents',
    tag: 'Documents',
    one: 'a document',
    many: 'documents',
    idPrefix: 'doc',
    input: documentInput,
    answer: documentAnswer,
  },
  {
    kind: 'incidents',
    path: '/v1/incidents',
    tag: 'Incidents',
    one: 'an incident',
    many: 'incidents',
    idPrefix: 'inc',
    input: incidentInput,
    answer: incidentAnswer,
  },
  {
    kind: 'deployments',
    path: '/v1/deployments',
    tag: 'Deployments',
    one: 'a deployment',
    many: 'deployments',
    idPrefix: 'dep',
    input: deploymentInput,
    answer: deploymentAnswer,
  },
];

/** Where the entries of a kind are kept. */
export function storeOf(
  { store }: Pick<Services, 'store'>,
  { kind }: KnowledgeResource,
): KnowledgeStore<KnowledgeItem> {
  return store[kind];
}

/** The entry with its id; one that came without gets a new one. */
export function named(
  { newId }: Pick<Services, 'newId'>,
  { idPrefix }: KnowledgeResource,
  item: Unnamed<KnowledgeItem>,
): KnowledgeItem {
  return { ...item, id: item.id ?? (newId(idPrefix) as string as KnowledgeId) };
}
