import { z } from '@hono/zod-openapi';

/** An input that may be missing or null; the fallback stands in for it then. */
export function optional<Schema extends z.ZodType, const Fallback>(schema: Schema, fallback: Fallback) {
  return schema.nullish().transform((value) => value ?? fallback);
}

/** An answer that may be null. On a named schema, `nullable()` would make that schema itself nullable in the OpenAPI document. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}
