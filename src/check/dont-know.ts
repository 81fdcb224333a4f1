import { withoutCustomersWords } from './own-words.ts';
import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const patterns = [
  /\b(?:i|we) (?:(?:really |honestly |simply |just |actually )?(?:don't|do not|didn't)(?: really| actually| yet)? know|have no (?:idea|clue)|haven't (?:a|the faintest) (?:idea|clue)|am (?:not sure|clueless)|are clueless)\b/gu,
  /\b(?:no idea|beats me|your guess is as good)\b/gu,
  /(?<!\p{L})(?:ich weiß|wir wissen|ich weiss) (?:es |das |leider |auch |selbst )*(?:nicht|nix)(?!\p{L})|(?<!\p{L})keine ahnung(?!\p{L})/gu,
  /(?<!\p{L})(?:je ne sais pas|nous ne savons pas|aucune idée)(?!\p{L})/gu,
  /(?<!\p{L})no (?:lo )?(?:sé|sabemos)(?!\p{L})|(?<!\p{L})ni idea(?!\p{L})/gu,
  /(?<!\p{L})não (?:sei|sabemos)(?!\p{L})|(?<!\p{L})(?:nem|não faço) ideia(?!\p{L})/gu,
  /(?:分かりません|わかりません|存じません)|我(?:们)?(?:也)?不知道/gu,
];

/** @playbook What Not to Say: "I don't know" (say "I'll investigate" or "I'll escalate"). */
export const dontKnow: CommunicationRule = {
  id: 'communication.what_not_to_say.dont_know',
  section: 'Customer Communication Guidelines: What Not to Say',
  kind: 'words',
  catches: ({ body }, { ticket, playbook }) =>
    findPhrase(withoutCustomersWords(body, ticket), { literals: playbook.forbiddenPhrases.dontKnow, patterns }),
};
