import { eld } from 'eld/extrasmall';
import type { Source } from './text.ts';

/** Enough of a text to tell its language by. */
const longestText = 400;

/** Words that English text is full of and that no other language writes. */
const english =
  /\b(?:the|is|are|and|with|this|that|our|we|you|your|not|have|has|when|from|it|to|of|but|can|does|with|get)\b/gi;
const enoughEnglish = 5;
/** English has a foreign name or a dash now and then. */
const fewForeignLetters = 4;

/** The ticket's language as ISO 639-1, `und` where it has too few words to tell. */
export function readLanguage(sources: readonly Source[]): string {
  const text = sources
    .map((source) => source.text)
    .join('\n')
    .slice(0, longestText);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return 'ja';
  if (/\p{Script=Han}{2}/u.test(text)) return 'zh';
  // Most tickets are plainly English, and the detector costs more than all else that is read.
  const foreign = text.match(/[\u00c0-\u02af\u0370-\u1fff\u2e80-\uffdc]/g)?.length ?? 0;
  if (foreign <= fewForeignLetters && (text.match(english)?.length ?? 0) >= enoughEnglish) return 'en';
  return eld.detect(text).language || 'und';
}
