import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from '../environment.ts';
import { Refusal } from '../problem.ts';

const mediaTypes = ['application/x-ndjson', 'application/jsonl', 'text/plain'] as const;

// Plain schemas on purpose: a zod schema would have `application/jsonl` parsed as one JSON value.
const body = { schema: { type: 'string' as const }, example: '{"id":"…"}\n{"id":"…"}\n' };

/** The body of an import in the OpenAPI document. */
export const jsonLinesContent = {
  'application/x-ndjson': body,
  'application/jsonl': body,
  'text/plain': body,
};

/** Refuses an import under another media type than those of JSON Lines. */
export const acceptJsonLines: MiddlewareHandler<ApiEnvironment> = (context, next) => {
  const given = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaTypes.some((mediaType) => mediaType === given)) return next();
  throw new Refusal('unsupportedMediaType', { detail: `Send JSON Lines as ${mediaTypes.join(', ')}.` });
};
