import type { Ticket } from '../ticket/ticket.ts';
import { settleOverlaps, type Finding } from './finding.ts';
import { findPersonalData } from './personal-data.ts';
import { findGivenNames } from './person-names.ts';
import type { Placeholder, Redaction } from './redaction.ts';
import { placeholderToken } from './restore.ts';
import { findSecrets } from './secrets.ts';

/** A text without personal data and secrets, and what each of its placeholders stands for. */
export type RedactedText = { readonly text: string; readonly placeholders: readonly Placeholder[] };

/**
 * Replaces personal data and secrets in all that the customer and the sending system wrote; linear in the length.
 * The reference, the ids and the tier stay: they identify records, not people.
 */
export function redactTicket(ticket: Ticket): Redaction {
  const { customer, metadata } = ticket;
  const original = [
    ticket.subject,
    ticket.body,
    ...ticket.messages.map(({ body }) => body),
    metadata.endpoint,
    metadata.requestId,
    ...Object.values(metadata.versions),
  ];
  const placeholding = startPlaceholding(original.join('\n'), namesOf(customer.name));
  const redact = (text: string) => placeholding.redact(text);
  const name = customer.name === null ? null : placeholding.hide(customer.name, { kind: 'personal', label: 'name' });
  const redacted: Ticket = {
    ...ticket,
    subject: redact(ticket.subject),
    body: redact(ticket.body),
    messages: ticket.messages.map((message) => ({ ...message, body: redact(message.body) })),
    customer: { ...customer, name },
    metadata: {
      ...metadata,
      endpoint: metadata.endpoint === null ? null : redact(metadata.endpoint),
      requestId: metadata.requestId === null ? null : redact(metadata.requestId),
      versions: Object.fromEntries(
        Object.entries(metadata.versions).map(([library, version]) => [redact(library), redact(version)]),
      ),
    },
  };
  return { ticket: redacted, placeholders: placeholding.placeholders };
}

/** Replaces personal data and secrets in one text. Equal values share one placeholder. */
export function redactText(text: string): RedactedText {
  const placeholding = startPlaceholding(text, []);
  return { text: placeholding.redact(text), placeholders: placeholding.placeholders };
}

type Placeholding = {
  readonly placeholders: readonly Placeholder[];
  redact(text: string): string;
  /** The placeholder for one whole value. */
  hide(value: string, what: Pick<Finding, 'kind' | 'label'>): string;
};

function startPlaceholding(original: string, names: readonly string[]): Placeholding {
  const byValue = new Map<string, Placeholder>();
  const nextToken = countTokens(original);
  const hide: Placeholding['hide'] = (value, { kind, label }) => {
    const known = byValue.get(value);
    const token = known?.token ?? nextToken(label);
    // Whatever was a secret once is one everywhere.
    if (known === undefined || (kind === 'secret' && known.kind !== 'secret'))
      byValue.set(value, { token, kind, label, value });
    return token;
  };
  return {
    hide,
    get placeholders() {
      return [...byValue.values()];
    },
    redact(text) {
      const findings = settleOverlaps([
        ...findSecrets(text),
        ...findPersonalData(text),
        ...findGivenNames(text, names),
      ]);
      let end = 0;
      const parts: string[] = [];
      for (const finding of findings) {
        parts.push(text.slice(end, finding.start), hide(text.slice(finding.start, finding.end), finding));
        end = finding.end;
      }
      return parts.join('') + text.slice(end);
    },
  };
}

// A customer may have typed `[email-1]`: such numbers are passed over, so that it is never taken for ours.
function countTokens(original: string): (label: string) => string {
  const taken = new Set(original.match(placeholderToken));
  const counts = new Map<string, number>();
  return (label) => {
    let token: string;
    do {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      token = `[${label.replaceAll('_', '-')}-${counts.get(label)}]`;
    } while (taken.has(token));
    return token;
  };
}

// Of a customer's name the whole and, where it has several words, the whole only: "Will" and "Mark" are words too.
function namesOf(name: string | null): readonly string[] {
  const trimmed = name?.trim() ?? '';
  return trimmed.length >= 4 ? [trimmed] : [];
}
