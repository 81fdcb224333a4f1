import fc from 'fast-check';
import { buildProposedIncident } from './build-ticket.ts';
import type { Signals } from '../../src/signals/signals.ts';
import type { ClassificationProposal } from '../../src/ticket/classification.ts';
import { noEvidence, type Evidence, type KnownIssueMatch } from '../../src/ticket/evidence.ts';
import type { KnowledgeId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
import {
  categories,
  environments,
  issueTypes,
  messageAuthors,
  sentiments,
  severities,
  tiers,
} from '../../src/ticket/vocabulary.ts';
import { severityCriteria } from '../../src/playbook/severity/criteria.ts';
import { buildSignals, buildSpan } from './build-signals.ts';
import { buildTicket } from './build-ticket.ts';

/** Words that make rules fire, so that random tickets are not all about nothing. */
const telling = [
  'all our API calls',
  'return 500',
  'in production',
  'on staging',
  'nobody can log in',
  'payments are down',
  'we were charged twice',
  'refund',
  'there is an auth bypass',
  'our API key leaked',
  'unauthorized access to customer data',
  'how do I',
  'please add support for',
  'it does not work',
  'POST /users',
  'TypeError: x is not a function',
  'sometimes',
  'every time',
  'since 10:00 UTC',
  '3x slower than normal',
  'the docs say',
  '401',
  '403',
  'the key expired',
  'returns 200 but nothing is saved',
  'northwind-js 4.1.2',
  'several customers',
  'is this intended',
  'urgent!!!',
  'Datenleck',
  '退款',
  '決済が失敗',
];

const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...telling), { maxLength: 6 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 120 }) },
);

export const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    subject: anyText,
    body: anyText,
    tier: fc.constantFrom(...tiers),
    environment: fc.option(fc.constantFrom(...environments)),
    statusCode: fc.option(fc.integer({ min: 100, max: 599 })),
    messages: fc.array(
      fc.record({
        from: fc.constantFrom(...messageAuthors),
        body: anyText,
        at: fc.constant(toInstant('2026-01-05T12:00:00Z')),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ subject, body, tier, environment, statusCode, messages }) => {
    const ticket = buildTicket({ subject, body, messages });
    return {
      ...ticket,
      customer: { ...ticket.customer, tier },
      metadata: { ...ticket.metadata, environment, statusCode },
    };
  });

const span = fc.string({ minLength: 1, maxLength: 20 }).map((text) => buildSpan(text));

/** Signals of any kind in any combination, whether or not a text could ever hold them together. */
export const anySignals: fc.Arbitrary<Signals> = fc
  .record({
    security: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'breach',
          'data_exposure',
          'auth_bypass',
          'vulnerability',
          'leaked_credential',
          'active_exploitation',
        ),
        span,
      }),
      { maxLength: 2 },
    ),
    money: fc.array(fc.record({ kind: fc.constantFrom('compensation', 'payment_failure', 'duplicate_charge'), span }), {
      maxLength: 2,
    }),
    scope: fc.array(
      fc.record({
        kind: fc.constantFrom('all_requests', 'all_users', 'several_customers', 'subset', 'one_user', 'one_endpoint'),
        span,
      }),
      { maxLength: 2 },
    ),
    topics: fc.array(
      fc.record({
        topic: fc.constantFrom(
          'feature_request',
          'how_to',
          'documentation',
          'outage',
          'not_working',
          'authentication',
          'silent_failure',
          'credentials_invalid',
          'malformed_request',
          'expected_behavior',
          'worked_before',
          'blocking',
          'client_disconnect',
          'rate_limit',
          'wrong_environment',
          'works_elsewhere',
        ),
        span,
      }),
      { maxLength: 5 },
    ),
    statusCodes: fc.array(
      fc.record({ code: fc.constantFrom(200, 201, 204, 400, 401, 403, 404, 422, 429, 500, 502, 503, 504), span }),
      { maxLength: 3 },
    ),
    environments: fc.array(fc.record({ environment: fc.constantFrom('production', 'staging', 'development'), span }), {
      maxLength: 2,
    }),
    reproducibility: fc.array(
      fc.record({ kind: fc.constantFrom('consistent', 'intermittent', 'with_steps', 'not_reproducible'), span }),
      { maxLength: 2 },
    ),
    slowdowns: fc.array(fc.record({ percent: fc.integer({ min: 1, max: 2_000 }), span }), { maxLength: 1 }),
    endpoints: fc.array(fc.record({ method: fc.constant(null), path: fc.constant('/users'), span }), { maxLength: 1 }),
    timestamps: fc.array(fc.record({ at: fc.constant(null), hasZone: fc.boolean(), span }), { maxLength: 1 }),
    requestIds: fc.array(fc.record({ span }), { maxLength: 1 }),
    sentiment: fc.constantFrom(...sentiments),
  })
  .map((parts) => buildSignals(parts as Partial<Signals>));

const anyKnownIssue: fc.Arbitrary<KnownIssueMatch> = fc
  .record({ match: fc.constantFrom('exact', 'partial'), workaround: fc.constantFrom('', 'Upgrade.') })
  .map(({ match, workaround }) => ({
    id: 'KI-1' as KnowledgeId,
    title: 'A known issue',
    component: 'users',
    affectedVersions: [],
    fixedIn: null,
    status: 'open' as const,
    links: [],
    score: 1,
    agreement: { version: 'unknown' as const, error: 'agrees' as const, symptoms: 'agrees' as const },
    match,
    workaround,
  }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    knownIssues: fc.array(anyKnownIssue, { maxLength: 1 }),
    pattern: fc.option(
      fc.record({ tickets: fc.integer({ min: 2, max: 9 }), customers: fc.integer({ min: 2, max: 9 }) }),
    ),
  })
  .map(({ knownIssues, pattern }) => ({
    ...noEvidence,
    knownIssues,
    pattern:
      pattern === null
        ? null
        : {
            ...pattern,
            signature: 'error',
            since: toInstant('2026-01-05T09:30:00Z'),
            ticketIds: [],
            proposedIncident: buildProposedIncident(),
          },
  }));

const confidence = fc.oneof(fc.double({ min: -1, max: 2 }), fc.constantFrom(0, 1, Number.NaN, Infinity));
const quote = fc.option(fc.oneof(anyText, fc.constantFrom('return 500', 'in production', 'the', '')));

/** Whatever a model could say within its schema, and some that it couldn't: hostile, unsure, with true and invented quotes. */
export const anyProposal: fc.Arbitrary<ClassificationProposal> = fc.record({
  category: fc.record({ value: fc.constantFrom(...categories), confidence, quote }),
  severity: fc.record({
    value: fc.constantFrom(...severities),
    confidence,
    quote,
    criterion: fc.option(
      fc.oneof(fc.constantFrom(...severityCriteria.map(({ id }) => id)), fc.string({ maxLength: 20 })),
    ),
  }),
  issueType: fc.record({ value: fc.constantFrom(...issueTypes), confidence, quote }),
  environment: fc.record({ value: fc.constantFrom(...environments), confidence, quote }),
  security: fc.record({ value: fc.boolean(), confidence, quote }),
});
