import type pg from 'pg';
import { inTransaction, rowsOf } from './database.ts';

/** So many of the newest tickets tell how common a word is. */
const counted = 50_000;

/** Counts anew in how many tickets each word stands; search weighs words by it. */
export async function countWords(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Two imports at once count one after the other.
    await rowsOf(client, 'SELECT FROM word_statistics FOR UPDATE');
    await rowsOf(client, 'DELETE FROM word_frequencies');
    await rowsOf(
      client,
      `INSERT INTO word_frequencies (lexeme, frequency)
       SELECT word, ndoc::float8 / (SELECT greatest(1, least(count(*), ${counted})) FROM tickets)
       FROM ts_stat('SELECT lexemes FROM tickets ORDER BY created_at DESC, id LIMIT ${counted}')
       WHERE ndoc > 1 ORDER BY ndoc DESC, word COLLATE "C" LIMIT 20000`,
    );
    await rowsOf(
      client,
      `UPDATE word_statistics SET tickets = (SELECT greatest(1, count(*)) FROM tickets),
         rare = coalesce((SELECT min(frequency) / 2 FROM word_frequencies), 0.001)`,
    );
  });
  // The embedded database never does so by itself, and goes on as if there were a handful of tickets.
  await rowsOf(pool, 'ANALYZE tickets, ticket_embeddings, ticket_errors');
}
