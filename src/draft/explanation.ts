import type { Topic } from '../signals/signals.ts';
import type { DraftInput } from './draft-input.ts';
import type { Cause } from './phrases/phrases.ts';

type Sign = { readonly cause: Cause; readonly topics: readonly Topic[]; readonly statusCodes: readonly number[] };

/** @playbook Close as Configuration Error, the telling sign first. */
const configurationSigns: readonly Sign[] = [
  { cause: 'wrong_environment', topics: ['wrong_environment'], statusCodes: [] },
  { cause: 'content_type', topics: [], statusCodes: [415] },
  { cause: 'rate_limit', topics: ['rate_limit'], statusCodes: [429] },
  { cause: 'credentials', topics: ['credentials_invalid'], statusCodes: [401] },
  { cause: 'permission', topics: ['permission'], statusCodes: [403] },
  { cause: 'malformed_request', topics: ['malformed_request', 'validation'], statusCodes: [400, 422] },
  { cause: 'client_disconnect', topics: ['client_disconnect'], statusCodes: [499] },
];

/** @playbook Close as Expected Behavior, the telling sign first. */
const expectedSigns: readonly Sign[] = [
  { cause: 'client_disconnect', topics: ['client_disconnect'], statusCodes: [499] },
  { cause: 'rate_limit', topics: ['rate_limit'], statusCodes: [429] },
  { cause: 'created', topics: [], statusCodes: [201] },
  { cause: 'deleted', topics: [], statusCodes: [204] },
  { cause: 'not_visible', topics: [], statusCodes: [403] },
  { cause: 'malformed_request', topics: ['malformed_request', 'validation'], statusCodes: [422] },
];

/** What explains the platform's answer to the request, under the disposition that was decided; null where nothing tells. */
export function findCause({ ticket, signals, decision }: DraftInput): Cause | null {
  const codes = new Set([ticket.metadata.statusCode, ...signals.statusCodes.map(({ code }) => code)]);
  // A question may speak of a limit without having gone over it; a closing was decided on what happened.
  const topics = new Set(decision.disposition === 'answer' ? [] : signals.topics.map(({ topic }) => topic));
  const signs = decision.disposition === 'close_expected_behavior' ? expectedSigns : configurationSigns;
  const fitting = signs.find(
    ({ topics: wanted, statusCodes }) =>
      statusCodes.some((code) => codes.has(code)) || wanted.some((topic) => topics.has(topic)),
  );
  return fitting?.cause ?? null;
}
