import type { PhraseTable } from './phrase-book.ts';

/** Moments told relative to the ticket's own, and rhythms in which a fault comes back. */
export const moments = {
  /** Since when: enough to look in the logs by. */
  relative: {
    en: [
      '(since|from|starting|until|as of) (about |around )?(yesterday|today|tonight|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (morning|weekend|upgrade|release))',
      'last (night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
      String.raw`for (about |the last |the past |almost |over )?(\d{1,3}|an?|two|three|several|a few) (hours?|days?|weeks?|minutes?)`,
      'just (now|started)',
      '(an|a few|few|two|three|several|couple of) (minutes?|hours?|days?) ago',
      '(yesterday|today|this) (morning|afternoon|evening|noon|night)? ?(at|around|about|between) #',
    ],
    de: [
      'seit (gestern|heute|letzter|letztem|dem wochenende|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
      '(gestern|heute) (früh|morgen|mittag|abend|nacht)? ?(um|gegen|ab) #',
    ],
    fr: ["depuis (hier|ce matin|ce midi|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la nuit)"],
    es: ['desde (ayer|hoy|anoche|esta (mañana|tarde)|el (lunes|martes|miércoles|jueves|viernes|sábado|domingo))'],
    pt: ['desde (ontem|hoje|esta (manhã|tarde)|(a )?(segunda|terça|quarta|quinta|sexta)|sábado|domingo)'],
    ja: ['(昨日|今日|今朝|昨夜|先ほど)(から|より|以降)', '(昨日|今日|今朝)…\\d'],
    zh: ['(从|自)?(昨天|今天|昨晚|今早|上周)(早上|晚上|下午|上午)?(开始|起|以来)', '从(昨天|今天|昨晚|今早)', '刚刚'],
  },
  rhythm: {
    en: [
      'once (a|per|every) (minute|hour|day|week)',
      String.raw`every (\d{1,3}|few|other|second|third) (minutes?|hours?|days?|requests?|calls?|seconds?|nights?)`,
      'every (night|morning|day|hour|monday|evening|weekend)',
      String.raw`(after|every) (about |around )?\d{1,6} (requests?|calls?|attempts?|minutes?|hours?)`,
      String.raw`(one|two|three|four|five|ten) (out of|in|of) (every )?\d{1,6}`,
    ],
    de: ['jede[rnms]? (nacht|stunde|tag|morgen)'],
  },
} as const satisfies PhraseTable;
