import type { Role } from '../ticket/vocabulary.ts';

const everyone = ['agent', 'reviewer', 'evaluator'] as const;
const agents = ['agent', 'reviewer'] as const;
const reviewers = ['reviewer'] as const;
const admins = [] as const;
const evaluators = ['evaluator'] as const;

const knowledgePaths = ['/v1/known-issues', '/v1/documents', '/v1/incidents', '/v1/deployments'] as const;

/**
 * Which roles may make which call, by method and path as they stand in the OpenAPI document.
 * An admin may make every call; a guarded call that is missing here is open to nobody.
 */
const access: Readonly<Record<string, readonly Role[]>> = {
  'POST /v1/recommendations': everyone,
  'GET /v1/recommendations/{id}': everyone,
  'POST /v1/recommendations/{id}/reviews': reviewers,
  'POST /v1/recommendations/{id}/reviews/preview': agents,
  'GET /v1/second-reviews': reviewers,
  'POST /v1/recommendations/{id}/second-reviews': reviewers,
  'POST /v1/recommendations/{id}/claim': reviewers,
  'DELETE /v1/recommendations/{id}/claim': reviewers,
  'POST /v1/recommendations/{id}/sent': agents,
  'POST /v1/recommendations/{id}/rewrites': agents,
  'POST /v1/tickets': agents,
  'GET /v1/tickets': everyone,
  'GET /v1/saved-views': everyone,
  'POST /v1/saved-views': everyone,
  'DELETE /v1/saved-views/{id}': everyone,
  'GET /v1/tickets/{id}': everyone,
  'PATCH /v1/tickets/{id}': agents,
  'POST /v1/tickets/{id}/messages': agents,
  'POST /v1/tickets/{id}/recommendations': everyone,
  'POST /v1/tickets/{id}/handoffs': agents,
  'GET /v1/shift-handoff': agents,
  'GET /v1/handoffs': everyone,
  'GET /v1/handoffs/{id}': everyone,
  'PATCH /v1/handoffs/{id}': agents,
  'GET /v1/sla': everyone,
  'GET /v1/metrics/support': everyone,
  'GET /v1/metrics/reviews': everyone,
  'GET /v1/customers/{id}/export': admins,
  'DELETE /v1/customers/{id}': admins,
  'GET /v1/tickets/{id}/sla': everyone,
  'GET /v1/reviews': ['reviewer', 'evaluator'],
  'POST /v1/search': everyone,
  'POST /v1/api-keys': admins,
  'GET /v1/api-keys': admins,
  'GET /v1/api-keys/{id}': admins,
  'POST /v1/api-keys/{id}/rotate': admins,
  'DELETE /v1/api-keys/{id}': admins,
  'GET /v1/playbook': everyone,
  'POST /v1/evaluations': evaluators,
  'GET /v1/evaluations': evaluators,
  'GET /v1/evaluations/{id}': evaluators,
  'GET /v1/evaluations/{id}/comparison': evaluators,
  'GET /v1/evaluations/{id}/report': evaluators,
  'POST /v1/evaluations/{id}/judgement': evaluators,
  'GET /v1/evaluations/{id}/judgement': evaluators,
  'GET /v1/audit': [],
  'GET /v1/jobs': [],
  'POST /v1/jobs/{id}/retry': [],
  'POST /mcp': everyone,
  'POST /v1/recommendations/{id}/proposals': agents,
  'GET /v1/recommendations/{id}/proposals': agents,
  'GET /v1/recommendations/{id}/changes': everyone,
  'GET /v1/webhook-subscriptions': [],
  'POST /v1/webhook-subscriptions': [],
  'GET /v1/webhook-subscriptions/{id}': [],
  'PUT /v1/webhook-subscriptions/{id}': [],
  'DELETE /v1/webhook-subscriptions/{id}': [],
  'GET /v1/webhook-subscriptions/{id}/deliveries': [],
  'POST /v1/webhook-deliveries/{id}/redeliver': [],
  ...Object.fromEntries(
    knowledgePaths.flatMap((path) => [
      [`GET ${path}`, everyone],
      [`GET ${path}/{id}`, everyone],
      [`POST ${path}`, reviewers],
      [`PUT ${path}/{id}`, reviewers],
      [`DELETE ${path}/{id}`, reviewers],
      [`POST ${path}/import`, reviewers],
    ]),
  ),
};

/** The calls whose access is a platform's signature over the body in place of an API key. */
export const signedCalls: readonly string[] = ['POST /v1/webhooks/{source}'];

/** The calls that want an API key, such as `GET /v1/tickets/{id}`. */
export const guardedCalls: readonly string[] = Object.keys(access);

/** Whether a key with these roles may make the call. */
export function mayCall(roles: readonly Role[], call: string): boolean {
  const allowed = access[call];
  if (allowed === undefined) return false;
  return roles.includes('admin') || roles.some((role) => allowed.includes(role));
}

/** The roles that may make a call, the admin's among them. */
export function rolesFor(call: string): readonly Role[] {
  return [...(access[call] ?? []), 'admin'];
}
