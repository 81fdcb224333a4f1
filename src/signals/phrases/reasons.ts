import type { PhraseTable } from './phrase-book.ts';

/** The reason phrases of HTTP, by their status. */
export const reasons = {
  '400': { en: ['bad request'] },
  '401': { en: ['unauthori[sz]ed'] },
  '403': { en: ['forbidden'] },
  '405': { en: ['method not allowed'] },
  '408': { en: ['request timeout'] },
  '413': { en: ['payload too large'] },
  '415': { en: ['unsupported media type'] },
  '422': { en: ['unprocessable (entity|content)'] },
  '429': { en: ['too many requests'] },
  '500': { en: ['internal server error'] },
  '502': { en: ['bad gateway'] },
  '503': { en: ['service unavailable'] },
  '504': { en: ['gateway time-?out'] },
} as const satisfies PhraseTable;
