import { eld } from 'eld/extrasmall';
import type { Source } from './text.ts';

/** Enough of a text to tell its language by. */
const longestText = 600;

/** The ticket's language as ISO 639-1, `und` where it has too few words to tell. */
export function readLanguage(sources: readonly Source[]): string {
  const text = sources
    .map((source) => source.text)
    .join('\n')
    .slice(0, longestText);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return 'ja';
  if (/\p{Script=Han}{2}/u.test(text)) return 'zh';
  return eld.detect(text).language || 'und';
}
