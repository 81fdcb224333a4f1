import MiniSearch from 'minisearch';
import type { Pool } from 'pg';
import type { Embedder } from '../src/embed/embedder.ts';
import type { PastTicket } from '../src/import/past-ticket.ts';

/** A text that similar tickets are searched for. */
export type Query = { readonly subject: string; readonly body: string };

/** Another way of searching the same tickets: the references of the ten best. */
export type Baseline = { readonly name: string; search(query: Query): Promise<readonly string[]> };

const depth = 10;

/** The three ways that the copilot's own search has to beat. */
export async function openBaselines(pool: Pool, past: readonly PastTicket[], embedder: Embedder): Promise<Baseline[]> {
  return [await fullText(pool, past), await vectorAlone(past, embedder), exactBm25(past)];
}

/** PostgreSQL's own full-text search: English stems, any of the words, ranked by `ts_rank_cd`. */
async function fullText(pool: Pool, past: readonly PastTicket[]): Promise<Baseline> {
  await pool.query('CREATE TEMPORARY TABLE plain_tickets (reference text, words tsvector)');
  for (const { id, subject, body } of past)
    await pool.query(`INSERT INTO plain_tickets VALUES ($1, to_tsvector('english', $2))`, [id, `${subject}\n${body}`]);
  return {
    name: 'fullText',
    async search({ subject, body }) {
      const { rows } = await pool.query<{ reference: string }>(
        `SELECT reference FROM plain_tickets,
           (SELECT to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) AS query
            FROM unnest(to_tsvector('english', $1))) AS asked
         WHERE words @@ query ORDER BY ts_rank_cd(words, query, 1) DESC, reference LIMIT ${depth}`,
        [`${subject}\n${body}`],
      );
      return rows.map(({ reference }) => reference);
    },
  };
}

/** The nearest vectors of the serving embedder by an exact scan. */
async function vectorAlone(past: readonly PastTicket[], embedder: Embedder): Promise<Baseline> {
  const text = ({ subject, body }: Query) => [subject, subject, body].join('\n');
  const vectors = await embedder.embed(past.map(text));
  return {
    name: 'vector',
    async search(query) {
      const [wanted = []] = await embedder.embed([text(query)]);
      return vectors
        .map((vector, at) => ({
          id: past[at]?.id ?? '',
          likeness: vector.reduce((sum, value, place) => sum + value * (wanted[place] ?? 0), 0),
        }))
        .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
        .slice(0, depth)
        .map(({ id }) => id);
    },
  };
}

/** BM25 over words by a maintained library, exactly, in memory. */
function exactBm25(past: readonly PastTicket[]): Baseline {
  const index = new MiniSearch<PastTicket>({ fields: ['subject', 'body'] });
  index.addAll(past);
  return {
    name: 'bm25',
    search: ({ subject, body }) =>
      Promise.resolve(
        index
          .search(`${subject} ${body}`, { combineWith: 'OR' })
          .slice(0, depth)
          .map(({ id }) => String(id)),
      ),
  };
}
