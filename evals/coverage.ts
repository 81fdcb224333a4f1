import { defineCommand, runMain, type ArgsDef } from 'citty';
import { z } from 'zod';
import { load } from '../src/evaluation-runs/inputs.ts';
import { decideTicket } from '../src/decide-ticket.ts';
import { pastTicketSchema } from '../src/import/past-ticket.ts';
import { receiveAsOf } from '../src/evaluation-runs/replay.ts';
import { catalogue } from '../src/playbook/catalogue.ts';
import { ownFile, ownFiles, readInputs, readLines } from './inputs.ts';
import { openCopilot } from './open-copilot.ts';
import { runOrRefuse } from './options.ts';

/** Every labelled set of this folder. */
const sets = ['tickets.jsonl', 'second-set.jsonl', 'third-set.jsonl', 'fourth-set.jsonl'];

const options = {
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'eval:coverage',
    description: 'Which bullets of the playbook the labelled sets hold tickets for. Exit code 1 where one has none.',
  },
  args: options,
  run: ({ args }) => runOrRefuse(() => cover(args.json === true)),
});

/** How many tickets somebody wrote for a bullet, and on how many its rule fires. */
type Covered = { readonly section: string; readonly bullet: string; readonly written: number; readonly fired: number };

async function cover(asJson: boolean): Promise<void> {
  const lines = (await Promise.all(sets.map((file) => readLines(ownFile(file), bulletsSchema)))).flat();
  const fired = await firedRules();
  const bullets = [...Map.groupBy(catalogue, ({ section, bullet }) => `${section}\n${bullet}`).values()];
  const covered = bullets.flatMap((rules): Covered[] =>
    rules.slice(0, 1).map(({ section, bullet }) => ({
      section,
      bullet,
      written: lines.filter((line) => line.bullets.includes(bullet)).length,
      fired: new Set(rules.flatMap(({ id }) => fired.get(id) ?? [])).size,
    })),
  );
  const missing = covered.filter((one) => one.written + one.fired === 0);
  if (asJson) console.log(JSON.stringify({ tickets: lines.length, covered, missing }));
  else console.log(inWords(lines.length, covered, missing));
  if (missing.length > 0) process.exitCode = 1;
}

const bulletsSchema = z.object({ id: z.string(), bullets: z.array(z.string()).default([]) });

/** On which tickets each rule fires, by its id. */
async function firedRules(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { services, close } = await openCopilot();
  try {
    const inputs = await Promise.all(sets.map((file) => readInputs({ ...ownFiles, dataset: ownFile(file) })));
    // A duplicate is only found beside a ticket that is still open.
    const open = await readLines(ownFile('open-tickets.jsonl'), pastTicketSchema);
    if (inputs[0] !== undefined) await load(services, { ...inputs[0], past: [...inputs[0].past, ...open] });
    const fired = new Map<string, string[]>();
    for (const ticket of inputs.flatMap(({ tickets }) => tickets)) {
      const { decision } = await decideTicket({ ...services, models: [] }, receiveAsOf(services, ticket));
      for (const { rule } of decision.trace) fired.set(rule, [...(fired.get(rule) ?? []), ticket.id]);
    }
    return fired;
  } finally {
    await close();
  }
}

function inWords(tickets: number, covered: readonly Covered[], missing: readonly Covered[]): string {
  const rows = covered.map(
    ({ section, bullet, written, fired }) =>
      `${String(written).padStart(4)} ${String(fired).padStart(5)}  ${section}: ${bullet}`,
  );
  return [
    'written fired',
    ...rows,
    '',
    `${tickets} tickets; ${covered.length - missing.length} of ${covered.length} bullets have one.`,
    ...missing.map(({ section, bullet }) => `none: ${section}: ${bullet}`),
  ].join('\n');
}

await runMain(command);
