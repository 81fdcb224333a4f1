import type { Fit } from '../embed/fit.ts';
import type { EvaluationRun } from '../evaluate/run.ts';
import type { EvaluationSummary, StoredEvaluation } from '../evaluation-runs/stored-evaluation.ts';
import type { AnswerCache } from '../evaluation-runs/thrifty-models.ts';
import type { Dataset } from '../evaluation-runs/request.ts';
import type { SlaPolicy } from '../playbook/sla-clocks.ts';
import type { AuditEntry, AuditHead, SealedEntry } from '../ticket/audit.ts';
import type { SimilarTicket } from '../ticket/evidence.ts';
import type { Announcement, Delivery, Subscription } from '../ticket/announcement.ts';
import type { ApiKeyId, KnowledgeId, RecommendationId, ReviewId, TicketId, HandoffId } from '../ticket/ids.ts';
import type { HandoffAnswer, HandoffState, HandoffTarget, StoredHandoff } from '../ticket/handoff.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Deployment, Document, Incident, KnownIssue } from '../ticket/knowledge.ts';
import type { Breakdowns, Measures, MetricDimension, Undocumented } from '../ticket/measures.ts';
import type { Proposal } from '../ticket/proposal.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { Claim, ReviewRecord, ReviewState, TicketChange } from '../ticket/review.ts';
import type { DueClock, SeveritySet, SlaClock } from '../ticket/sla.ts';
import type { SourceTicket } from '../ticket/source-ticket.ts';
import type { EmergingPattern, ShiftTicket, MatchedIssue } from '../ticket/shift.ts';
import type { Customer, StoredTicket } from '../ticket/ticket.ts';
import type {
  Category,
  Disposition,
  MistakeName,
  ReviewReason,
  Role,
  Severity,
  TicketStatus,
  Tier,
} from '../ticket/vocabulary.ts';

