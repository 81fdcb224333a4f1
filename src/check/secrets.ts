import { isRestorable, placeholderToken } from '../redact/restore.ts';
import { findSecrets } from '../redact/secrets.ts';
import type { CommunicationRule } from './rule.ts';

const section = 'Ticket Triage Process: Initial Assessment';

/** No credential leaves in a draft, not even the customer's own. */
export const secrets: CommunicationRule = {
  id: 'secrets.none',
  section,
  kind: 'words',
  catches: ({ body }, { redaction }) => {
    const known = redaction.placeholders.filter(
      ({ kind, label }) => kind === 'secret' || ['card', 'iban', 'national_id'].includes(label),
    );
    const letters = lettersOf(body);
    const repeated = known.find(
      ({ value }) => value.length >= 5 && (body.includes(value) || isSpelled(value, letters)),
    );
    const [found] = findSecrets(body);
    if (repeated !== undefined) return repeated.token;
    // The record of what was caught must not become the leak.
    return found === undefined ? null : `${found.label} of ${found.end - found.start} characters`;
  },
};

// A secret that is spelled apart, or in another case, is given away just the same.
function isSpelled(value: string, letters: string): boolean {
  const wanted = lettersOf(value);
  return wanted.length >= 8 && letters.includes(wanted);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** No placeholder or unfilled slot is left over; those that will be restored to the customer's own harmless data may stand. */
export const placeholders: CommunicationRule = {
  id: 'secrets.placeholders',
  section,
  kind: 'words',
  catches: ({ body }, { redaction }) => {
    const restorable = new Set(redaction.placeholders.filter(isRestorable).map(({ token }) => token));
    const left = body.match(placeholderToken)?.find((token) => !restorable.has(token));
    return (
      left ??
      body.match(
        /\{\{[^{}\n]{0,80}|\[(?:link|workaround|date|name|insert|your|ticket|specific|explanation)(?!-\d)[^\]\n]{0,60}\]/i,
      )?.[0] ??
      null
    );
  },
};
