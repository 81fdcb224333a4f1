import type pg from 'pg';
import { openApiKeyStore } from './api-keys.ts';
import { openAuditStore } from './audit.ts';
import { openCustomerStore } from './customers.ts';
import { rowsOf } from './database.ts';
import { openEvaluationStore } from './evaluations.ts';
import { openJudgementStore } from './judgements.ts';
import { openEmbedderStore } from './embedders.ts';
import { openFeedStore } from './feeds.ts';
import { deploymentFamily, documentFamily, incidentFamily, knownIssueFamily } from './knowledge-rows.ts';
import { openIdempotencyStore } from './idempotency.ts';
import { openInboxStore } from './inbox.ts';
import { openImportPositionStore } from './import-positions.ts';
import { openHandoffStore } from './handoffs.ts';
import { openJobStore } from './jobs.ts';
import { openJudgedLabelStore } from './judged-labels.ts';
import { openKnowledgeStore } from './knowledge.ts';
import { openOperationsStore } from './operations.ts';
import { openMetricsStore } from './metrics.ts';
import { openPatternStore } from './patterns.ts';
import { openRateLimitStore } from './rate-limits.ts';
import { openRecommendationStore } from './recommendations.ts';
import { openReviewStore } from './reviews.ts';
import { openRuleUseStore } from './rule-use.ts';
import { openSearchStore } from './search.ts';
import { openSavedViewStore } from './saved-views.ts';
import { openSecondReviewStore } from './second-reviews.ts';
import { openSessionStore } from './sessions.ts';
import { openShiftStore } from './shift.ts';
import { openSlaStore } from './sla.ts';
import { openPostStore } from './posts.ts';
import { openProposalStore } from './proposals.ts';
import { openSourceStore } from './sources.ts';
import { openSubscriptionStore } from './subscriptions.ts';
import type { Store } from './store.ts';
import { openTicketStore } from './tickets.ts';
import { openUnitOfWork } from './unit-of-work.ts';

/** The newest migration that this program needs; a test holds it against the folder. */
export const newestMigration = '0038_announce_to_somebody';

/** All stores over one pool, on a server and on the embedded database alike. Closing the store ends the pool. */
export function openStore(pool: pg.Pool): Store {
  return {
    tickets: openTicketStore(pool),
    recommendations: openRecommendationStore(pool),
    reviews: openReviewStore(pool),
    judgedLabels: openJudgedLabelStore(pool),
    knownIssues: openKnowledgeStore(pool, knownIssueFamily),
    documents: openKnowledgeStore(pool, documentFamily),
    incidents: openKnowledgeStore(pool, incidentFamily),
    deployments: openKnowledgeStore(pool, deploymentFamily),
    apiKeys: openApiKeyStore(pool),
    sessions: openSessionStore(pool),
    inbox: openInboxStore(pool),
    savedViews: openSavedViewStore(pool),
    ruleUse: openRuleUseStore(pool),
    embedders: openEmbedderStore(pool),
    importPositions: openImportPositionStore(pool),
    patterns: openPatternStore(pool),
    shift: openShiftStore(pool),
    jobs: openJobStore(pool),
    sla: openSlaStore(pool),
    sources: openSourceStore(pool),
    subscriptions: openSubscriptionStore(pool),
    posts: openPostStore(pool),
    feeds: openFeedStore(pool),
    handoffs: openHandoffStore(pool),
    metrics: openMetricsStore(pool),
    customers: openCustomerStore(pool),
    proposals: openProposalStore(pool),
    secondReviews: openSecondReviewStore(pool),
    search: openSearchStore(pool),
    evaluations: openEvaluationStore(pool),
    judgements: openJudgementStore(pool),
    audit: openAuditStore(pool),
    operations: openOperationsStore(pool),
    rateLimits: openRateLimitStore(pool),
    idempotency: openIdempotencyStore(pool),
    openUnitOfWork: () => openUnitOfWork(pool),
    ready: () => isReady(pool),
    close: () => pool.end(),
  };
}

async function isReady(pool: pg.Pool): Promise<boolean> {
  try {
    const applied = await rowsOf(pool, 'SELECT FROM migrations WHERE name = $1', [newestMigration]);
    return applied.length > 0;
  } catch {
    return false;
  }
}