/** All that is kept, as the verbs that the program uses; `openStore` gives one over a `pg.Pool`. Each write is one transaction. */
export type Store = {
  readonly tickets: TicketStore;
  readonly recommendations: RecommendationStore;
  readonly reviews: ReviewStore;
  readonly knownIssues: KnowledgeStore<KnownIssue>;
  readonly documents: KnowledgeStore<Document>;
  readonly incidents: KnowledgeStore<Incident>;
  readonly deployments: KnowledgeStore<Deployment>;
  readonly apiKeys: ApiKeyStore;
  readonly sessions: SessionStore;
  readonly inbox: InboxStore;
  readonly ruleUse: RuleUseStore;
  readonly embedders: EmbedderStore;
  readonly importPositions: ImportPositionStore;
  readonly patterns: PatternStore;
  readonly shift: ShiftStore;
  readonly jobs: JobStore;
  readonly sla: SlaStore;
  readonly sources: SourceStore;
  readonly subscriptions: SubscriptionStore;
  readonly posts: PostStore;
  readonly handoffs: HandoffStore;
  readonly metrics: MetricsStore;
  readonly customers: CustomerStore;
  readonly proposals: ProposalStore;
  readonly search: SearchStore;
  readonly evaluations: EvaluationStore;
  readonly audit: AuditStore;
  readonly rateLimits: RateLimitStore;
  readonly operations: OperationsStore;
  readonly idempotency: IdempotencyStore;
  /** Lets one request's writes become one transaction, together with what else has to stand or fall with them. */
  openUnitOfWork(): UnitOfWork;
  /** True once the database answers and holds every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };
/** A cursor is opaque to callers; one that does not parse is refused with `invalidCursor`. */
export type PageRequest = { readonly limit: number; readonly cursor: string | null };
export type InvalidCursor = { readonly outcome: 'invalidCursor' };

/** What is indexed of a text: redacted words for lexical search, and its vector under its embedder's name. */
export type Indexed = {
  readonly text: string;
  readonly embedder: string;
  readonly vector: readonly number[];
  /** Error signatures, endpoint paths and versions (`fastapi 0.110`) read from a ticket; empty for knowledge. */
  readonly errorSignatures: readonly string[];
  readonly endpoints: readonly string[];
  readonly versions: readonly string[];
};

/** What is said of a ticket beside what it says; a missing part stays as it is. */
export type TicketAnnotation = Partial<Pick<StoredTicket, 'assignee' | 'satisfaction'>>;

export type TicketStore = {
  /** Inserts, or refuses where the reference is taken by another ticket. */
  create(
    ticket: StoredTicket,
    indexed: Indexed,
  ): Promise<{ outcome: 'created' } | { outcome: 'referenceTaken'; ticketId: TicketId }>;
  /**
   * Sets who looks after a ticket and how satisfied its customer is. Neither is what a recommendation was made for, so the
   * revision stays.
   */
  annotate(id: TicketId, annotation: TicketAnnotation): Promise<{ outcome: 'annotated' } | { outcome: 'notFound' }>;
  /**
   * Inserts or replaces by reference, in one statement per batch; `countWords` when the last is in. Who looks after a ticket
   * and its rating stay.
   */
  importAll(tickets: readonly { ticket: StoredTicket; indexed: Indexed }[]): Promise<void>;
  find(id: TicketId): Promise<StoredTicket | null>;
  list(page: PageRequest & { status: StoredTicket['status'] | null }): Promise<Page<StoredTicket> | InvalidCursor>;
  /** Replaces the ticket where its stored revision is still `ticket.revision - 1`. */
  update(
    ticket: StoredTicket,
    indexed: Indexed,
  ): Promise<{ outcome: 'updated' } | { outcome: 'revisionChanged' } | { outcome: 'notFound' }>;
  count(): Promise<number>;
  /** Counts anew how common each word is among tickets; search weighs words by it. */
  countWords(): Promise<void>;
  /** The newest tickets, at most so many. */
  newest(limit: number): Promise<readonly StoredTicket[]>;
};

export type StoredRecommendation = Recommendation & {
  readonly reviewState: ReviewState;
  readonly review: ReviewRecord | null;
  readonly claim: Claim | null;
  /** Whose API key asked for it; null where no key did. */
  readonly requestedBy: ApiKeyId | null;
  readonly sent: { readonly body: string; readonly at: Instant; readonly by: ApiKeyId } | null;
};

export type RecommendationStore = {
  /** Stores the recommendation and, where its decision requires one, its pending review. Refuses where the ticket has changed. */
  record(recommendation: Recommendation): Promise<{ outcome: 'recorded' } | { outcome: 'ticketChanged' }>;
  /** The same, but only where this revision has no recommendation yet: for work that may be delivered twice. */
  recordFirst(
    recommendation: Recommendation,
  ): Promise<{ outcome: 'recorded' } | { outcome: 'ticketChanged' } | { outcome: 'alreadyRecorded' }>;
  /** Ticket (when new) and recommendation in one transaction: never a half-stored ticket. */
  recordWithTicket(
    ticket: StoredTicket,
    indexed: Indexed,
    recommendation: Recommendation,
  ): Promise<{ outcome: 'created' } | { outcome: 'referenceTaken'; ticketId: TicketId }>;
  find(id: RecommendationId): Promise<StoredRecommendation | null>;
  /** Whether a recommendation for this revision of a ticket, or a later one, is recorded. */
  existsFor(ticketId: TicketId, revision: number): Promise<boolean>;
  /** The newest one for a ticket. */
  newestFor(ticket: TicketId): Promise<StoredRecommendation | null>;
  /** The one on the same ticket that this one supersedes; null where it is the first. */
  before(recommendation: Recommendation): Promise<StoredRecommendation | null>;
  /** What the models of all recommendations since a moment cost, in USD. */
  costSince(moment: Instant): Promise<number>;
  /** How many recommendations of a period (from, until) warn of each common mistake; those that none warns of count 0. */
  countWarnings(from: Instant, until: Instant): Promise<Readonly<Record<MistakeName, number>>>;
  /** The next hundred recorded at or after a moment, by id, which grows with time; `after` is the last id of the page before. */
  since(moment: Instant, after: string | null): Promise<readonly StoredRecommendation[]>;
};

export type PendingReview = {
  readonly recommendation: StoredRecommendation;
  readonly ticket: Pick<StoredTicket, 'id' | 'reference' | 'subject' | 'customer'>;
  readonly severity: Severity;
  /** The earlier of acknowledge-by and first-update-by. */
  readonly dueAt: Instant;
};

/** Which reviews are asked for; what is missing is not asked. */
export type ReviewFilter = {
  readonly status: ReviewState;
  readonly severity?: Severity | undefined;
  readonly reason?: ReviewReason | undefined;
  /** Claimed by this reviewer, by another, or by nobody. */
  readonly claim?: { readonly is: 'mine' | 'others' | 'none'; readonly reviewer: ApiKeyId } | undefined;
};

export type ReviewStore = {
  /** By state, most urgent SLA first. */
  list(page: PageRequest & ReviewFilter): Promise<Page<PendingReview> | InvalidCursor>;
  /** Why a person must look at a ticket and nobody has yet, whatever it says by now. */
  openReasons(ticket: TicketId): Promise<readonly ReviewReason[]>;
  /** Takes an unreviewed item for some minutes, or prolongs a claim of one's own. Of several at once one gets it. */
  claim(id: RecommendationId, by: ApiKeyId, minutes: number): Promise<ClaimOutcome>;
  /** Gives a claim of one's own back; another's stays. */
  release(id: RecommendationId, by: ApiKeyId): Promise<ReleaseOutcome>;
  /** Records the verdict where none stands, nobody else has claimed it, and the ticket is still the one recommended on (G3). */
  giveVerdict(review: ReviewRecord): Promise<VerdictOutcome>;
  /** Marks sent where review is not required and the text is the draft's, or a review approved exactly this text. */
  markSent(sent: { recommendationId: RecommendationId; body: string; at: Instant; by: ApiKeyId }): Promise<SentOutcome>;
};

export type VerdictOutcome =
  | { readonly outcome: 'recorded'; readonly reviewId: ReviewId }
  | { readonly outcome: 'notFound' }
  | NotReviewable;

/** Why an item can't be reviewed by this reviewer now, and what has happened to it. */
export type NotReviewable =
  | { readonly outcome: 'alreadyReviewed'; readonly review: ReviewRecord }
  | { readonly outcome: 'ticketChanged'; readonly change: TicketChange }
  | { readonly outcome: 'claimed'; readonly claim: Claim };

export type ClaimOutcome =
  | { readonly outcome: 'taken'; readonly claim: Claim }
  | { readonly outcome: 'notFound' }
  | NotReviewable;

export type ReleaseOutcome =
  | { readonly outcome: 'released' }
  | { readonly outcome: 'notFound' }
  | { readonly outcome: 'claimed'; readonly claim: Claim };

export type SentOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'notFound' }
  | { readonly outcome: 'reviewPending' }
  | { readonly outcome: 'rejected' }
  | { readonly outcome: 'textNotApproved' }
  | { readonly outcome: 'alreadySent' };

