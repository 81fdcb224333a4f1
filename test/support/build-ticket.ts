import type { ProposedIncident } from '../../src/ticket/evidence.ts';
import type { Indexed } from '../../src/store/ports/tickets.ts';
import type { KnowledgeId, RecommendationId, TicketId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { Deployment, Document, Incident, KnownIssue } from '../../src/ticket/knowledge.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import type { Customer, StoredTicket, Ticket, TicketMetadata } from '../../src/ticket/ticket.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';

type TicketParts = Partial<Omit<Ticket, 'customer' | 'metadata' | 'id'>> & {
  readonly id?: string;
  readonly customer?: Partial<Customer>;
  readonly metadata?: Partial<TicketMetadata>;
};

type StoredTicketParts = TicketParts &
  Partial<
    Pick<
      StoredTicket,
      'status' | 'statusSince' | 'resolution' | 'resolvedAt' | 'resolvedBy' | 'assignee' | 'satisfaction'
    >
  > & {
    readonly labels?: Partial<StoredTicket['labels']>;
  };

let built = 0;

/** A plain ticket of a business customer, with only the telling fields given. */
export function buildTicket({ id = `tkt_${(built += 1)}`, customer, metadata, ...parts }: TicketParts = {}): Ticket {
  return {
    id: id as TicketId,
    reference: id,
    revision: 1,
    subject: 'A question about orders',
    body: '',
    channel: 'email',
    createdAt: toInstant('2026-01-05T10:00:00Z'),
    customer: { id: null, tier: 'business', name: null, segment: null, ...customer },
    metadata: {
      environment: null,
      endpoint: null,
      method: null,
      statusCode: null,
      requestId: null,
      versions: {},
      ...metadata,
    },
    messages: [],
    ...parts,
  };
}

/** The same as it lies in the store: open and unlabelled, unless told otherwise. */
export function buildStoredTicket({
  status,
  resolution,
  resolvedAt,
  statusSince,
  resolvedBy,
  assignee,
  satisfaction,
  labels,
  ...parts
}: StoredTicketParts = {}): StoredTicket {
  const ticket = buildTicket(parts);
  return {
    ...ticket,
    status: status ?? 'open',
    statusSince: statusSince ?? resolvedAt ?? ticket.createdAt,
    resolution: resolution ?? null,
    resolvedAt: resolvedAt ?? (status === 'resolved' ? ticket.createdAt : null),
    resolvedBy: resolvedBy ?? null,
    assignee: assignee ?? null,
    satisfaction: satisfaction ?? null,
    labels: { category: null, severity: null, issueType: null, environment: null, disposition: null, ...labels },
  };
}

/** What is indexed of a text, by an embedder of three dimensions. */
export function buildIndexed(parts: Partial<Indexed> = {}): Indexed {
  return {
    text: 'orders fail',
    embedder: 'test-1',
    vector: [1, 0, 0],
    errorSignatures: [],
    endpoints: [],
    versions: [],
    ...parts,
  };
}

/** A known issue with a telling error and one symptom. */
export function buildKnownIssue({
  id = 'KI-901',
  ...parts
}: Partial<Omit<KnownIssue, 'id'>> & { readonly id?: string } = {}): KnownIssue {
  return {
    id: id as KnowledgeId,
    title: 'Order export stops at the first archived order',
    component: 'orders / export',
    affectedVersions: ['northwind-sdk <2.4.0'],
    fixedIn: 'northwind-sdk 2.4.0',
    symptoms: ['The export ends early without a warning when one order is archived'],
    errorSignatures: ['ArchivedOrderException: cursor closed before last page'],
    workaround: 'Filter archived orders out, or upgrade to 2.4.0.',
    status: 'fixed',
    links: [{ url: 'https://docs.northwind.example/known-issues/export' }],
    ...parts,
  };
}

/** A documentation article. */
export function buildDocument({
  id = 'doc_paging',
  ...parts
}: Partial<Omit<Document, 'id'>> & { readonly id?: string } = {}): Document {
  return {
    id: id as KnowledgeId,
    title: 'Paging through lists',
    url: 'https://docs.northwind.example/paging',
    category: 'documentation',
    body: 'Lists come in pages. Pass the cursor of the last page to read the next one.',
    ...parts,
  };
}

/** An incident that is being looked into. */
export function buildIncident({
  id = 'inc_1',
  ...parts
}: Partial<Omit<Incident, 'id'>> & { readonly id?: string } = {}): Incident {
  return {
    id: id as KnowledgeId,
    title: 'Orders answer with 503',
    status: 'investigating',
    startedAt: toInstant('2026-01-05T09:30:00Z'),
    resolvedAt: null,
    components: ['orders'],
    endpoints: ['/v1/orders'],
    errorSignatures: [],
    summary: 'A part of the order requests is refused.',
    url: 'https://status.northwind.example/inc_1',
    ...parts,
  };
}

/** A release to production. */
export function buildDeployment({
  id = 'dep_1',
  ...parts
}: Partial<Omit<Deployment, 'id'>> & { readonly id?: string } = {}): Deployment {
  return {
    id: id as KnowledgeId,
    service: 'orders',
    version: '5.2.0',
    environment: 'production',
    deployedAt: toInstant('2026-01-05T08:00:00Z'),
    endpoints: ['/v1/orders'],
    summary: 'Faster order lists',
    url: null,
    ...parts,
  };
}

type RecommendationParts = Partial<Omit<Recommendation, 'id' | 'draft' | 'decision' | 'classification'>> & {
  readonly id?: string;
  readonly draft?: Partial<Recommendation['draft']>;
  readonly decision?: Partial<Recommendation['decision']>;
  readonly classification?: Partial<Recommendation['classification']>;
};

/** A recommendation that answers a P3 question and needs no review, unless told otherwise. */
export function buildRecommendation({
  id = `rec_${(built += 1)}`,
  draft,
  decision,
  classification,
  ...parts
}: RecommendationParts = {}): Recommendation {
  return {
    id: id as RecommendationId,
    ticketId: 'tkt_1' as TicketId,
    ticketRevision: 1,
    createdAt: toInstant('2026-01-05T10:00:01Z'),
    classification: { ...plainClassification, ...classification },
    measured: null,
    decision: { ...plainDecision, ...decision },
    evidence: noEvidence,
    draft: {
      body: 'Thank you. Here is how it works.',
      template: 'answer',
      citations: [],
      checks: [],
      repaired: false,
      writtenBy: 'template',
      english: null,
      findings: null,
      ...draft,
    },
    engine: {
      mode: 'playbook',
      model: null,
      degraded: false,
      promptVersion: null,
      playbookVersion: 'test',
      latencyMs: 3,
      tokens: null,
      costUsd: null,
      steps: [],
    },
    ...parts,
  };
}

const plainClassification: Recommendation['classification'] = {
  category: 'documentation',
  severity: 'P3',
  issueType: 'question',
  environment: 'unknown',
  security: false,
  sentiment: 'calm',
  language: 'en',
  confidence: { category: 0.9, severity: 0.9, issueType: 0.9, environment: 0.9 },
};

const plainDecision: Recommendation['decision'] = {
  disposition: 'answer',
  escalation: { level: 'no', target: 'none', immediate: false },
  informationRequest: [],
  knownIssue: null,
  duplicateOf: null,
  sla: {
    acknowledgeBy: toInstant('2026-01-05T14:00:00Z'),
    firstUpdateBy: toInstant('2026-01-06T10:00:00Z'),
    updateEveryMinutes: 1440,
    resolveBy: toInstant('2026-01-08T10:00:00Z'),
  },
  review: { required: false, reasons: [] },
  acceptance: [],
  nextSteps: [],
  warnings: [],
  questions: [],
  trace: [],
};

/** An incident that nobody has opened yet. */
export function buildProposedIncident(): ProposedIncident {
  return {
    title: '4 customers report: error',
    status: 'investigating',
    startedAt: toInstant('2026-01-05T09:30:00Z'),
    components: [],
    endpoints: [],
    errorSignatures: ['error'],
    summary: '5 tickets of 4 customers show the same error.',
  };
}
