import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startFakePlatforms } from './platforms/fake-platforms.ts';
import { zendeskEvent } from './platforms/payloads.ts';
import { signWebhook, type SentWebhook } from './platforms/sign.ts';
import { runCopilot, type RunningCopilot } from './running-copilot.ts';

type Sent = SentWebhook & { readonly genuine: boolean };

export type StormOptions = {
  readonly serverUrl: string;
  readonly webhooks: number;
  readonly kills: number;
  readonly onProgress?: (text: string) => void;
};

/** What a storm left behind. All but the first five must be zero. */
export type Aftermath = Awaited<ReturnType<typeof countAftermath>> & {
  accepted: number;
  kills: number;
  seconds: number;
};

/**
 * Sends webhooks with duplicates, out of order, tampered with and too old, while server and worker are killed at random,
 * and as a platform does: again until they are acknowledged. Then waits for the queue to run dry and counts.
 */
export async function storm({ serverUrl, webhooks, kills, onProgress = () => {} }: StormOptions): Promise<Aftermath> {
  const platforms = await startFakePlatforms();
  const copilot = await runCopilot({ serverUrl, platformsUrl: platforms.baseUrl });
  const begun = Date.now();
  try {
    await copilot.ready();
    const tickets = Math.ceil(webhooks / 5);
    const all = shuffled(Array.from({ length: tickets }, (_, n) => eventsOf(10_000 + n)).flat()).slice(0, webhooks);
    const killing = killAtRandom(copilot, kills, onProgress);
    const wrongly = await sendAll(copilot, all, onProgress);
    await killing;
    await copilot.ready();
    await untilIdle(copilot, onProgress);
    const expected = new Set(all.filter(({ genuine }) => genuine).map(({ body }) => referenceIn(body)));
    const aftermath = await countAftermath(copilot.databaseUrl, { expected, wrongly, notes: platforms.held });
    return {
      ...aftermath,
      accepted: all.filter(({ genuine }) => genuine).length,
      kills,
      seconds: (Date.now() - begun) / 1000,
    };
  } finally {
    await copilot.stop();
    await platforms.close();
  }
}

/** Five deliveries of one ticket: its creation, that again, a message, one tampered with, one too old. */
function eventsOf(n: number): Sent[] {
  const told = {
    id: String(n),
    subject: `How do I paginate? (${n})`,
    body: 'How do I implement pagination correctly?',
  };
  const created = { ...signNow(zendeskEvent('created', told)), genuine: true };
  const comment = { id: `${n}1`, body: 'I mean with limit and offset.' };
  const updatedAt = '2026-01-05T10:30:00Z';
  const commented = { ...signNow(zendeskEvent('comment_added', { ...told, updatedAt, comment })), genuine: true };
  const forged = signNow(zendeskEvent('created', { ...told, id: `9${n}` }));
  const tampered = { ...forged, body: forged.body.replace('paginate', 'authenticate'), genuine: false };
  const at = new Date(Date.now() - 10 * 60_000);
  const old = { ...signWebhook('zendesk', zendeskEvent('created', { ...told, id: `8${n}` }), { at }), genuine: false };
  return [created, created, commented, tampered, old];
}

// A long storm outlasts the replay window: the sender signs when it sends, as platforms do.
function signNow(payload: object): SentWebhook {
  return signWebhook('zendesk', payload);
}

async function sendAll(
  copilot: RunningCopilot,
  all: readonly Sent[],
  onProgress: (text: string) => void,
): Promise<number> {
  const queue = [...all];
  let wrongly = 0;
  const sender = async () => {
    for (let sent = queue.shift(); sent !== undefined; sent = queue.shift()) {
      const status = await sendUntilAnswered(copilot, sent);
      if ((status === 202) !== sent.genuine) wrongly += 1;
      if (queue.length % 500 === 0) onProgress(`${queue.length} to send`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, sender));
  return wrongly;
}

async function sendUntilAnswered({ address }: RunningCopilot, sent: Sent): Promise<number> {
  for (;;) {
    const { body, headers } = sent.genuine ? signNow(JSON.parse(sent.body) as object) : sent;
    const response = await fetch(`${address}/v1/webhooks/zendesk`, { method: 'POST', body, headers }).catch(() => null);
    if (response !== null && response.status < 500) {
      await response.arrayBuffer().catch(() => null);
      return response.status;
    }
    await wait(300);
  }
}

async function killAtRandom(copilot: RunningCopilot, kills: number, onProgress: (text: string) => void): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(2000 + Math.random() * 5000);
    const which = Math.random() < 0.5 ? 'serve' : 'worker';
    await copilot.kill(which);
    onProgress(`killed ${which}`);
  }
}

async function untilIdle(copilot: RunningCopilot, onProgress: (text: string) => void): Promise<void> {
  const busy = ['queued', 'retrying', 'running'];
  const queues = ['recommend-ticket', 'announce', 'write-note'];
  for (;;) {
    const counts = await Promise.all(
      queues.flatMap((queue) => busy.map((state) => copilot.ask(`/v1/jobs?state=${state}&queue=${queue}&limit=100`))),
    );
    const waiting = counts.reduce((sum: number, { items }) => sum + items.length, 0);
    if (waiting === 0) return;
    onProgress(`${waiting} or more jobs to do`);
    await wait(1000);
  }
}

type Left = {
  readonly expected: ReadonlySet<string>;
  readonly wrongly: number;
  readonly notes: ReadonlyMap<
    string,
    { readonly notes: readonly { readonly body: string; readonly public: boolean }[] }
  >;
};

async function countAftermath(databaseUrl: string, { expected, wrongly, notes }: Left) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const count = async (sql: string) => Number((await client.query<{ n: string }>(sql)).rows[0]?.n);
  try {
    const { rows } = await client.query<{ reference: string }>('SELECT reference FROM tickets');
    const stored = rows.map(({ reference }) => reference);
    const marks = [...notes.values()].flatMap((held) =>
      held.notes.map(({ body }) => /\[support-copilot (rec_\w+)\]/.exec(body)?.[1] ?? ''),
    );
    return {
      tickets: stored.length,
      recommendations: await count('SELECT count(*) AS n FROM recommendations'),
      notes: marks.length,
      ticketsMissing: [...expected].filter((reference) => !stored.includes(reference)).length,
      ticketsUnexpected: stored.filter((reference) => !expected.has(reference)).length,
      ticketsTwice: stored.length - new Set(stored).size,
      wronglyAnswered: wrongly,
      revisionsRecommendedTwice: await count(
        'SELECT count(*) AS n FROM (SELECT FROM recommendations GROUP BY ticket_id, ticket_revision HAVING count(*) > 1) AS twice',
      ),
      ticketsWithoutRecommendation: await count(
        'SELECT count(*) AS n FROM tickets t WHERE NOT EXISTS (SELECT FROM recommendations r WHERE r.ticket_id = t.id AND r.ticket_revision = t.revision)',
      ),
      notesTwice: marks.length - new Set(marks).size,
      notesPublic: [...notes.values()].flatMap((held) => held.notes).filter((note) => note.public).length,
      jobsDead: await count(`SELECT count(*) AS n FROM pgboss.job WHERE state = 'failed'`),
    };
  } finally {
    await client.end();
  }
}

function referenceIn(body: string): string {
  return `ZD-${(JSON.parse(body) as { detail: { id: string } }).detail.id}`;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
