import { eld } from 'eld/extrasmall';
import type { CommunicationRule } from './rule.ts';

/** The languages that replies are written in. */
export const replyLanguages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh'] as const;
export type ReplyLanguage = (typeof replyLanguages)[number];

/** The customer's language where replies are written in it, else English. */
export function replyLanguageOf(language: string): ReplyLanguage {
  return replyLanguages.find((known) => known === language.slice(0, 2).toLowerCase()) ?? 'en';
}

// Letters that look alike, mixed inside one word, hide it from every other check.
const disguised =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]\p{Script=Latin}/u;

// Neighbouring languages that a detector takes for each other in short technical prose.
const mistaken: Readonly<Record<string, readonly string[]>> = {
  es: ['ca', 'gl'],
  pt: ['gl'],
  de: ['nl'],
  fr: ['ca'],
  ja: [],
  zh: [],
  en: [],
};

/** The reply is in the customer's language where we write it, and in English otherwise; und accepts any. */
export const language: CommunicationRule = {
  id: 'communication.language',
  section: 'Customer Communication Guidelines: Tone',
  kind: 'words',
  catches: ({ body }, { classification }) => {
    const mixed = disguised.exec(body);
    if (mixed !== null) return body.slice(Math.max(0, mixed.index - 10), mixed.index + 12);
    const expected = replyLanguageOf(classification.language);
    const found = detectLanguage(body);
    const customers = classification.language.slice(0, 2).toLowerCase();
    const acceptable = [expected, customers, ...(mistaken[expected] ?? [])];
    return found === null || acceptable.includes(found) || classification.language === 'und'
      ? null
      : `written in ${found}, not ${expected}`;
  },
};

/** The language of a draft's prose, titles, links and code left out; null where too little is left to tell. */
export function detectLanguage(body: string): string | null {
  const prose = body
    .replaceAll(/`[^`\n]{0,300}`|["“„«][^"”“»\n]{0,300}["”“»]|https?:\/\/\S{1,500}|\[[^\]\n]{1,60}\]/g, ' ')
    .replaceAll(/[\d*_#-]{1,40}/g, ' ');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{3}/u.test(prose)) return 'ja';
  if ((prose.match(/\p{Script=Han}/gu)?.length ?? 0) >= 12) return 'zh';
  if ((prose.match(/\p{L}/gu)?.length ?? 0) < 60) return null;
  const found = eld.detect(prose);
  return found.language !== '' && found.isReliable() ? found.language : null;
}