export type KnowledgeStore<Item extends { id: KnowledgeId }> = {
  /** Inserts, or refuses where the id is taken. */
  create(item: Item, indexed: Indexed): Promise<{ outcome: 'created' } | { outcome: 'idTaken' }>;
  /** Inserts or replaces by id. */
  importAll(items: readonly { item: Item; indexed: Indexed }[]): Promise<void>;
  find(id: KnowledgeId): Promise<Item | null>;
  replace(item: Item, indexed: Indexed): Promise<{ outcome: 'replaced' } | { outcome: 'notFound' }>;
  remove(id: KnowledgeId): Promise<{ outcome: 'removed' } | { outcome: 'notFound' }>;
  list(page: PageRequest): Promise<Page<Item> | InvalidCursor>;
  /** Adds an embedder's vectors beside those that serve. */
  addVectors(embedder: string, vectors: readonly { id: KnowledgeId; vector: readonly number[] }[]): Promise<void>;
};

export type ApiKey = {
  readonly id: ApiKeyId;
  readonly name: string;
  /** The visible first characters; the rest is kept only as a SHA-256. */
  readonly prefix: string;
  readonly roles: readonly Role[];
  readonly createdAt: Instant;
  /** Null for a key that stays valid until it is revoked. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** To the minute; null where it was never used. */
  readonly lastUsedAt: Instant | null;
  /** Null for the limit that the server sets for all. */
  readonly requestsPerMinute: number | null;
};

