import type { PhraseTable } from './phrase-book.ts';

/** Moments told relative to the ticket's own, and rhythms in which a fault comes back. */
export const moments = {
  relative: {
    en: [
      'yesterday',
      'today',
      'tonight',
      'this (morning|afternoon|evening|week|monday|tuesday|wednesday|thursday|friday)',
      'last (night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
      'since (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|this)',
      String.raw`for (about |the last |the past )?(\d{1,3}|an?|two|three) (hours?|days?|weeks?|minutes?)`,
      'just (now|started)',
      '(an|a few|few|two|three|several|couple of) (minutes?|hours?|days?) ago',
    ],
    de: ['gestern', 'heute', 'seit (gestern|heute|montag|dienstag|mittwoch|donnerstag|freitag)'],
    fr: ["aujourd'hui", 'hier (soir|matin)?', 'depuis hier', 'ce matin'],
    es: ['desde ayer', 'ayer', 'hoy', 'esta mañana'],
    pt: ['desde ontem', 'ontem', 'hoje', 'desde hoje'],
    ja: ['昨日', '今日', '今朝', '先ほど'],
    zh: ['昨天', '今天', '从昨天', '今早', '刚刚'],
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
