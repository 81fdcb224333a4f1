import type { SimilarTicket } from '../../ticket/evidence.ts';
import type { TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { Deployment, Document, Incident, KnownIssue } from '../../ticket/knowledge.ts';
import type { Category } from '../../ticket/vocabulary.ts';

/** When the same error from several customers counts as a pattern. @playbook P2 - High */
export type PatternRule = { readonly windowMinutes: number; readonly customers: number; readonly tickets: number };

/** Looks back on patterns: in how many of the hours that had a ticket a rule would have alarmed. */
export type PatternStore = {
  alarms(since: Instant, rule: PatternRule): Promise<{ readonly hours: number; readonly alarmed: number }>;
};

/** What a search is narrowed to; null where anything will do. */
export type SearchFilter = {
  readonly category: Category | null;
  readonly customerId: string | null;
  /** A library or product with its version, as `fastapi 0.110`. */
  readonly version: string | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
};

/** One ticket's question to the stored texts. */
export type SearchQuestion = {
  readonly text: string;
  readonly embedder: string;
  readonly vector: readonly number[];
  /** Narrows the tickets; null for all of them. */
  readonly filter: SearchFilter | null;
  readonly errorSignatures: readonly string[];
  readonly endpoints: readonly string[];
  readonly customerId: string | null;
  readonly createdAt: Instant;
  /** The ticket itself, which is never its own neighbour. */
  readonly exclude: TicketId | null;
  readonly limit: number;
  readonly patternWindowMinutes: number;
  readonly recentDeploymentHours: number;
};

/** Candidates from one round trip; the pure part of `retrieve` judges and orders them. */
export type SearchAnswer = {
  /** Whose vectors serve: another than was asked with, where one has taken over meanwhile. */
  readonly servingEmbedder: string | null;
  readonly similarTickets: readonly SimilarTicketCandidate[];
  readonly knownIssues: readonly {
    readonly knownIssue: KnownIssue;
    readonly similarity: number;
    readonly lexical: number;
  }[];
  readonly incidents: readonly (Incident & { readonly similarity: number })[];
  readonly deployments: readonly Deployment[];
  readonly documents: readonly (Document & { readonly score: number; readonly similarity: number })[];
  /** Tickets with one of the error signatures inside the window, this one left out. */
  readonly samePattern: readonly {
    readonly ticketId: TicketId;
    readonly customerId: string | null;
    readonly signature: string;
    readonly createdAt: Instant;
  }[];
};

export type SimilarTicketCandidate = Omit<SimilarTicket, 'shares'> & {
  readonly customerId: string | null;
  readonly sharedErrors: readonly string[];
  readonly sharedEndpoints: readonly string[];
};

export type SearchStore = { ask(question: SearchQuestion): Promise<SearchAnswer> };
