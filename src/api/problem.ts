import { z } from '@hono/zod-openapi';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Log } from '../log.ts';
import { unavailabilityOf, type Unavailability } from '../store/ports/unavailable.ts';
import type { Claim, ReviewRecord, TicketChange } from '../ticket/review.ts';
import type { ApiEnvironment } from './environment.ts';

/** Every way in which the API refuses a request. The only place that knows HTTP status codes of failures. */
const problems = {
  malformedRequest: { status: 400, name: 'malformed-request', title: 'The request could not be read' },
  unauthenticated: { status: 401, name: 'unauthenticated', title: 'A valid API key is needed' },
  unsigned: { status: 401, name: 'unsigned', title: 'The signature of this webhook does not hold' },
  forbidden: { status: 403, name: 'forbidden', title: 'This API key may not do that' },
  notFound: { status: 404, name: 'not-found', title: 'There is nothing here' },
  methodNotAllowed: { status: 405, name: 'method-not-allowed', title: 'This path does not take that method' },
  referenceTaken: { status: 409, name: 'reference-taken', title: 'A ticket with this reference exists' },
  idTaken: { status: 409, name: 'id-taken', title: 'An entry with this id exists' },
  ticketChanged: { status: 409, name: 'ticket-changed', title: 'The ticket has changed meanwhile' },
  claimed: { status: 409, name: 'claimed', title: 'Another reviewer works on this' },
  ownRequest: { status: 403, name: 'own-request', title: 'Whoever asked for it needs another pair of eyes' },
  alreadyReviewed: { status: 409, name: 'already-reviewed', title: 'A verdict on this recommendation stands already' },
  reviewPending: { status: 409, name: 'review-pending', title: 'A reviewer has to approve this reply first' },
  replyRejected: { status: 409, name: 'reply-rejected', title: 'A reviewer has rejected this reply' },
  textNotApproved: { status: 409, name: 'text-not-approved', title: 'This is not the text that may be sent' },
  alreadyAnswered: { status: 409, name: 'already-answered', title: 'An answer to this handoff stands already' },
  alreadySent: { status: 409, name: 'already-sent', title: 'A reply was sent already' },
  notRewritable: { status: 409, name: 'not-rewritable', title: 'There is no other wording to be had' },
  jobNotDead: { status: 409, name: 'job-not-dead', title: 'Only a dead job can be tried again' },
  lastAdmin: { status: 409, name: 'last-admin', title: 'This is the last key that can make others' },
  requestInProgress: { status: 409, name: 'request-in-progress', title: 'This very request is under way' },
  preconditionFailed: { status: 412, name: 'precondition-failed', title: 'It is no longer what If-Match names' },
  unlikeRuns: { status: 409, name: 'unlike-runs', title: 'These evaluations do not compare' },
  evaluationNotDone: { status: 409, name: 'evaluation-not-done', title: 'The evaluation has no result yet' },
  noModel: { status: 409, name: 'no-model', title: 'This server has no language model' },
  judgementInProgress: { status: 409, name: 'judgement-in-progress', title: 'These drafts are being judged' },
  bodyTooLarge: { status: 413, name: 'body-too-large', title: 'The body is too large' },
  unsupportedMediaType: {
    status: 415,
    name: 'unsupported-media-type',
    title: 'The body has another media type than this call takes',
  },
  invalidInput: { status: 422, name: 'invalid-input', title: 'The request names fields that are not valid' },
  idempotencyKeyReused: {
    status: 422,
    name: 'idempotency-key-reused',
    title: 'This Idempotency-Key belongs to another request',
  },
  rateLimited: { status: 429, name: 'rate-limited', title: 'Too many requests' },
  internal: { status: 500, name: 'internal', title: 'Something went wrong here' },
  timedOut: { status: 503, name: 'timed-out', title: 'This took too long' },
  notReady: { status: 503, name: 'not-ready', title: 'The service is not ready' },
  databaseAway: { status: 503, name: 'database-away', title: 'The database cannot be reached' },
  databaseBusy: { status: 503, name: 'database-busy', title: 'All connections to the database are in use' },
  databaseFull: { status: 503, name: 'database-full', title: 'The disk of the database is full' },
} as const satisfies Record<string, { status: ContentfulStatusCode; name: string; title: string }>;

export type ProblemKind = keyof typeof problems;

/** The HTTP status of a problem and its words. */
export function describeProblem(kind: ProblemKind): { readonly status: ContentfulStatusCode; readonly title: string } {
  return problems[kind];
}

type FieldError = { readonly path: string; readonly message: string };

type ProblemDetails = {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** The ticket that stands in the way. */
  readonly ticketId?: string;
  readonly reviewId?: string;
  /** The verdict that stands already. */
  readonly review?: Pick<ReviewRecord, 'id' | 'verdict' | 'reviewer' | 'createdAt'>;
  /** Who works on it now. */
  readonly claim?: Claim;
  /** What the ticket has become since. */
  readonly change?: TicketChange;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An expected failure on its way to `answerError`; endpoints throw it where a verb refuses. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(details.detail ?? problems[kind].title);
    this.kind = kind;
    this.details = details;
  }
}

