import type { ErrorSignal } from '../signals/signals.ts';
import { tokensOf, tokenString, weightOf } from './tokens.ts';

/** The words of a ticket in which a known issue's error was found; `strength` says how much that tells, 0 to 1 (not at all: 0). */
export type SignatureMatch = { readonly found: string; readonly strength: number };

/** Names of errors that every language has: they say that something failed, not what. */
const genericName =
  /^(?:type|value|key|runtime|attribute|name|syntax|index|io|os|reference|range|argument|http|import|validation|illegalargument|nullpointer)?(?:error|exception)$/;

/**
 * The most telling signature that stands in the ticket (`tokens` as `tokenString` gives them), whatever its quotes and line
 * breaks; or the signature that begins with the whole message that the ticket quotes.
 */
export function findSignature(
  signatures: readonly string[],
  tokens: string,
  errors: readonly ErrorSignal[],
): SignatureMatch {
  const quoted = errors.map(({ message }) => message ?? '').filter((message) => tokensOf(message).length > 0);
  const candidates = signatures.flatMap((signature) => {
    const wanted = tokenString(signature);
    const begun = quoted.filter((message) => wanted.startsWith(tokenString(message)));
    return tokens.includes(wanted) && wanted.trim() !== '' ? [signature] : begun;
  });
  return candidates
    .map((found) => ({ found, strength: strengthOf(found) }))
    .reduce((best, match) => (match.strength > best.strength ? match : best), { found: '', strength: 0 });
}

/** A sentence or an unmistakable name tells much; `TypeError`, `field required` or a bare code could be anything. */
export function strengthOf(signature: string): number {
  const tokens = tokensOf(signature);
  const weight = tokens.reduce((sum, token) => sum + weightOf(token) * nameWeight(token), 0);
  // Five words in a row are no accident, however common each of them is.
  return Math.min(1, Math.max(weight / 3, (tokens.length - 1) / 5));
}

/** Whether a ticket quotes an error that is telling enough to be of another issue than one that it lacks the signature of. */
export function quotesOtherError(errors: readonly ErrorSignal[]): boolean {
  return errors.some(({ message }) => message !== null && strengthOf(message) >= 1);
}

// `DetachedInstanceError` is as telling as a sentence.
function nameWeight(token: string): number {
  if (genericName.test(token)) return 0.5;
  return token.length >= 14 ? 3 : 1;
}
