import { expect, test } from 'vitest';
import { storm } from '../support/storm.ts';

const serverUrl = process.env['TEST_DATABASE_URL'];

/** A bounded share of `npm run storm`, which sends ten thousand. */
test.skipIf(serverUrl === undefined)(
  'webhooks twice, out of order, forged and old, while server and worker are killed: each ticket and note once',
  { timeout: 300_000 },
  async () => {
    const left = await storm({ serverUrl: serverUrl ?? '', webhooks: 200, kills: 2 });
    expect(left).toMatchObject({
      ticketsMissing: 0,
      ticketsUnexpected: 0,
      ticketsTwice: 0,
      wronglyAnswered: 0,
      revisionsRecommendedTwice: 0,
      ticketsWithoutRecommendation: 0,
      notesTwice: 0,
      notesPublic: 0,
      jobsDead: 0,
    });
    expect(left.notes).toBeGreaterThan(0);
  },
);
