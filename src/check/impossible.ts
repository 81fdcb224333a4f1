import { withoutCustomersWords } from './own-words.ts';
import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const patterns = [
  /\b(?:this|that|it|which|what you (?:ask|want)(?: for)?|your request) (?:is|'s|would be|are) (?:simply |just |technically |absolutely |completely )?impossible\b/gu,
  /\b(?:impossible for us|cannot be done|can't be done|can never be done|no way to do (?:this|that|it)|there is no way)\b/gu,
  /(?<!\p{L})(?:ist|wäre) (?:leider |technisch |völlig |absolut )?unmöglich(?!\p{L})|(?<!\p{L})geht (?:leider |technisch )?(?:grundsätzlich |überhaupt )?nicht, nie(?!\p{L})/gu,
  /(?<!\p{L})(?:c'est|cela est|est) (?:malheureusement |techniquement |tout simplement )?impossible(?!\p{L})/gu,
  /(?<!\p{L})(?:es|sería|resulta) (?:técnicamente |totalmente |completamente |simplemente )?imposible(?!\p{L})/gu,
  /(?<!\p{L})(?:é|seria) (?:tecnicamente |totalmente |completamente |simplesmente )?impossível(?!\p{L})/gu,
  /不可能です|(?:それは|これは)(?:無理|不可能)|(?:这|那)?是?不可能的/gu,
];

/** @playbook What Not to Say: "This is impossible" (check with engineering first). */
export const impossible: CommunicationRule = {
  id: 'communication.what_not_to_say.impossible',
  section: 'Customer Communication Guidelines: What Not to Say',
  kind: 'words',
  catches: ({ body }, { ticket, playbook }) =>
    findPhrase(withoutCustomersWords(body, ticket), {
      literals: playbook.forbiddenPhrases.impossible,
      patterns,
      unlessAfter: /\b(?:not|n't|nicht|pas|no|não) (?:\w+ )?$/u,
    }),
};
