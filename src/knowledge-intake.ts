import type { Embedder } from './embed/embedder.ts';
import { indexTexts } from './retrieve/index-text.ts';
import type { Services } from './services.ts';
import type { KnowledgeStore } from './store/ports/knowledge.ts';
import type { Deployment, Document, Incident, KnownIssue } from './ticket/knowledge.ts';

/** What the copilot knows besides tickets, by the name that its store and its routes carry. */
export type Knowledge = {
  readonly knownIssues: KnownIssue;
  readonly documents: Document;
  readonly incidents: Incident;
  readonly deployments: Deployment;
};

export type KnowledgeKind = keyof Knowledge;

/** The text of an item that a ticket's words are held against. */
const describe: { readonly [Kind in KnowledgeKind]: (item: Knowledge[Kind]) => string } = {
  knownIssues: (issue) =>
    [
      issue.title,
      issue.title,
      ...issue.symptoms,
      ...issue.errorSignatures,
      issue.component,
      ...issue.affectedVersions,
    ].join('\n'),
  documents: (document) => [document.title, document.title, document.body].join('\n'),
  incidents: (incident) =>
    [
      incident.title,
      incident.title,
      incident.summary,
      ...incident.errorSignatures,
      ...incident.components,
      ...incident.endpoints,
    ].join('\n'),
  deployments: (deployment) =>
    [deployment.service, deployment.version, deployment.summary, ...deployment.endpoints].join('\n'),
};

export const knowledgeKinds = Object.keys(describe) as readonly KnowledgeKind[];

/** Each item with what is indexed of it, in order. */
export async function indexKnowledge<Kind extends KnowledgeKind>(
  embedder: Embedder,
  kind: Kind,
  items: readonly Knowledge[Kind][],
) {
  const indexed = await indexTexts(embedder, items.map(describe[kind]));
  return items.map((item, at) => ({ item, indexed: indexed[at]! }));
}

/** Indexes and stores items, replacing those whose id is known. */
export async function importKnowledge<Kind extends KnowledgeKind>(
  services: Pick<Services, 'store' | 'embedders'>,
  kind: Kind,
  items: readonly Knowledge[Kind][],
): Promise<void> {
  const store = services.store[kind] as unknown as KnowledgeStore<Knowledge[Kind]>;
  await store.importAll(await indexKnowledge(services.embedders.current(), kind, items));
}
