import { log as say, progress } from '@clack/prompts';
import type { Config } from '../config.ts';
import { importFile, importKinds, type ImportKind } from '../import/import-file.ts';
import type { BadLine } from '../import/json-lines.ts';
import { openOnNode } from './open-on-node.ts';

/** So many bad lines are shown; the rest is counted. */
const mostShown = 50;

/** Imports a file, shows how far it is, and lists the lines that could not be taken. Exit code 1 where there are any. */
export async function importOnNode(config: Config, kind: string, file: string | undefined): Promise<void> {
  if (!isImportKind(kind) || file === undefined)
    throw new Error(`import wants a kind (${importKinds.join(', ')}) and a file: npm run import -- tickets FILE`);
  const { services, close } = await openOnNode(config);
  try {
    const bar = process.stdout.isTTY ? progress({ max: 1_000 }) : null;
    bar?.start(`Importing ${kind}`);
    let shown = 0;
    const { stored, skipped, failed, bad } = await importFile(services, { kind, file }, (read, size) => {
      const permille = Math.floor((read / Math.max(1, size)) * 1_000);
      bar?.advance(permille - shown, `${Math.floor(permille / 10)} %`);
      shown = permille;
    });
    bar?.stop('Read to the end.');
    if (skipped > 0) say.info(`Went on behind line ${skipped}, where the last import was interrupted.`);
    say.success(`Imported ${stored} ${kind}.`);
    showBadLines(file, failed, bad);
  } finally {
    await close();
  }
}

function showBadLines(file: string, failed: number, bad: readonly BadLine[]): void {
  if (failed === 0) return;
  for (const { line, path, message } of bad.slice(0, mostShown))
    console.error(`${file}, line ${line}: ${path === '' ? '' : `${path}: `}${message}`);
  say.error(`${failed} ${failed === 1 ? 'line was' : 'lines were'} not taken; all others are stored.`);
  process.exitCode = 1;
}

function isImportKind(kind: string): kind is ImportKind {
  return (importKinds as readonly string[]).includes(kind);
}
