import type { z } from 'zod';
import type { Knowledge, KnowledgeKind } from '../knowledge-intake.ts';
import type { KnowledgeId } from '../ticket/ids.ts';
import type { ContextItem } from '../webhooks/in/platform.ts';
import { digestOf } from '../webhooks/in/signature.ts';
import { read } from './feed.ts';
import type { Reading } from './get-page.ts';

/** The longest key that is an id as it is; a longer one is cut, and told apart by its digest. */
const mostIdLength = 80;

type Told = { readonly feed: string; readonly key: string; readonly told: unknown };

/** What a feed's entry tells, held to what the API takes in. Null where it tells nothing that is kept. */
export async function contextIn<Kind extends KnowledgeKind>(
  kind: Kind,
  schema: z.ZodType<Omit<Knowledge[Kind], 'id'>>,
  { feed, key, told }: Told,
): Promise<Reading<ContextItem | null>> {
  const parsed = schema.safeParse(told);
  if (!parsed.success) return read(null);
  const item = { ...parsed.data, id: await idOf(feed, key) };
  return read({ kind, item } as unknown as ContextItem);
}

async function idOf(feed: string, key: string): Promise<KnowledgeId> {
  const plain = `${feed}-${key.replaceAll(/[^\w.:-]+/g, '-')}`;
  if (plain.length <= mostIdLength) return plain as KnowledgeId;
  return `${plain.slice(0, mostIdLength)}-${(await digestOf(key)).slice(0, 12)}` as KnowledgeId;
}
