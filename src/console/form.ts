import type { Context } from 'hono';

/** The text fields of a form that was sent; of fields with one name the last counts, and files are left out. */
export async function readForm(context: Context): Promise<Readonly<Record<string, string | undefined>>> {
  const body = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
