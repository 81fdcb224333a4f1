import { concerns } from './concerns.ts';
import { environments } from './environments.ts';
import { money } from './money.ts';
import { moments } from './moments.ts';
import { openPhraseBook } from './phrase-book.ts';
import { reasons } from './reasons.ts';
import { reproducibility } from './reproducibility.ts';
import { scopes } from './scopes.ts';
import { security } from './security.ts';
import { tones } from './tones.ts';
import { circumstances } from './topics/circumstances.ts';
import { failures } from './topics/failures.ts';
import { mistakes } from './topics/mistakes.ts';
import { subjects } from './topics/subjects.ts';
import { wishes } from './topics/wishes.ts';

/** Reads every table of phrases in one pass over a ticket. */
export const readPhrases = openPhraseBook({
  topics: { ...wishes, ...failures, ...circumstances, ...subjects, ...mistakes },
  scopes,
  reproducibility,
  money,
  environments,
  moments,
  reasons,
  tones,
  security,
  concerns,
});

/** What the tables were found to say of one ticket. */
export type FoundPhrases = ReturnType<typeof readPhrases>;
