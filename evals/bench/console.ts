import { readFile } from 'node:fs/promises';
import { defineCommand, runMain } from 'citty';
import { ensureAdminKey } from '../../src/admin-key.ts';
import { createApp } from '../../src/api/app.ts';
import { readConsoleFiles } from '../../src/command/console-files.ts';
import { openAssets } from '../../src/console/assets.ts';
import { percentile } from '../../src/evaluate/percentile.ts';
import { ticketInput } from '../../src/api/tickets/ticket-input.ts';
import { recommendForNewTicket } from '../../src/recommend.ts';
import { readJsonLines } from '../../src/import/json-lines.ts';
import { openCopilotAt, type Copilot } from '../open-copilot.ts';

// How long the server takes for a page as tickets grow: from request to the whole answer, without a network. Times are of
// one machine; what counts is how they grow with the tickets within one run.

const command = defineCommand({
  meta: { name: 'bench:console', description: 'Pages at a size: DATABASE_URL names an empty database.' },
  args: {
    tickets: { type: 'string', default: '100000', description: 'how many tickets, one in fifty of them open' },
    requests: { type: 'string', default: '50', description: 'how many of each page' },
  },
  run: ({ args }) => bench(Number(args.tickets), Number(args.requests)),
});

const key = 'sck_bench_console_key';
const pages = [
  '/console',
  '/console?urgent=true',
  '/console?q=umlaut',
  '/console?status=resolved&order=newest',
  '/console/reviews',
  '/console/known-issues',
];

async function bench(size: number, requests: number): Promise<void> {
  const copilot = await openCopilotAt(process.env.DATABASE_URL ?? null);
  await fill(copilot, size);
  const open = await signIn(copilot);
  const [newest] = await copilot.services.store.tickets.newest(1);
  const figures: Record<string, object> = {};
  for (const page of [...pages, `/console/tickets/${newest?.id ?? ''}`]) {
    await open(page);
    const times: number[] = [];
    for (let request = 0; request < requests; request += 1) times.push(await open(page));
    const milliseconds = (share: number) => Math.round((percentile(times, share) ?? 0) * 10) / 10;
    figures[page.replace(/tkt_\w+/, 'a ticket')] = { p50: milliseconds(0.5), p95: milliseconds(0.95) };
  }
  console.log(JSON.stringify({ tickets: size, milliseconds: figures }, null, 2));
  await copilot.close();
}

/** Open tickets go the whole way, each with its recommendation; the resolved ones are made by the database. */
async function fill({ services, pool }: Copilot, size: number): Promise<void> {
  const open = Math.max(1, Math.round(size / 50));
  const rows = readJsonLines(await readFile(new URL('../tickets.jsonl', import.meta.url), 'utf8'), ticketInput).items;
  for (let at = await services.store.tickets.count(); at < open; at += 1) {
    const row = rows[at % rows.length];
    if (row !== undefined) await recommendForNewTicket(services, { ...row, reference: null, createdAt: null });
  }
  await pool.query(
    `INSERT INTO tickets (id, reference, revision, subject, body, channel, created_at, customer_id, customer_tier, metadata, status, status_since,
       error_signatures, endpoints, lexemes, resolved_at, category, severity, issue_type, environment, disposition)
     SELECT 'tkt_' || lpad(i::text, 26, '0'), 'B-' || i, 1, 'Ticket ' || i, 'Words of a ticket.', 'email', now() - i * interval '1 minute', 'cus_' || i % 5000,
       'business', '{}', 'resolved', now(), '{}', '{}', to_tsvector('simple', 'words of a ticket ' || i), now(), 'other', 'P3', 'bug', 'production', 'answer'
     FROM generate_series(1, $1::integer) AS i ON CONFLICT DO NOTHING`,
    [size - open],
  );
  await pool.query('VACUUM ANALYZE');
}

/** A session of an admin; what it gives tells how many milliseconds a page took. */
async function signIn({ services }: Copilot): Promise<(page: string) => Promise<number>> {
  await ensureAdminKey(services, key);
  const app = createApp(services, {
    docsScript: null,
    consoleAssets: async () => openAssets(await readConsoleFiles()),
  });
  const signedIn = await app.request('/console/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ key }),
  });
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  return async (page) => {
    const started = performance.now();
    const response = await app.request(page, { headers });
    await response.text();
    if (response.status !== 200) throw new Error(`${page} answered ${response.status}`);
    return performance.now() - started;
  };
}

await runMain(command);