export type NewApiKey = Pick<ApiKey, 'id' | 'name' | 'prefix' | 'roles' | 'createdAt'> &
  Partial<Pick<ApiKey, 'expiresAt' | 'requestsPerMinute'>>;

export type ApiKeyStore = {
  /** Stores the key, or adds its roles where the hash is known already. */
  put(key: NewApiKey, hash: string): Promise<void>;
  /** The key that is in force under a hash: neither revoked, nor expired, nor replaced for longer than its holder was given. */
  findByHash(hash: string): Promise<ApiKey | null>;
  find(id: ApiKeyId): Promise<ApiKey | null>;
  list(page: PageRequest): Promise<Page<ApiKey> | InvalidCursor>;
  /** Whether a key in force can make others. */
  hasAdmin(): Promise<boolean>;
  /** Puts a new secret in place of the one before, which stays valid for so many minutes. */
  rotate(rotation: {
    readonly id: ApiKeyId;
    readonly hash: string;
    readonly prefix: string;
    readonly graceMinutes: number;
  }): Promise<{ outcome: 'rotated' } | { outcome: 'notFound' }>;
  /** Revokes a key for good; refuses the last one that can make others. */
  revoke(
    id: ApiKeyId,
    at: Instant,
  ): Promise<{ outcome: 'revoked' } | { outcome: 'notFound' } | { outcome: 'lastAdmin' }>;
  /** Notes that the key was used just now. */
  touch(id: ApiKeyId): Promise<void>;
};

