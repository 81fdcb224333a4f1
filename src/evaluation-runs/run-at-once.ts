import PQueue from 'p-queue';

/**
 * Runs so many tasks at once; returns what they came to, in their order. Where one fails, none begins any more and those under
 * way are waited for, so that whoever tries again asks no model beside them. Throws what the first failed with.
 */
export async function runAtOnce<Result>(
  tasks: readonly (() => Promise<Result>)[],
  concurrency: number,
): Promise<readonly Result[]> {
  const queue = new PQueue({ concurrency });
  try {
    return await queue.addAll(tasks);
  } finally {
    queue.clear();
    await queue.onPendingZero();
  }
}
