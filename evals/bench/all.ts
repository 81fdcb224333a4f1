import { execFile } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineCommand, runMain } from 'citty';
import { Client } from 'pg';
import { createServerDatabase } from '../../test/support/databases.ts';

// Every performance figure of the README, in one table with the machine it is of. Each part runs by itself, in a database of
// its own; `npm run bench -- --only service,protocol` runs some, `--tickets 100000` at a size.

const command = defineCommand({
  meta: {
    name: 'bench',
    description: 'All performance figures: DATABASE_URL names a PostgreSQL server whose user may create databases.',
  },
  args: {
    tickets: { type: 'string', default: '2000', description: 'how many tickets are stored where that counts' },
    only: { type: 'string', description: 'the parts to run, with commas between' },
  },
  run: ({ args }) => bench(Number(args.tickets), args.only?.split(',') ?? null),
});

type Part = { readonly file: string; readonly args: readonly string[]; readonly shows: string };

function partsAt(tickets: number): Readonly<Record<string, Part>> {
  const size = ['--tickets', String(tickets)];
  return {
    service: { file: 'service.ts', args: size, shows: 'the server over HTTP, and its cold start' },
    protocol: { file: 'protocol.ts', args: [], shows: 'authentication, validation and limits beside a bare POST' },
    model: { file: 'model.ts', args: size, shows: 'a recommendation beside one bare call of 800 ms' },
    playbook: { file: 'playbook.ts', args: [], shows: 'the pure engine beside a rule engine' },
    retrieval: { file: 'retrieval.ts', args: size, shows: 'search' },
    import: { file: 'import.ts', args: size, shows: 'import beside raw COPY' },
    metrics: { file: 'metrics.ts', args: size, shows: 'metrics of the team' },
    console: { file: 'console.ts', args: size, shows: 'pages of the console' },
    queue: { file: '../../test/bench/queue.ts', args: ['20', '10'], shows: 'background jobs' },
  };
}

async function bench(tickets: number, only: readonly string[] | null): Promise<void> {
  const serverUrl = process.env.DATABASE_URL;
  if (serverUrl === undefined) throw new Error('DATABASE_URL must name a PostgreSQL server');
  const parts = Object.entries(partsAt(tickets)).filter(([name]) => only === null || only.includes(name));
  console.log(await describeMachine(serverUrl));
  for (const [name, part] of parts) {
    console.log(`\n${name}: ${part.shows} (npm run bench -- --only ${name} --tickets ${tickets})`);
    for (const [figure, value] of await run(part, serverUrl)) console.log(`  ${figure.padEnd(44)} ${value}`);
  }
  console.log(`\nload average at the end: ${loadavg()[0]?.toFixed(1)}`);
}

/** What figures depend on; a load far above nothing spoils times, not ratios within a run. */
async function describeMachine(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>('SHOW server_version');
  await client.end();
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = `Node ${process.versions.node}, PostgreSQL ${Object.values(rows[0] ?? {})[0]}`;
  return `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform}, ${versions}, load average ${loadavg()[0]?.toFixed(1)}`;
}

async function run({ file, args }: Part, serverUrl: string): Promise<readonly (readonly [string, string])[]> {
  const database = await createServerDatabase(serverUrl);
  try {
    const program = fileURLToPath(new URL(file, import.meta.url));
    const env = { ...process.env, DATABASE_URL: database.url };
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env, maxBuffer: 2 ** 26 });
    return figuresOf(JSON.parse(stdout.slice(stdout.indexOf('{'))));
  } catch (error) {
    return [['failed', error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error)]];
  } finally {
    await database.drop();
  }
}

/** Every number of a part's answer, by its path. */
function figuresOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => figuresOf(inner, path === '' ? name : `${path}.${name}`));
}

await runMain(command);
