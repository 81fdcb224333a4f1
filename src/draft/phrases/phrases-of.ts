import type { ReplyLanguage } from '../../check/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Phrases } from './phrases.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

const languages: Readonly<Record<ReplyLanguage, Phrases>> = { en, de, fr, es, pt, ja, zh };

/** The words of replies in one language. */
export function phrasesOf(language: ReplyLanguage): Phrases {
  return languages[language];
}
