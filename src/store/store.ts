import type { Deployment, Document, Incident, KnownIssue } from '../ticket/knowledge.ts';
import type { ApiKeyStore, RateLimitStore, SessionStore } from './ports/access.ts';
import type { InboxStore, RuleUseStore } from './ports/console.ts';
import type { CustomerStore } from './ports/customers.ts';
import type { EmbedderStore, ImportPositionStore } from './ports/embedders.ts';
import type { EvaluationStore } from './ports/evaluations.ts';
import type { IdempotencyStore, UnitOfWork } from './ports/idempotency.ts';
import type { JobStore } from './ports/jobs.ts';
import type { JudgedLabelStore } from './ports/judged-labels.ts';
import type { KnowledgeStore } from './ports/knowledge.ts';
import type { MetricsStore, SlaStore } from './ports/metrics.ts';
import type { AuditStore, OperationsStore } from './ports/operations.ts';
import type { RecommendationStore } from './ports/recommendations.ts';
import type { ProposalStore, ReviewStore } from './ports/reviews.ts';
import type { PatternStore, SearchStore } from './ports/search.ts';
import type { HandoffStore, ShiftStore } from './ports/shift.ts';
import type { FeedStore, PostStore, SourceStore, SubscriptionStore } from './ports/sources.ts';
import type { TicketStore } from './ports/tickets.ts';

/** All that is kept, as the verbs that the program uses; `openStore` gives one over a `pg.Pool`. Each write is one transaction. */
export type Store = {
  readonly tickets: TicketStore;
  readonly recommendations: RecommendationStore;
  readonly reviews: ReviewStore;
  readonly judgedLabels: JudgedLabelStore;
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
  readonly feeds: FeedStore;
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
