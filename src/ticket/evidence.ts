import type { TicketId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Deployment, Document, Incident, KnownIssue } from './knowledge.ts';
import type { Labels } from './ticket.ts';

/** Everything retrieved for one ticket, best first in each list. */
export type Evidence = {
  readonly similarTickets: readonly SimilarTicket[];
  readonly knownIssues: readonly KnownIssueMatch[];
  readonly incidents: readonly IncidentMatch[];
  readonly deployments: readonly DeploymentMatch[];
  readonly documents: readonly DocumentMatch[];
  /** Same error from several customers within the pattern window, else null. */
  readonly pattern: Pattern | null;
};

export const noEvidence: Evidence = {
  similarTickets: [],
  knownIssues: [],
  incidents: [],
  deployments: [],
  documents: [],
  pattern: null,
};

/** What a past ticket has in common with this one: the playbook's four duplicate signals, and meaning. */
export type SharedTrait = 'error' | 'endpoint' | 'customer' | 'time' | 'meaning';

export type SimilarTicket = {
  readonly ticketId: TicketId;
  readonly reference: string;
  readonly subject: string;
  readonly createdAt: Instant;
  /** Unresolved neighbours are marked: they show a duplicate or a pattern, not an answer. */
  readonly resolved: boolean;
  readonly resolution: string | null;
  readonly labels: Labels;
  /** Whether a reviewer of this copilot set the labels right; else they came with the ticket. */
  readonly reviewed: boolean;
  readonly sameCustomer: boolean;
  readonly shares: readonly SharedTrait[];
  /** Fused rank score, 0 to 1; comparable within one retrieval only. */
  readonly score: number;
  /** Cosine similarity of the embeddings, -1 to 1. */
  readonly similarity: number;
};

/** Whether one part of a known issue's description fits the ticket. */
export type Agreement = 'agrees' | 'unknown' | 'contradicts' | 'not_applicable';

export type KnownIssueMatch = Pick<
  KnownIssue,
  'id' | 'title' | 'component' | 'affectedVersions' | 'fixedIn' | 'workaround' | 'status' | 'links'
> & {
  /** Exact only where version, error and symptoms all agree (playbook: Accept AI Recommendations When). */
  readonly match: 'exact' | 'partial';
  readonly agreement: { readonly version: Agreement; readonly error: Agreement; readonly symptoms: Agreement };
  readonly score: number;
};

export type IncidentMatch = Incident & {
  readonly matches: readonly ('error' | 'endpoint' | 'component' | 'meaning')[];
};

export type DeploymentMatch = Deployment & { readonly endpoint: string; readonly hoursBefore: number };

export type DocumentMatch = Pick<Document, 'id' | 'title' | 'url' | 'category'> & {
  readonly excerpt: string;
  readonly score: number;
};

export type Pattern = {
  readonly signature: string;
  readonly tickets: number;
  readonly customers: number;
  readonly since: Instant;
  readonly ticketIds: readonly TicketId[];
  /** What an incident for it would say; nothing opens it but a person. */
  readonly proposedIncident: ProposedIncident;
};

/** An incident as `POST /v1/incidents` takes it. */
export type ProposedIncident = Pick<
  Incident,
  'title' | 'status' | 'startedAt' | 'components' | 'endpoints' | 'errorSignatures' | 'summary'
>;