const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:support-copilot:problem:invalid-input' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .readonly()
      .optional(),
    ticketId: z.string().optional(),
    reviewId: z.string().optional(),
    review: z.object({ id: z.string(), verdict: z.string(), reviewer: z.string(), createdAt: z.string() }).optional(),
    claim: z
      .object({ reviewer: z.string(), name: z.string().nullable(), claimedAt: z.string(), expiresAt: z.string() })
      .optional(),
    change: z
      .object({
        revision: z.int(),
        fields: z.array(z.string()).readonly(),
        recommendationId: z.string().nullable(),
      })
      .optional(),
  })
  .openapi('Problem', {
    description: 'RFC 9457 problem details. `errors` names each field that is not valid by its path.',
    example: {
      type: 'urn:support-copilot:problem:invalid-input',
      title: problems.invalidInput.title,
      status: 422,
      requestId: '4a0c8e1e-6f3a-4f2f-9f0e-8f5d1f0f9a11',
      errors: [{ path: 'ticket.metadata.statusCode', message: 'Too big: expected number to be <=599' }],
    },
  });

/** A problem+json answer. The request id is the one of the `X-Request-Id` header. */
export function problemAnswer(
  context: Context<ApiEnvironment>,
  kind: ProblemKind,
  details: ProblemDetails = {},
): Response {
  const { body, status, headers } = problemOf(kind, context.get('requestId'), details);
  return context.body(body, status, headers);
}

/** The same outside of any request's context. */
export function bareProblem(kind: ProblemKind, requestId: string): Response {
  const { body, status, headers } = problemOf(kind, requestId, { headers: { 'x-request-id': requestId } });
  return new Response(body, { status, headers: { ...headers, 'retry-after': '5' } });
}

function problemOf(kind: ProblemKind, requestId: string, { headers, ...members }: ProblemDetails) {
  const { status, name, title } = problems[kind];
  const body: z.infer<typeof problemSchema> = {
    type: `urn:support-copilot:problem:${name}`,
    title,
    status,
    requestId,
    ...members,
  };
  return { body: JSON.stringify(body), status, headers: { 'content-type': 'application/problem+json', ...headers } };
}

const unavailable = {
  away: 'databaseAway',
  busy: 'databaseBusy',
  full: 'databaseFull',
} as const satisfies Record<Unavailability, ProblemKind>;

/** How any call that asks the database may fail through no fault of the caller's. */
export const failures = ['internal', ...Object.values(unavailable)] as const;

/** The OpenAPI responses of the problems that a guarded route can answer, beside those that every such route shares. */
export function problemResponses(...kinds: readonly ProblemKind[]): object {
  return onlyProblems('unauthenticated', 'forbidden', 'rateLimited', 'timedOut', ...failures, ...kinds);
}

/** The OpenAPI responses of these problems alone. */
export function onlyProblems(...kinds: readonly ProblemKind[]): object {
  return withProblems({}, kinds);
}

type Responses = Record<number, { description: string; content?: object }>;

/** Adds the OpenAPI responses of problems to those that a route declares. */
export function withProblems(responses: Responses, kinds: readonly ProblemKind[]): Responses {
  for (const kind of kinds) {
    const { status, title } = problems[kind];
    const before = responses[status];
    responses[status] = {
      description: before === undefined ? title : `${before.description}; or: ${title}`,
      content: { ...before?.content, 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses;
}

/** The problems of a call that takes a JSON body. */
export const bodyProblems = ['malformedRequest', 'bodyTooLarge', 'unsupportedMediaType', 'invalidInput'] as const;

/** Refuses what a schema does not admit; each fault is named by its path. */
export function refuseInvalid(result: { success: true } | { success: false; error: z.ZodError }): void {
  if (result.success) return;
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new Refusal('invalidInput', { errors });
}

/** Turns whatever was thrown into a problem answer. What was not expected is logged. */
export function answerError(log: Log): ErrorHandler<ApiEnvironment> {
  return (error, context) => {
    if (error instanceof Refusal) return problemAnswer(context, error.kind, error.details);
    if (error instanceof HTTPException && error.status < 500) return problemAnswer(context, kindOf(error));
    const kind = reportFailure(log, error, context.get('requestId'));
    return problemAnswer(context, kind, comeAgain(kind));
  };
}

/** Logs what was not expected, without its message, which may quote a ticket. Returns what to call it. */
export function reportFailure(log: Log, error: Error, requestId: string): (typeof failures)[number] {
  const kind = failureOf(error);
  log.error({ requestId, error: error.name, failure: kind, at: framesOf(error) }, 'a request failed');
  return kind;
}

/** What to call a failure that was not expected. */
export function failureOf(error: unknown): (typeof failures)[number] {
  const why = unavailabilityOf(error);
  return why === null ? 'internal' : unavailable[why];
}

/** What else is said of a failure that may pass. */
export function comeAgain(kind: ProblemKind): ProblemDetails {
  return problems[kind].status === 503 ? { headers: { 'retry-after': '5' } } : {};
}

function kindOf({ status }: HTTPException): ProblemKind {
  if (status === 413) return 'bodyTooLarge';
  if (status === 415) return 'unsupportedMediaType';
  return 'malformedRequest';
}

function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}
