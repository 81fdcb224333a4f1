import type { Signals } from '../signals/signals.ts';

/**
 * Whether a reply speaks of the ticket's own error or endpoint; null where the ticket names neither, and for a security
 * report, whose details have no place in a reply. @playbook Common Mistakes to Avoid
 */
export function isSpecific(reply: string, signals: Signals, security: boolean): boolean | null {
  const own = tellingWords(signals);
  if (security || own.length === 0) return null;
  const said = reply.toLowerCase();
  return own.some((word) => standsIn(word, said));
}

function tellingWords({ errors, endpoints, statusCodes }: Signals): readonly string[] {
  const words = [
    ...endpoints.map(({ path }) => path.split(/[?#]/, 1)[0] ?? ''),
    ...errors.flatMap(({ name, message }) => [name, message]),
    ...statusCodes.filter(({ code }) => code >= 400).map(({ code }) => String(code)),
  ];
  return words.flatMap((word) => (word === null || word.length < 3 ? [] : [word.toLowerCase()]));
}

/** As a word of its own: a 500 is not part of 1500. */
function standsIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) return true;
  return false;
}
