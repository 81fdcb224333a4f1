import type { Signals } from '../signals/signals.ts';
import { writtenIn } from '../signals/text.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { NamedVersion } from './version-agreement.ts';

/** Words before a version, or after it, that name it as one without the problem. */
const goodBefore =
  /\b(?:revert|downgrad|rolled back|rolling back|back to|pinned|pinning|(?:works?|worked|fine) (?:in|on|with)|(?:upgraded|upgrading|updated|moved|migrated) from)[^.\n]{0,30}$/i;
const goodAfter =
  /^(?:[ ]{0,2}(?:to|->|→)[ ]|[^.\n]{0,20}?\b(?:resolve[sd]?|solve[sd]?|fixe[sd]|works?|worked|is fine|was fine|help(?:s|ed))\b)/i;

/** The versions that a ticket has its problem with: those it goes back to, or comes from, are left out. */
export function namedVersions(
  ticket: Pick<Ticket, 'subject' | 'body' | 'metadata' | 'messages'>,
  signals: Pick<Signals, 'versions'>,
): readonly NamedVersion[] {
  const written = signals.versions.filter(({ span }) => {
    if (span.field === 'metadata') return true;
    const text = writtenIn(ticket, span.field);
    return (
      !goodBefore.test(text.slice(Math.max(0, span.start - 50), span.start)) &&
      !goodAfter.test(text.slice(span.end, span.end + 40))
    );
  });
  const measured = Object.entries(ticket.metadata.versions).map(([library, version]) => ({ library, version }));
  return [...written.map(({ library, version }) => ({ library, version })), ...measured];
}
