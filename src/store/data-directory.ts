import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Thrown where a running process has the data directory open: two would destroy its files. */
class DataDirectoryInUseError extends Error {
  override readonly name = 'DataDirectoryInUseError';
}

/** Locks made by this process, which a process id alone can't tell from those of a predecessor with the same id. */
const held = new Set<string>();

/**
 * Takes a data directory for this process, making it where it is missing; returns what gives it back.
 * A lock whose process is gone is taken over. Throws `DataDirectoryInUseError`.
 */
export async function lockDataDirectory(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'copilot.lock');
  if (held.has(path)) throw inUse(dataDir, process.pid);
  if (!(await create(path))) {
    await clearStale(dataDir, path);
    if (!(await create(path))) throw inUse(dataDir, null);
  }
  held.add(path);
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

async function create(path: string): Promise<boolean> {
  // Written aside and linked: nobody ever sees a lock that does not say yet whose it is.
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, `${process.pid} ${await startOf(process.pid)}\n`);
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function clearStale(dataDir: string, path: string): Promise<void> {
  const lock = await readIfThere(path);
  if (lock === null) return;
  const [pid = 'NaN', start = ''] = lock.trim().split(' ');
  if (await isRunning(Number(pid), start)) throw inUse(dataDir, Number(pid));
  // Renamed before it is removed: of two processes that find the same stale lock, one gets it.
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  await rm(aside, { force: true });
}

async function isRunning(pid: number, start: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return (await startOf(pid)) === start;
}

// In a container, a restarted program often has the process id of the one before: Linux tells when it started.
async function startOf(pid: number): Promise<string> {
  const status = await readIfThere(`/proc/${pid}/stat`);
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'EACCES')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function inUse(dataDir: string, pid: number | null): DataDirectoryInUseError {
  const holder = pid === null ? 'another process' : `process ${pid}`;
  return new DataDirectoryInUseError(
    `the data directory ${dataDir} is in use by ${holder}; stop it, or set DATA_DIR to another directory`,
  );
}
