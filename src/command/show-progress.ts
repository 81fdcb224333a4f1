import { log as say, progress } from '@clack/prompts';
import { loadSampleSet } from '../import/sample-set.ts';
import type { Services } from '../services.ts';
import { takeOver } from '../take-over.ts';
import { readSamples } from './read-samples.ts';

/** Loads the sample set, with a progress bar where somebody watches. */
export async function showLoading(services: Services): Promise<void> {
  const sample = await readSamples(services);
  if (!process.stdout.isTTY) {
    await loadSampleSet(services, sample, () => undefined);
    say.success(`Loaded the sample set: ${sample.size} entries.`);
    return;
  }
  const bar = progress({ max: sample.size });
  bar.start('Loading the sample set');
  await loadSampleSet(services, sample, (entries, what) => bar.advance(entries, what));
  bar.stop(`Loaded the sample set: ${sample.size} entries.`);
}

/** Lets the wanted embedder take over, with a progress bar where somebody watches. */
export async function showTakingOver(services: Services): Promise<void> {
  const bar = process.stdout.isTTY ? progress({ max: Math.max(1, await services.store.tickets.count()) }) : null;
  bar?.start('Embedding the tickets');
  let shown = 0;
  const { name } = await takeOver(services, (done) => {
    bar?.advance(Math.max(0, done - shown), `${done} tickets`);
    shown = done;
  });
  bar?.stop('Embedded.');
  say.success(`The embedder ${name} serves.`);
}
