import type { ArgsDef } from 'citty';
import { ConfigError } from '../src/config.ts';
import { BadInput } from './inputs.ts';

/** What every command that replays a set takes. */
export const datasetOptions = {
  dataset: { type: 'string', description: 'labelled tickets (JSON Lines) in place of the set in evals/' },
  'known-issues': { type: 'string', description: 'known issues to load first' },
  history: { type: 'string', description: 'past tickets to load first' },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
  gate: { type: 'string', description: 'JSON file of limits; exit code 1 where a figure breaks one' },
} as const satisfies ArgsDef;

/** Does what a command is for; what its user got wrong ends in one line and exit code 1. */
export async function runOrRefuse(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** A misspelt option would score something else than what was asked for. Throws `BadInput`. */
export function refuseUnknown(given: Readonly<Record<string, unknown>>, options: ArgsDef): void {
  const names = Object.keys(options).flatMap((name) => [name, camelCase(name)]);
  for (const [name, value] of Object.entries(given)) {
    if (name === '_') continue;
    if (!names.includes(name)) throw new BadInput(`there is no option --${name}; --help lists them`);
    if (value === '') throw new BadInput(`--${name} wants a file`);
  }
}

/** A whole number of at least one. Throws `BadInput`. */
export function readCount(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new BadInput(`--${name} wants a whole number of at least 1`);
  return count;
}

// The parser gives every option under both spellings.
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
