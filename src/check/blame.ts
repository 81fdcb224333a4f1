import { withoutCustomersWords } from './own-words.ts';
import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const patterns = [
  /\byou (?:did|have done|were doing|are doing) (?:\w+ ){0,4}(?:wrong|incorrectly|badly)\b/gu,
  /\byou (?:failed|neglected|forgot|didn't bother|messed|screwed)\b/gu,
  /\byou (?:should|could) (?:have|'ve) (?:read|known|checked|noticed|tested)\b/gu,
  /\b(?:this|that|it|the \w+) (?:is|was|are) (?:entirely |clearly |completely |all )?your (?:own )?(?:fault|mistake|error|doing)\b/gu,
  /\b(?:due to|because of|caused by) your (?:own )?(?:mistake|error|carelessness|negligence|incompetence)\b/gu,
  /\b(?:ihre?|deine?)(?:e?n?|m|r|s)? (?:eigene[rsn]? )?(?:schuld|fehler|versäumnis)\b/gu,
  /\b(?:sie|du) (?:haben|hast|hätten|hättest) (?:\p{L}+ ){0,4}(?:falsch gemacht|vergessen|versäumt|übersehen)\b/gu,
  /\bvotre (?:propre )?(?:faute|erreur)\b|\bvous avez (?:mal|oublié|négligé|fait une erreur)(?![\p{L}])|\bvous auriez dû\b/gu,
  /\b(?:es )?(?:su|tu) (?:propia )?(?:culpa|error)\b|\b(?:usted|tú) (?:olvidó|hizo mal|se equivocó|debería haber)(?![\p{L}])/gu,
  /\b(?:é )?(?:sua|tua) (?:própria )?culpa\b|\bseu (?:próprio )?erro\b|\bvocê (?:esqueceu|errou|fez errado|deveria ter)(?![\p{L}])/gu,
  /あなたの(?:ミス|せい|責任)|您的(?:错|过错|失误)|你的(?:错|过错|失误)/gu,
];

/** @playbook Tone: "Avoid blame language". */
export const blame: CommunicationRule = {
  id: 'communication.tone.blame',
  section: 'Customer Communication Guidelines: Tone',
  kind: 'words',
  catches: ({ body }, { ticket, playbook }) =>
    findPhrase(withoutCustomersWords(body, ticket), {
      literals: playbook.forbiddenPhrases.blame,
      patterns,
      unlessAfter: /\b(?:not|isn't|wasn't|nicht|kein\w*|pas|no|não|never)\b[^.]{0,12}$/u,
    }),
};
