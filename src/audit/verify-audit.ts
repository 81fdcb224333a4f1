import type { AuditStore } from '../store/ports/operations.ts';
import type { AuditHead, SealedEntry } from '../ticket/audit.ts';

/** Something that was done to the log and not through it. */
export type AuditFault = { readonly sequence: number; readonly fault: string };

/** What a verification came to; `head` is worth keeping somewhere else. */
export type AuditReport = {
  readonly entries: number;
  readonly head: AuditHead | null;
  readonly faults: readonly AuditFault[];
};

/**
 * Walks the whole chain and finds every entry that was changed, removed or moved, and every payload that is gone without
 * a record. A head that was kept elsewhere shows besides whether the tail was cut off, or the chain made anew.
 */
export async function verifyAudit(store: AuditStore, kept: AuditHead | null): Promise<AuditReport> {
  await store.seal();
  const faults: AuditFault[] = [];
  const erased = new Map<string, number>();
  let head: AuditHead = { sequence: 0, hash: '' };
  let entries = 0;
  for (;;) {
    const page = await store.sealedAfter(head.sequence);
    if (page.length === 0) break;
    for (const entry of page) {
      faults.push(...(await faultsOf(entry, head)));
      if (kept?.sequence === entry.sequence && kept.hash !== entry.hash)
        faults.push({ sequence: entry.sequence, fault: 'is not the entry that the kept head names' });
      if (entry.payload === null) erased.set(entry.id, entry.sequence);
      if (entry.action === 'audit_entry.erased') erased.delete(entry.subject);
      head = { sequence: entry.sequence, hash: entry.hash };
    }
    entries += page.length;
  }
  for (const sequence of erased.values())
    faults.push({ sequence, fault: 'lost its payload, and no entry tells of it' });
  if (kept !== null && kept.sequence > head.sequence)
    faults.push({ sequence: kept.sequence, fault: 'was the head once; the chain ends before it' });
  return { entries, head: entries === 0 ? null : head, faults };
}

async function faultsOf(entry: SealedEntry, before: AuditHead): Promise<readonly AuditFault[]> {
  const { sequence, payload, payloadDigest, hash } = entry;
  const found: string[] = [];
  if (sequence !== before.sequence + 1) found.push(`follows ${before.sequence}: what stood between is gone`);
  if (payload !== null && (await sha256(encode(payload))) !== payloadDigest)
    found.push('has another payload than it was given');
  const lines = [sequence, entry.id, entry.at, entry.actor, entry.action, entry.subject, payloadDigest].join('\n');
  if ((await sha256(new Uint8Array([...fromHex(before.hash), ...encode(lines)]))) !== hash)
    found.push('is not what was sealed in its place');
  return found.map((fault) => ({ sequence, fault }));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
