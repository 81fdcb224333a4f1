import type { Services } from '../services.ts';

/** What is written is sealed within this time; writers never wait for it. */
const everyMs = 1_000;

/** Seals the audit log again and again while the server runs, and says where it ended when it began. Returns what stops it. */
export async function sealRegularly({ store, log }: Pick<Services, 'store' | 'log'>): Promise<() => void> {
  await store.audit.seal();
  log.info({ head: await store.audit.head() }, 'the audit log goes on from here');
  let sealing = false;
  const seal = async () => {
    if (sealing) return;
    sealing = true;
    // A database that is away for a moment is asked again in the next.
    await store.audit.seal().catch((error: unknown) => log.warn({ err: error }, 'the audit log could not be sealed'));
    sealing = false;
  };
  const timer = setInterval(() => void seal(), everyMs);
  return () => clearInterval(timer);
}
