import type { Instant } from '../ticket/instant.ts';
import type { Environment, InformationItem, Sentiment } from '../ticket/vocabulary.ts';

/** Where a fact was read: character offsets into that field of the redacted ticket (`messages.0` is the first later message), and the words themselves. */
export type Span = {
  readonly field: 'subject' | 'body' | 'metadata' | `messages.${number}`;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Deterministic facts of one ticket, each with its span. Lists keep the order of the text. */
export type Signals = {
  readonly statusCodes: readonly (Read & { readonly code: number })[];
  readonly errors: readonly ErrorSignal[];
  /** A stack trace or log excerpt stands in the ticket. */
  readonly stackTraces: readonly Read[];
  readonly endpoints: readonly (Read & { readonly method: string | null; readonly path: string })[];
  readonly requestIds: readonly Read[];
  readonly timestamps: readonly (Read & { readonly at: Instant | null; readonly hasZone: boolean })[];
  /** Library names in lower case; the version as written without a leading `v`. */
  readonly versions: readonly (Read & { readonly library: string | null; readonly version: string })[];
  /** Best supported first; empty where nothing tells. */
  readonly environments: readonly (Read & { readonly environment: Exclude<Environment, 'unknown'> })[];
  readonly reproducibility: readonly (Read & {
    readonly kind: 'consistent' | 'intermittent' | 'with_steps' | 'not_reproducible';
  })[];
  /** How often or in what pattern an intermittent fault shows ("1 in 20 calls", "every night at 2"). */
  readonly frequency: readonly Read[];
  readonly scope: readonly (Read & { readonly kind: Scope })[];
  readonly slowdowns: readonly (Read & { readonly percent: number })[];
  /** How long calls take, without a baseline. */
  readonly durations: readonly (Read & { readonly seconds: number })[];
  /** What agents have asked the customer for already. */
  readonly asked: readonly (Read & { readonly item: InformationItem })[];
  readonly payloads: readonly Read[];
  /** Calls of a library's functions, such as `client.users.list()`. */
  readonly calls: readonly Read[];
  /** Error response bodies: JSON or HTML that the API answered. */
  readonly errorResponses: readonly Read[];
  readonly security: readonly (Read & { readonly kind: SecurityKind })[];
  readonly money: readonly (Read & { readonly kind: 'compensation' | 'payment_failure' | 'duplicate_charge' })[];
  readonly topics: readonly (Read & { readonly topic: Topic })[];
  readonly sentiment: Sentiment;
  /** "urgent", "ASAP", "!!!": noted, and never a criterion by itself. */
  readonly urgency: readonly Read[];
  /** ISO 639-1, `und` where too short to tell. */
  readonly language: string;
};

export type Read = { readonly span: Span };

export type ErrorSignal = Read & {
  readonly kind: 'exception' | 'error_code' | 'message';
  /** `TypeError`, `ECONNRESET`, `invalid_grant`; null for a bare message. */
  readonly name: string | null;
  readonly message: string | null;
  /** Name and message with numbers, ids, paths and quoted values taken out: equal for two reports of one error. */
  readonly signature: string;
};

export type Scope = 'all_requests' | 'all_users' | 'several_customers' | 'subset' | 'one_user' | 'one_endpoint';

export type SecurityKind =
  | 'breach'
  | 'data_exposure'
  | 'auth_bypass'
  | 'vulnerability'
  | 'leaked_credential'
  | 'active_exploitation';

/** What a ticket talks about, in any of the supported languages; phrases live in `topics.ts`. */
export type Topic =
  | 'feature_request'
  | 'how_to'
  | 'documentation'
  /** The documentation says something else than what happens, or leaves out what is needed. */
  | 'documentation_wrong'
  | 'cosmetic'
  | 'outage'
  | 'not_working'
  | 'authentication'
  | 'validation'
  | 'performance'
  | 'integration'
  | 'webhook'
  | 'sdk'
  | 'rate_limit'
  /** A limit strikes although the quota looks free, or differs from the documented one. */
  | 'limit_seems_wrong'
  | 'regression'
  | 'worked_before'
  | 'silent_failure'
  | 'works_elsewhere'
  | 'wrong_environment'
  | 'credentials_invalid'
  /** The customer has made sure that the key or token is right: checked, new, just made, unchanged. */
  | 'credentials_valid'
  /** A key or token that was just made. */
  | 'credentials_new'
  | 'malformed_request'
  /** The request has no body, or an empty one. */
  | 'empty_body'
  | 'pasted_key'
  | 'timeout'
  | 'large_request'
  | 'background_task'
  | 'permission'
  | 'client_disconnect'
  | 'expected_behavior'
  | 'workaround_known'
  | 'repeated_report'
  | 'blocking'
  /** A process that runs out of memory, is killed or dies under its load. */
  | 'exhaustion';
