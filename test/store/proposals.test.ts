import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ApiKeyId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildIndexed, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

describe.each(databases)('proposals on $name', (kind) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await kind.open();
  });
  afterAll(() => database.close());

  test('a proposal goes with the words of its ticket when those are erased', async () => {
    const store = openStore(database.pool);
    const ticket = buildStoredTicket();
    const recommendation = buildRecommendation({ ticketId: ticket.id });
    await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
    await store.proposals.add({
      id: 'prop_1',
      recommendationId: recommendation.id,
      by: 'key_1' as ApiKeyId,
      verdict: 'approved',
      classification: null,
      disposition: null,
      reply: null,
      reason: 'words of a ticket',
      createdAt: toInstant('2026-01-05T10:00:00Z'),
    });
    expect(await store.proposals.of(recommendation.id)).toHaveLength(1);
    await rowsOf(database.pool, 'UPDATE tickets SET erased_at = now() WHERE id = $1', [ticket.id]);
    expect(await store.proposals.of(recommendation.id)).toEqual([]);
  });
});
