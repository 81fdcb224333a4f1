import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { log as say } from '@clack/prompts';
import type { Config } from '../config.ts';

const run = promisify(execFile);

/** Writes everything that is stored into one file: the stopped embedded database, or a server's while it serves. */
export async function backUpOnNode({ database }: Config, file: string): Promise<void> {
  if (file === '') throw new Error('name the file to write: npm run backup -- FILE');
  if (await exists(file)) throw new Error(`${file} exists already`);
  if (database.kind === 'server')
    await runTool('pg_dump', ['--format=custom', '--no-owner', `--file=${file}`], database.url);
  else await (await import('../store/embedded-backup.ts')).backUpEmbedded(database.dataDir, file);
  say.success(`Everything stored is in ${file}.`);
}

/** Brings back what `backUpOnNode` wrote, into an empty directory or an empty database. */
export async function restoreOnNode({ database }: Config, file: string): Promise<void> {
  if (file === '' || !(await exists(file))) throw new Error('name the file to read: npm run restore -- FILE');
  if (database.kind === 'server')
    await runTool('pg_restore', ['--exit-on-error', '--single-transaction', '--no-owner', file], database.url);
  else await (await import('../store/embedded-backup.ts')).restoreEmbedded(database.dataDir, file);
  say.success(`${file} is restored.`);
}

/** PostgreSQL's own tools; the password goes by environment, where a list of processes does not show it. */
async function runTool(tool: string, args: readonly string[], url: string): Promise<void> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  try {
    await run(tool, [...args, `--dbname=${address.href}`], {
      env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
    });
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new Error(`${tool} is not installed: it comes with PostgreSQL`, { cause: error });
    throw new Error(`${tool} failed: ${stderr?.trim() ?? String(error)}`, { cause: error });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
