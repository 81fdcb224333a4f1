import { readSampleSet, sampleFiles, type SampleSet } from '../import/sample-set.ts';
import type { Services } from '../services.ts';
import { projectFile } from './project-file.ts';

/** Reads the sample set that the project ships. */
export async function readSamples(services: Services): Promise<SampleSet> {
  const texts = await Promise.all(sampleFiles.map(async (file) => [file, await projectFile(`evals/${file}`)] as const));
  return readSampleSet(Object.fromEntries(texts), services);
}
