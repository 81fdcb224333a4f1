import type { Handoff, HandoffTarget } from '../ticket/handoff.ts';
import type { Decided } from './required-review.ts';

/** A decided ticket, with how many others ask for much the same; null where nobody has counted. */
export type HandedOver = Decided & { readonly similarRequests: number | null };

type FieldRule = {
  readonly field: string;
  readonly bullet: string;
  readonly read: (handed: HandedOver) => string | null;
};

/** @playbook To Engineering: "Include in escalation" */
const engineeringFields: readonly FieldRule[] = [
  {
    field: 'ticket',
    bullet: 'Ticket ID and link',
    read: ({ ticket }) => `${ticket.reference} (/v1/tickets/${ticket.id})`,
  },
  {
    field: 'customer',
    bullet: 'Customer account identifier',
    read: ({ ticket: { customer } }) => (customer.id === null ? null : `${customer.id} (${customer.tier})`),
  },
  {
    field: 'reproduction',
    bullet: 'Reproduction steps (if available)',
    read: ({ signals, reproducibility }) =>
      joined([
        ...signals.endpoints.slice(0, 3).map(({ method, path }) => `${method ?? ''} ${path}`.trim()),
        reproducibility.get('with_steps') ?? reproducibility.get('consistent'),
      ]),
  },
  {
    field: 'errors',
    bullet: 'Error messages and logs',
    read: ({ signals }) =>
      joined([
        ...signals.statusCodes.slice(0, 2).map(({ code }) => `status ${code}`),
        ...signals.errors.slice(0, 3).map(({ span }) => span.text),
        ...signals.requestIds.slice(0, 3).map(({ span }) => `request ${span.text}`),
      ]),
  },
  {
    field: 'timestamps',
    bullet: 'Timestamps of occurrences',
    read: ({ signals }) => joined(signals.timestamps.slice(0, 5).map(({ at, span }) => at ?? span.text)),
  },
  {
    field: 'affectedCustomers',
    bullet: 'Number of affected customers',
    read: ({ evidence: { pattern }, scopes }) =>
      pattern === null
        ? (scopes.get('all_users') ??
          scopes.get('several_customers') ??
          scopes.get('subset') ??
          scopes.get('one_user') ??
          null)
        : `${pattern.customers} customers in ${pattern.tickets} tickets since ${pattern.since}`,
  },
  {
    field: 'impact',
    bullet: 'Impact assessment',
    read: ({ classification: { severity, environment, issueType }, topics }) =>
      joined([`${severity} ${issueType}`, environment === 'unknown' ? null : environment, topics.get('blocking')]),
  },
  {
    field: 'tried',
    bullet: 'What has already been tried',
    read: ({ topics }) =>
      joined([topics.get('works_elsewhere'), topics.get('workaround_known'), topics.get('credentials_valid')]),
  },
];

/** @playbook To Product (Feature Requests): "Log feature request with" */
const productFields: readonly FieldRule[] = [
  {
    field: 'customerSegment',
    bullet: 'Customer segment (tier, industry)',
    read: ({ ticket: { customer } }) => joined([customer.tier, customer.segment]),
  },
  {
    field: 'useCase',
    bullet: 'Use case description',
    read: ({ ticket, topics }) => joined([ticket.subject, topics.get('feature_request')]),
  },
  {
    field: 'currentWorkaround',
    bullet: 'Current workaround (if any)',
    read: ({ topics }) => topics.get('workaround_known') ?? null,
  },
  {
    field: 'businessImpact',
    bullet: 'Business impact for customer',
    read: ({ topics }) => topics.get('blocking') ?? null,
  },
  {
    field: 'similarRequests',
    bullet: 'Similar requests count',
    read: ({ similarRequests }) => (similarRequests === null ? null : String(similarRequests)),
  },
];

/** Hands a decided ticket over in the playbook's fields; gaps are marked, never filled. @playbook Handoff Procedures */
export function handOff(handed: HandedOver, to: HandoffTarget): Handoff {
  const rules = to === 'engineering' ? engineeringFields : productFields;
  const fields = rules.map(({ field, bullet, read }) => ({ field, bullet, value: read(handed) }));
  const { escalationChannel, engineering } = handed.playbook.handles;
  const lines = fields.map(
    ({ bullet, value }) => `- ${bullet}: ${value === null ? 'not known yet' : withoutMarkup(value)}`,
  );
  const heading = to === 'engineering' ? [engineering] : [];
  return {
    to,
    channel: to === 'engineering' ? escalationChannel : null,
    fields,
    gaps: fields.filter(({ value }) => value === null).map(({ field }) => field),
    text: [...heading, ...lines].join('\n'),
  };
}

function joined(parts: readonly (string | null | undefined)[]): string | null {
  const told = parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => part?.replaceAll(/\s+/g, ' ').slice(0, 200));
  return told.length === 0 ? null : [...new Set(told)].join('; ');
}

// In Slack, angle brackets make links and call whole channels: what a customer wrote may do neither.
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