/** What somebody who runs the service watches. */
export type OperationsStore = {
  gauges(): Promise<{
    readonly pending: number;
    /** Of the pending reviews. */
    readonly overdue: number;
    /** Running SLA clocks past their due time, by kind. */
    readonly breached: Readonly<Record<string, number>>;
    readonly queues: readonly {
      readonly queue: string;
      readonly waiting: number;
      readonly dead: number;
      readonly oldestSeconds: number;
    }[];
  }>;
  /** The connections of this process. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
};

/** How many requests each caller may make a minute, counted for all servers together. */
export type RateLimitStore = {
  /** Takes so many requests at once off a caller's minute; grants all of them or none. */
  take(request: {
    readonly caller: string;
    readonly limit: number;
    readonly requests: number;
  }): Promise<{ readonly granted: number; readonly left: number; readonly resetMs: number }>;
};

/** One attempt at a request that came with an Idempotency-Key, by its caller and the key's hash. */
export type IdempotencyAttempt = {
  readonly caller: string;
  readonly keyHash: string;
  readonly fingerprint: string;
  readonly attempt: string;
  /** For so long nobody else takes over; renewed while the work goes on. */
  readonly leaseSeconds: number;
};

/** Who works on a repeatable request, and what was answered to it. Kept for 24 hours. */
export type IdempotencyStore = {
  /** Claims the request for an attempt, unless it is answered, worked on, or another request has the key. */
  claim(
    attempt: IdempotencyAttempt,
  ): Promise<
    | { readonly outcome: 'claimed' }
    | { readonly outcome: 'inProgress' }
    | { readonly outcome: 'otherRequest' }
    | { readonly outcome: 'answered'; readonly answer: Uint8Array }
  >;
  renew(attempt: IdempotencyAttempt): Promise<void>;
  /** Records the answer; false where another attempt has taken over, so that this one has to be undone. */
  record(attempt: IdempotencyAttempt, answer: Uint8Array): Promise<boolean>;
  /** Lets the request be tried again at once. */
  giveUp(attempt: IdempotencyAttempt): Promise<void>;
};

/**
 * Keeps back what one request writes until it is committed as a whole. A transaction within is a part that fails or
 * stands for itself.
 */
export type UnitOfWork = {
  /** What `work` writes, and what it reads afterwards, belongs to the unit. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Begins before the first write: from here on, a row that somebody else changes can't be written any more. */
  beginSnapshot(): Promise<unknown>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  hasBegun(): boolean;
  /** Whether a write met a row that had changed since the snapshot. */
  hasConflicted(): boolean;
};

/** An embedder as the database knows it. A local one's fit is kept with it, so that every process embeds alike. */
export type EmbedderRecord = { readonly name: string; readonly dimensions: number; readonly fit: Fit | null };

/** Whose vectors serve, and how another embedder takes over without a gap. */
export type EmbedderStore = {
  serving(): Promise<EmbedderRecord | null>;
  /** The embedder that was begun and does not serve yet. */
  building(): Promise<EmbedderRecord | null>;
  /** Begins an embedder's vectors, in place of any other that was begun. */
  begin(record: EmbedderRecord): Promise<void>;
  /** Lets an embedder's vectors serve from now on, indexed where they are many, and drops those of all others. */
  serve(name: string): Promise<void>;
  /** Tickets and knowledge items that lack this embedder's vector, so many at most. */
  ticketsWithout(name: string, limit: number): Promise<readonly StoredTicket[]>;
  addTicketVectors(name: string, vectors: readonly { id: TicketId; vector: readonly number[] }[]): Promise<void>;
};

/** How many lines of a file are stored, by a kind and what tells the file from others; 0 where none was begun. */
export type ImportPositionStore = {
  find(kind: string, file: string): Promise<number>;
  remember(kind: string, file: string, lines: number): Promise<void>;
  forget(kind: string, file: string): Promise<void>;
};

/** When the same error from several customers counts as a pattern. @playbook P2 - High */
export type PatternRule = { readonly windowMinutes: number; readonly customers: number; readonly tickets: number };

/** Looks back on patterns: in how many of the hours that had a ticket a rule would have alarmed. */
export type PatternStore = {
  alarms(since: Instant, rule: PatternRule): Promise<{ readonly hours: number; readonly alarmed: number }>;
};

/** How one rule of the playbook fared: in how many recommendations it had a say, and what reviewers made of those. */
export type RuleUse = {
  readonly rule: string;
  readonly fired: number;
  readonly reviewed: number;
  /** Verdicts that left alone what the rule had done. */
  readonly agreed: number;
};

export type RuleUseStore = { since(moment: Instant): Promise<readonly RuleUse[]> };

/** Who is signed in to the console, by the hash of a token that only the browser holds. */
export type SessionStore = {
  /** Keeps a session, and forgets those that have ended. */
  open(session: { hash: string; apiKeyId: ApiKeyId; createdAt: Instant; expiresAt: Instant }): Promise<void>;
  /** The key behind a session that has not ended. */
  find(hash: string, now: Instant): Promise<ApiKey | null>;
  close(hash: string): Promise<void>;
};

/** A ticket as it stands in an agent's queue, with what its newest recommendation says. */
export type InboxTicket = {
  readonly id: TicketId;
  readonly reference: string;
  readonly subject: string;
  /** The beginning of the body. */
  readonly excerpt: string;
  readonly status: TicketStatus;
  readonly createdAt: Instant;
  readonly customer: Customer;
  /** What a reviewer said, else what was recommended; null where neither is there. */
  readonly severity: Severity | null;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly reviewState: ReviewState | null;
  readonly sent: boolean;
  /** When the next answer is due; null where nothing was recommended or the reply is sent. */
  readonly dueAt: Instant | null;
};

/** What an agent narrows the queue to; null where anything will do. */
export type InboxFilter = {
  readonly status: TicketStatus | 'unresolved' | null;
  readonly severities: readonly Severity[] | null;
  readonly category: Category | null;
  readonly tier: Tier | null;
  readonly reviewState: ReviewState | null;
  /** Words that all stand in the ticket, or its reference. */
  readonly words: string | null;
};

export type InboxStore = {
  /** The most urgent answer first, or the newest ticket first. */
  list(
    request: PageRequest & { filter: InboxFilter; order: 'urgent' | 'newest' },
  ): Promise<Page<InboxTicket> | InvalidCursor>;
  /** How many recommendations wait for a reviewer; counted up to a hundred. */
  pendingReviews(): Promise<number>;
  /** The newest entry of the audit log: another one as soon as anything has changed. */
  pulse(): Promise<string>;
};

/** What the playbook's handoff between shifts is made of. @playbook Between Support Shifts */
export type ShiftStore = {
  /** Unresolved P1 and P2, the most severe and oldest first. */
  openUrgent(): Promise<readonly ShiftTicket[]>;
  /** Tickets that have waited for their customer since before a moment, longest first. */
  awaitingCustomerSince(before: Instant): Promise<readonly ShiftTicket[]>;
  /** Errors that so many customers' tickets since a moment have in common, most customers first. */
  emergingPatterns(since: Instant, rule: PatternRule): Promise<readonly EmergingPattern[]>;
  /** Known issues that a ticket recommended for since a moment shows, most tickets first. */
  matchedIssues(since: Instant): Promise<readonly MatchedIssue[]>;
};

/** Everything that is kept of a customer. */
export type CustomerRecord = {
  readonly tickets: readonly StoredTicket[];
  readonly recommendations: readonly StoredRecommendation[];
  readonly handoffs: readonly StoredHandoff[];
  readonly audit: readonly Readonly<Record<string, unknown>>[];
};

/** What is kept of customers, and how it is erased: texts, names and vectors go; figures and the audit chain stay. */
export type CustomerStore = {
  /** Null where no ticket is of this customer. */
  export(customerId: string): Promise<CustomerRecord | null>;
  /** Erases all of a customer's tickets, and what others say of them. Returns how many there were. */
  erase(customerId: string): Promise<number>;
  /** The same with tickets resolved before a moment, so many at most, the oldest first. */
  eraseResolvedBefore(moment: Instant, limit: number): Promise<number>;
};

/**
 * What the team's metrics are made of, over periods. Bounds ascend: each period ends where the next begins, the last bound ends the
 * last period. @playbook Metrics We Track
 */
export type MetricsStore = {
  measure(bounds: readonly Instant[], dimension: MetricDimension | null): Promise<Measures>;
  /** First responses and resolutions of the whole stretch, by severity. */
  bySeverity(bounds: readonly Instant[]): Promise<Pick<Measures, 'firstResponses' | 'resolutions'>>;
  breakdowns(bounds: readonly Instant[]): Promise<Breakdowns>;
  /** Alike are two whose vectors have at least that cosine similarity. */
  undocumented(bounds: readonly Instant[], similarity: number): Promise<Undocumented>;
};

export type HandoffFilter = {
  readonly ticketId: TicketId | null;
  readonly to: HandoffTarget | null;
  readonly state: HandoffState | null;
};

/** What was handed to engineering and product. @playbook Handoff Procedures */
export type HandoffStore = {
  /** Stores the handoff, once. */
  record(handoff: StoredHandoff): Promise<void>;
  find(id: HandoffId): Promise<StoredHandoff | null>;
  /** Newest first. */
  list(page: PageRequest & HandoffFilter): Promise<Page<StoredHandoff> | InvalidCursor>;
  /** Records the answer where none stands. */
  answer(
    id: HandoffId,
    state: 'accepted' | 'rejected',
    answer: HandoffAnswer,
  ): Promise<
    | { readonly outcome: 'answered'; readonly handoff: StoredHandoff }
    | { readonly outcome: 'alreadyAnswered' }
    | { readonly outcome: 'notFound' }
  >;
  /** How many other feature requests mean much the same as this ticket, by a cosine similarity of at least so much. */
  countSimilarRequests(ticketId: TicketId, similarity: number): Promise<number>;
};

/** Running clocks that fall due from a moment on (null: however long ago) and before another. */
export type DueRequest = PageRequest & { readonly from: Instant | null; readonly until: Instant };

/** What a ticket's clocks were when each severity came to stand. */
export type SlaHistory = readonly (SeveritySet & { readonly clocks: readonly SlaClock[] })[];

/** SLA clocks. Every write that a clock depends on reckons it anew in its own transaction. @playbook Response Time Guidelines */
export type SlaStore = {
  /** Makes a playbook document's figures known; clocks keep to the document of the recommendation that set their severity. */
  adopt(playbookVersion: string, policy: SlaPolicy, at: Instant): Promise<void>;
  /** Clocks that are neither met nor paused, the earliest due first. */
  due(request: DueRequest): Promise<Page<DueClock> | InvalidCursor>;
  /** A ticket's clocks and their history; null where there is no such ticket. */
  ofTicket(id: TicketId): Promise<{ readonly clocks: readonly SlaClock[]; readonly history: SlaHistory } | null>;
  /** Starts the clocks of some unresolved tickets that have a recommendation and none; how many it found. */
  startMissing(): Promise<number>;
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

export type EvaluationStore = {
  /** Stores the set, the evaluation and the job that performs it, all or nothing. */
  create(
    evaluation: Pick<StoredEvaluation, 'id' | 'createdAt' | 'dataset' | 'datasetHash' | 'engine'> & {
      readonly createdBy: ApiKeyId;
    },
    job: NewJob,
  ): Promise<void>;
  /** The set that was stored last under a name. */
  findDataset(name: string): Promise<Dataset | null>;
  find(id: EvaluationSummary['id']): Promise<EvaluationSummary | null>;
  /** Null where it is not done. */
  findRun(id: EvaluationSummary['id']): Promise<EvaluationRun | null>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<EvaluationSummary> | InvalidCursor>;
  /** Takes one up, also where a process died in it; null where it has ended. */
  begin(id: EvaluationSummary['id'], at: Instant): Promise<StoredEvaluation | null>;
  progress(id: EvaluationSummary['id'], ticketsDone: number): Promise<void>;
  finish(id: EvaluationSummary['id'], end: { readonly run: EvaluationRun; readonly at: Instant }): Promise<void>;
  fail(id: EvaluationSummary['id'], end: { readonly error: string; readonly at: Instant }): Promise<void>;
  readonly answers: AnswerCache;
};

/** Which entries of the audit log are asked for; null where any will do. The actor is written as in the log: `apiKey:key_…`. */
export type AuditFilter = {
  readonly subject: string | null;
  readonly action: string | null;
  readonly actor: string | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
};

/** The log of every change of state. Only the database appends to it, with the change itself. */
export type AuditStore = {
  /** Newest first. */
  list(page: PageRequest & AuditFilter): Promise<Page<AuditEntry> | InvalidCursor>;
  /** Gives what was committed since its place in the chain; returns how many entries. */
  seal(): Promise<number>;
  head(): Promise<AuditHead | null>;
  /** The next thousand sealed entries behind a place in the chain, in its order. */
  sealedAfter(sequence: number): Promise<readonly SealedEntry[]>;
};

/** Work to be done in the background. A second job with the same `key` is none, for as long as the first is kept. */
export type NewJob = {
  readonly queue: string;
  readonly payload: object;
  readonly key: string | null;
  /** Whom it shares a limit of concurrency with: a source, a subscription. */
  readonly group: string | null;
  /** An ISO moment before which it does not run; null for at once. */
  readonly startAfter: string | null;
};

/** `dead`: its retries are used up, or none would help; it stays for a person to look at and try again. */
export const jobStates = ['queued', 'retrying', 'running', 'completed', 'dead'] as const;
export type JobState = (typeof jobStates)[number];

export type StoredJob = {
  readonly id: string;
  readonly queue: string;
  readonly state: JobState;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly group: string | null;
  readonly attempts: number;
  /** What went wrong at the last attempt, without words of a ticket. */
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly startAfter: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** Background work as it is stored; `insertJobs` stores it inside another store's transaction. */
export type JobStore = {
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  /** Newest first. */
  list(
    page: PageRequest & { readonly state: JobState; readonly queue: string | null },
  ): Promise<Page<StoredJob> | InvalidCursor>;
  /** Gives a dead job another attempt. */
  retry(id: string): Promise<{ outcome: 'retried'; job: StoredJob } | { outcome: 'notFound' } | { outcome: 'notDead' }>;
  forgetCompleted(before: Instant): Promise<void>;
};

/** A ticket that a source tells of, as both sides have it. `state` is null where it came in by another way. */
export type KnownSourceTicket = {
  readonly ticket: StoredTicket;
  readonly state: SourceTicket | null;
  /** Counts what was recorded; 0 where nothing was. */
  readonly version: number;
};

/** What becomes of a ticket by a delivery: `follow` takes over status and agents' messages, which make no revision. */
export type SourceChange = {
  readonly source: string;
  readonly deliveryId: string;
  readonly state: SourceTicket;
  /** The version that the state was merged with. */
  readonly version: number;
  readonly ticket: StoredTicket;
  readonly write: 'create' | 'revise' | 'follow' | 'nothing';
  /** Null where no text changes. */
  readonly indexed: Indexed | null;
  readonly jobs: readonly NewJob[];
};

/** What other systems tell of their tickets. */
export type SourceStore = {
  isKnownDelivery(source: string, deliveryId: string): Promise<boolean>;
  /** Keeps a delivery that changes no ticket; false where it is known already. */
  rememberDelivery(source: string, deliveryId: string): Promise<boolean>;
  /** By the source's own id, else by the reference, where the ticket came in by another way. */
  find(source: string, externalId: string, reference: string): Promise<KnownSourceTicket | null>;
  /** Delivery, state, ticket and jobs in one transaction. `outrun`: another delivery came first; merge again. */
  record(change: SourceChange): Promise<'recorded' | 'duplicate' | 'outrun'>;
  /** The source and its own id of a ticket; null where it came in by another way. */
  originOf(ticketId: TicketId): Promise<{ readonly source: string; readonly externalId: string } | null>;
  forgetDeliveries(before: Instant): Promise<void>;
};

/** Who is told of what happens. */
export type SubscriptionStore = {
  /** Stores a subscription, or changes one but for its secret. */
  put(subscription: Subscription): Promise<void>;
  find(id: string): Promise<Subscription | null>;
  list(): Promise<readonly Subscription[]>;
  remove(id: string): Promise<{ outcome: 'removed' } | { outcome: 'notFound' }>;
  deactivate(id: string): Promise<void>;
  /** Stores a delivery and its job for each subscriber who has not been told yet. */
  tell(announcements: readonly Announcement[]): Promise<void>;
  deliveries(subscriptionId: string, page: PageRequest): Promise<Page<Delivery> | InvalidCursor>;
  findDelivery(id: string): Promise<{ readonly delivery: Delivery; readonly subscription: Subscription } | null>;
  markDelivered(id: string, status: number, at: Instant): Promise<void>;
  markFailed(
    id: string,
    failure: { readonly status: number | null; readonly error: string | null; readonly isLast: boolean },
  ): Promise<void>;
  redeliver(id: string): Promise<{ outcome: 'queued'; delivery: Delivery } | { outcome: 'notFound' }>;
};

/** What is posted to another system at most once. */
export type PostStore = {
  /** `begun`: an earlier attempt claimed it and did not say how it ended. */
  claim(
    id: string,
    now: Instant,
  ): Promise<{ outcome: 'claimed' } | { outcome: 'sent' } | { outcome: 'begun'; since: Instant }>;
  /** Takes over a claim that was left; false where somebody else did. */
  claimAgain(id: string, since: Instant, now: Instant): Promise<boolean>;
  /** Gives a claim back where certainly nothing was posted. */
  release(id: string): Promise<void>;
  markSent(id: string): Promise<void>;
};

/** Verdicts that were proposed to a reviewer. */
export type ProposalStore = {
  add(proposal: Proposal): Promise<void>;
  /** Oldest first. */
  of(recommendationId: RecommendationId): Promise<readonly Proposal[]>;
};
