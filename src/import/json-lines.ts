import type { z } from 'zod';

/** A line that could not be taken: its number (from 1), the path of the fault inside it, and what is wrong. */
export type BadLine = { readonly line: number; readonly path: string; readonly message: string };

/** Reads JSON Lines by a schema. Blank lines are skipped; a bad line is listed and the good ones are kept. */
export function readJsonLines<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { items: z.output<Schema>[]; errors: BadLine[] } {
  const items: z.output<Schema>[] = [];
  const errors: BadLine[] = [];
  for (const [at, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue;
    const line = at + 1;
    const json = parseJson(source);
    if (json === undefined) {
      errors.push({ line, path: '', message: 'not valid JSON' });
      continue;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) items.push(parsed.data);
    else
      errors.push(
        ...parsed.error.issues.map((issue) => ({ line, path: issue.path.join('.'), message: issue.message })),
      );
  }
  return { items, errors };
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}
