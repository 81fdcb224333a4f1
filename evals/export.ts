import { writeFile } from 'node:fs/promises';
import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { openOnNode } from '../src/command/open-on-node.ts';
import { readConfig } from '../src/config.ts';
import { labelledFromReview } from '../src/evaluation-runs/labelled-from-review.ts';
import type { Store } from '../src/store/store.ts';
import { BadInput } from './inputs.ts';
import { refuseUnknown, runOrRefuse } from './options.ts';

const options = {
  out: { type: 'string', required: true, description: 'the labelled set to write (JSON Lines)' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval:export', description: 'Writes the tickets that reviewers have judged as a labelled set.' },
  args: options,
  run: ({ args }) => runOrRefuse(() => exportReviewed(args)),
});

async function exportReviewed(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  const { services, close } = await openOnNode(readConfig(process.env));
  try {
    const lines = await labelledLines(services.store);
    if (lines.length === 0) throw new BadInput('no ticket has a verdict yet that says what is right');
    await writeFile(args.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    console.log(
      `${lines.length} tickets in ${args.out}; read them before you share them: redaction is careful, not clairvoyant.`,
    );
  } finally {
    await close();
  }
}

async function labelledLines({ reviews, tickets }: Store): Promise<readonly object[]> {
  const lines = new Map<string, object>();
  let cursor: string | null = null;
  do {
    const page = await reviews.list({ status: 'reviewed', limit: 100, cursor });
    if (!('items' in page)) break;
    for (const { recommendation } of page.items) {
      const ticket = await tickets.find(recommendation.ticketId);
      const line = ticket === null ? null : labelledFromReview(ticket, recommendation);
      // A ticket that was judged twice counts once, as it was judged last.
      if (line !== null) lines.set(line.id, line);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return [...lines.values()];
}

await runMain(command);
