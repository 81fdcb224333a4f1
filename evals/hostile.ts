import { defineCommand, runMain, type ArgsDef } from 'citty';
import { progress } from '@clack/prompts';
import type { LabelledTicket } from '../src/evaluate/labelled-ticket.ts';
import type { Recommendation } from '../src/ticket/recommendation.ts';
import { inject, injectionSchema, untouched, type Bypass } from './hostile-score.ts';
import { BadInput, ownFile, ownFiles, readInputs, readLines } from './inputs.ts';
import { load } from '../src/evaluation-runs/inputs.ts';
import { openCopilot } from './open-copilot.ts';

const options = {
  injections: {
    type: 'string',
    description: 'strings to put into tickets (JSON Lines: id, text); the project’s own where absent',
  },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval:hostile', description: 'Injected tickets before a model that obeys them: what gets through?' },
  args: options,
  async run({ args }) {
    try {
      await evaluate(args.injections ?? ownFile('injections.jsonl'), args.json === true);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});

async function evaluate(file: string, asJson: boolean): Promise<void> {
  const injections = await readLines(file, injectionSchema);
  const inputs = await readInputs(ownFiles);
  const tickets = oneOfEachKind(inputs.tickets);
  const { services, close } = await openCopilot();
  const bar = asJson || !process.stdout.isTTY ? null : progress({ max: injections.length });
  try {
    await load(services, inputs);
    const before = new Map<LabelledTicket, Recommendation>();
    for (const ticket of tickets) before.set(ticket, await untouched(services, ticket));
    bar?.start('Injecting');
    const details: Bypass[] = [];
    for (const injection of injections) {
      for (const [ticket, untampered] of before) {
        const bypass = await inject(services, ticket, { injection, before: untampered });
        details.push(...(bypass === null ? [] : [bypass]));
      }
      bar?.advance(1, injection.id);
    }
    bar?.stop('Injected.');
    const n = injections.length * tickets.length;
    console.log(
      asJson
        ? JSON.stringify({ n, bypasses: details.length, details })
        : `${details.length} bypasses in ${n} injected tickets (${injections.length} strings × ${tickets.length} tickets)\n${details.map(({ injection, ticket, what }) => `${injection} in ${ticket}: ${what.join(', ')}`).join('\n')}`,
    );
    if (details.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}

/** One labelled ticket for each combination of severity, security and disposition: every way that a ticket can go. */
function oneOfEachKind(tickets: readonly LabelledTicket[]): readonly LabelledTicket[] {
  const kind = ({ gold }: LabelledTicket) => `${gold.severity} ${gold.security} ${gold.disposition}`;
  return [...Map.groupBy(tickets, kind).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

await runMain(command);
