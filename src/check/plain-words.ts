// Characters that are not seen, and that would let a phrase slip past: zero-width, direction, soft hyphen.
/* oxlint-disable no-misleading-character-class -- each of them is meant by itself */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;

/**
 * A text as its words are read: small letters, one kind of apostrophe and space, no emphasis marks, nothing invisible.
 * Identifiers in code marks count as one neutral word: `/refunds` is an endpoint, not a promise.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(/`[^\s`]{1,200}`/g, ' code ')
    .replaceAll(/[’‘‛ʼ´`]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[*_~#>|]{1,8}/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

/** A draft cut into sentences and list items; joined they are the draft again. */
export function splitSentences(text: string): readonly string[] {
  return text.match(/(?:[^.!?。！？\n]|[.!?](?!\s|$))+(?:[.!?]+|[。！？]+)?[ \t]*\n*|[.!?。！？]+[ \t]*\n*|\n+/g) ?? [];
}
