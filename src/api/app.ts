import { OpenAPIHono } from '@hono/zod-openapi';
import type { Assets } from '../console/assets.ts';
import type { Services } from '../services.ts';
import { serveApiKeyCreation } from './api-keys/create.ts';
import { serveApiKeys } from './api-keys/list.ts';
import { serveApiKeyRevocation } from './api-keys/revoke.ts';
import { serveApiKeyRotation } from './api-keys/rotate.ts';
import { serveAuditLog } from './audit/list.ts';
import { serveConsole } from './console.ts';
import { documentProtocol } from './document-protocol.ts';
import { serveCustomerErasure } from './customers/erase.ts';
import { serveCustomerExport } from './customers/export.ts';
import type { Api, ApiEnvironment } from './environment.ts';
import { serveEvaluationComparison } from './evaluations/compare.ts';
import { serveEvaluationCreation } from './evaluations/create.ts';
import { serveEvaluation } from './evaluations/get.ts';
import { serveEvaluationJudgement } from './evaluations/judgement.ts';
import { serveEvaluationList } from './evaluations/list.ts';
import { serveEvaluationReport } from './evaluations/report.ts';
import { serveJobList } from './jobs/list.ts';
import { serveJobRetry } from './jobs/retry.ts';
import { serveHandoffAnswer } from './handoffs/answer.ts';
import { serveStoredHandoff } from './handoffs/get.ts';
import { serveHandoffList } from './handoffs/list.ts';
import { serveKnowledgeCreation } from './knowledge/create.ts';
import { serveKnowledgeEntry } from './knowledge/get.ts';
import { serveKnowledgeImport } from './knowledge/import.ts';
import { serveKnowledgeList } from './knowledge/list.ts';
import { serveKnowledgeRemoval } from './knowledge/remove.ts';
import { serveKnowledgeReplacement } from './knowledge/replace.ts';
import { knowledgeResources } from './knowledge/resource.ts';
import { serveOpenApiDocument, serveReference } from './meta/docs.ts';
import { serveHealth } from './meta/health.ts';
import { servePlaybookInForce } from './playbook/get.ts';
import { serveMetrics } from './meta/metrics.ts';
import { serveReviewMetrics } from './metrics/reviews.ts';
import { serveSupportMetrics } from './metrics/support.ts';
import { answerError, problemAnswer, refuseInvalid } from './problem.ts';
import { defaultProtocol, type Protocol } from './protocol.ts';
import { serveRecommendationCreation } from './recommendations/create.ts';
import { serveRecommendationChanges } from './recommendations/changes.ts';
import { serveRecommendation } from './recommendations/get.ts';
import { serveRewrite } from './recommendations/rewrite.ts';
import { serveSentReply } from './recommendations/send.ts';
import { serveClaim, serveClaimRelease } from './reviews/claim.ts';
import { serveVerdict } from './reviews/give-verdict.ts';
import { serveMcp } from './mcp/serve.ts';
import { serveProposals } from './reviews/propose-verdict.ts';
import { serveReviewQueue } from './reviews/list.ts';
import { serveDeliveries } from './webhook-subscriptions/deliveries.ts';
import { serveSubscriptions } from './webhook-subscriptions/manage.ts';
import { serveSecondReviews } from './reviews/second-reviews.ts';
import { serveVerdictPreview } from './reviews/preview.ts';
import { serveWebhookReception } from './webhooks/receive.ts';
import { serveSavedViews } from './saved-views/manage.ts';
import { serveSearch } from './search/search.ts';
import { serveDueClocks } from './sla/list.ts';
import { serveTicketSla } from './sla/of-ticket.ts';
import { serveShiftHandoff } from './shift/hand-off.ts';
import { serveMessageAddition } from './tickets/add-message.ts';
import { serveTicketCreation } from './tickets/create.ts';
import { serveTicket } from './tickets/get.ts';
import { serveHandoff } from './tickets/hand-off.ts';
import { serveTicketList } from './tickets/list.ts';
import { serveTicketRecommendation } from './tickets/recommend.ts';
import { serveTicketRevision } from './tickets/revise.ts';
import { useProtocol } from './use-protocol.ts';

type AppOptions = {
  /** Reads the script of the reference page; where it is null, there is no `/docs`. */
  readonly docsScript: (() => Promise<string>) | null;
  /** Reads the files of the console's pages; without them there is no console. */
  readonly consoleAssets?: (() => Promise<Assets>) | null;
  readonly protocol?: Protocol;
  /** Aborted when the process is told to end. */
  readonly stopping?: AbortSignal;
};

const endpoints = [
  serveRecommendationCreation,
  serveRecommendation,
  serveSentReply,
  serveRewrite,
  serveTicketCreation,
  serveTicketList,
  serveTicket,
  serveTicketRevision,
  serveMessageAddition,
  serveTicketRecommendation,
  serveHandoff,
  serveHandoffList,
  serveStoredHandoff,
  serveHandoffAnswer,
  serveShiftHandoff,
  serveDueClocks,
  serveTicketSla,
  serveSupportMetrics,
  serveReviewMetrics,
  serveCustomerExport,
  serveCustomerErasure,
  serveReviewQueue,
  serveClaim,
  serveClaimRelease,
  serveVerdictPreview,
  serveVerdict,
  serveSearch,
  serveSavedViews,
  servePlaybookInForce,
  serveEvaluationCreation,
  serveEvaluationList,
  serveEvaluation,
  serveEvaluationComparison,
  serveEvaluationJudgement,
  serveEvaluationReport,
  serveAuditLog,
  serveJobList,
  serveJobRetry,
  serveWebhookReception,
  serveApiKeyCreation,
  serveApiKeys,
  serveApiKeyRotation,
  serveApiKeyRevocation,
  serveProposals,
  serveSecondReviews,
  serveRecommendationChanges,
  serveMcp,
  serveSubscriptions,
  serveDeliveries,
];

const knowledgeEndpoints = [
  serveKnowledgeCreation,
  serveKnowledgeList,
  serveKnowledgeEntry,
  serveKnowledgeReplacement,
  serveKnowledgeRemoval,
  serveKnowledgeImport,
];

const never = new AbortController().signal;

/** The whole HTTP API over the services; runs on Node and Workers alike. */
export function createApp(
  services: Services,
  { docsScript, consoleAssets = null, protocol = defaultProtocol, stopping = never }: AppOptions,
): Api {
  const api: Api = new OpenAPIHono<ApiEnvironment>({ defaultHook: refuseInvalid });
  api.onError(answerError(services.log));
  api.notFound((context) => problemAnswer(context, 'notFound'));
  const callers = useProtocol(api, services, protocol);

  api.openAPIRegistry.registerComponent('securitySchemes', 'ApiKey', { type: 'http', scheme: 'bearer' });
  for (const serve of endpoints) serve(api, services, callers);
  for (const resource of knowledgeResources) {
    for (const serve of knowledgeEndpoints) serve(api, services, resource);
  }
  serveHealth(api, services, stopping);
  if (protocol.metrics !== null) serveMetrics(api, protocol.metrics);
  documentProtocol(api);
  serveOpenApiDocument(api);
  if (docsScript !== null) serveReference(api, docsScript);
  if (consoleAssets !== null) {
    const { forget } = callers;
    serveConsole(api, async () => {
      const { createConsole } = await import('../console/console.ts');
      const { identityProvider } = protocol;
      return createConsole(services, { assets: await consoleAssets(), forget, identityProvider, stopping });
    });
  }
  return api;
}
