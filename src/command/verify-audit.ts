import { log as say } from '@clack/prompts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Config } from '../config.ts';
import type { AuditHead } from '../ticket/audit.ts';
import { openOnNode } from './open-on-node.ts';

/** So many faults are shown; the rest is counted. */
const mostShown = 50;

/** Verifies the audit log and prints its head, to be kept elsewhere. Exit code 1 where anything was done past the log. */
export async function verifyAuditOnNode(config: Config, head: string | undefined): Promise<void> {
  const kept = head === undefined ? null : readHead(head);
  const { services, close } = await openOnNode(config);
  try {
    const { entries, head: end, faults } = await verifyAudit(services.store.audit, kept);
    for (const { sequence, fault } of faults.slice(0, mostShown)) console.error(`entry ${sequence} ${fault}`);
    if (faults.length > 0) {
      say.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries.`);
      process.exitCode = 1;
    } else say.success(`${entries} entries, unbroken.`);
    if (end !== null) console.log(`head ${end.sequence}:${end.hash}`);
  } finally {
    await close();
  }
}

function readHead(text: string): AuditHead {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new Error('--head wants what an earlier verification printed: NUMBER:HASH');
  return { sequence: Number(sequence), hash };
}
