import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineCommand, runMain } from 'citty';
import { z } from 'zod';
import { measureWitnessed, type WitnessedLabel } from '../src/evaluate/witnessed.ts';
import { ownFile, ownFiles, readInputs, readLines } from './inputs.ts';
import { usualAnswerFile } from './answer-file.ts';
import { measure, type Measuring } from './measure.ts';
import { asConfigured } from './open-copilot.ts';
import { runOrRefuse } from './options.ts';

/** The tickets that no rule was tuned on: the half of one set whose misses nobody reads, and the whole of another. */
const heldOutSets = [
  { file: 'third-set.jsonl', part: 'locked' },
  { file: 'fourth-set.jsonl', part: null },
] as const;

const command = defineCommand({
  meta: {
    name: 'eval:confidence',
    description:
      'Counts on held-out tickets how often each label is right, by who agrees, and writes the shipped table.',
  },
  run: () => runOrRefuse(writeTable),
});

async function writeTable(): Promise<void> {
  const runs = await Promise.all(heldOutSets.map(measureSet));
  const sets = runs.map(({ name, run }) => `${name} ${run.settings.datasetHash} (${run.tickets.length} tickets)`);
  const counts = measureWitnessed(runs.flatMap(({ run }) => run.tickets));
  const target = fileURLToPath(new URL('../src/confidence/held-out.ts', import.meta.url));
  await writeFile(target, moduleOf(sets, counts));
  console.log(`${counts.length} rows from ${sets.join(', ')}`);
}

const byPlaybook: Measuring = {
  settings: { ...asConfigured, engine: 'playbook' },
  attempts: 1,
  limits: { concurrency: 1, requestsPerMinute: null, spendCapUsd: null },
  answers: usualAnswerFile,
  hostile: false,
  quiet: true,
};

const partSchema = z.object({ id: z.string(), part: z.string().optional() });

async function measureSet({ file, part }: (typeof heldOutSets)[number]) {
  const dataset = ownFile(file);
  const inputs = await readInputs({ ...ownFiles, dataset });
  const parts = new Map((await readLines(dataset, partSchema)).map((line) => [line.id, line.part]));
  const tickets = inputs.tickets.filter(({ id }) => part === null || parts.get(id) === part);
  const measured = await measure({ ...inputs, tickets }, byPlaybook);
  return { name: part === null ? file : `${part} half of ${file}`, run: measured.run };
}

/** The table as a module: text, so that a change of one count is a change of one line. */
function moduleOf(sets: readonly string[], counts: readonly WitnessedLabel[]): string {
  const stance = (agrees: boolean | null) => (agrees === null ? '-' : agrees ? 'yes' : 'no');
  const rows = counts.map(({ dimension, label, witnesses: { rules, model, neighbours }, right, of }) =>
    [dimension, label, stance(rules), stance(model), stance(neighbours), right, of].join(' '),
  );
  return `/**
 * How often each label was right on tickets that nothing was tuned on, by who agreed. \`npm run eval:confidence\` writes it.
 * From ${sets.join(' and ')}.
 * Columns: dimension, label, rules, model, neighbours (yes: say the same; no: say otherwise; -: say nothing), right, of.
 */
export const heldOutTable = \`
${rows.join('\n')}
\`;
`;
}

await runMain(command);
