import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const mended =
  '(?:fixed|resolved|solved|repaired|corrected|patched|deployed|shipped|released|rolled out|implemented|restored|back to normal|working again|available again|up and running|delivered|added)';
const patterns = [
  new RegExp(
    `\\b(?:will|'ll|is going to|are going to|is guaranteed to|should) (?:definitely |certainly |surely |soon |all )?(?:be|get|have been) (?:\\w+ ){0,2}${mended}\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:we|i|engineering|our (?:engineers|team|developers)|they)(?: will|'ll| shall| are going to| am going to) (?:\\w+ ){0,2}(?:fix|resolve|solve|repair|patch|correct|deploy|ship|release|roll out|implement|restore|add|build|deliver)\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:will|'ll) have (?:this|that|it|the \\w+) (?:\\w+ ){0,2}${mended}\\b`, 'gu'),
  /\b(?:a|the|our|next) (?:fix|patch|hotfix|release|version|feature)(?: will|'ll| is going to| is scheduled| is planned| is expected| is due| arrives| ships| lands| comes| goes live| goes out)(?! (?:when|once|as soon))\b/gu,
  /\b(?:expect|anticipate|plan|aim|hope) (?:to (?:have )?(?:\w+ ){0,2})?(?:a |the |this |it )?(?:\w+ )?(?:fix|fixed|resolved|patch|release|resolution)\b/gu,
  /\b(?:guarantee\w*|promise(?:s|d)?|you have (?:my|our) word|rest assured)\b/gu,
  /\b(?:fixed|resolved|solved|done|ready|live|available) (?:by|on|before|within|until) (?:the )?(?:tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this|end of|\d|january|february|march|april|may|june|july|august|september|october|november|december|a few|one|two|an? )/gu,
  /\b(?:eta|roadmap|sla credit) (?:is|for|says|of)\b/gu,
  /(?<!\p{L})(?:wird|werden) (?:(?!aktualisiert|informier|melde)[\p{L}\d.,:-]+ ){0,6}(?:behoben|gelöst|repariert|korrigiert|ausgeliefert|veröffentlicht|umgesetzt|bereitgestellt)(?: (?:sein|werden))?(?!\p{L})/gu,
  /(?<!\p{L})(?:wir|ich) (?:werde[n]?|beheben|lösen|reparieren|veröffentlichen|liefern) (?:[\p{L}\d.,:-]+ ){0,6}(?:beheben|lösen|reparieren|korrigieren|ausliefern|veröffentlichen|umsetzen|bis)(?!\p{L})/gu,
  /(?<!\p{L})(?:garantier\p{L}*|versprech\p{L}*|verspricht|versproch\p{L}*|zugesichert)(?!\p{L})/gu,
  /(?<!\p{L})(?:sera|seront|va être|vont être) (?:\p{L}+ ){0,2}(?:corrigée?s?|résolue?s?|réparée?s?|déployée?s?|publiée?s?|livrée?s?|ajoutée?s?)(?!\p{L})/gu,
  /(?<!\p{L})(?:nous|je) (?:allons|vais) (?:\p{L}+ ){0,2}(?:corriger|résoudre|réparer|déployer|publier|livrer|ajouter)(?!\p{L})|(?<!\p{L})(?:corrigerons|résoudrons|réparerons|déploierons|garantiss\p{L}+|garantie?|promet\p{L}*|promis)(?!\p{L})/gu,
  /(?<!\p{L})(?:será|serán|va a ser|quedará|estará) (?:\p{L}+ ){0,2}(?:corregid[oa]s?|resuelt[oa]s?|solucionad[oa]s?|reparad[oa]s?|publicad[oa]s?|desplegad[oa]s?|añadid[oa]s?)(?!\p{L})/gu,
  /(?<!\p{L})(?:vamos a|voy a) (?:\p{L}+ ){0,2}(?:corregir|resolver|solucionar|reparar|publicar|desplegar|añadir)(?!\p{L})|(?<!\p{L})(?:corregiremos|resolveremos|solucionaremos|repararemos|garantiz\p{L}+|prometemos|prometo|le prometo)(?!\p{L})/gu,
  /(?<!\p{L})(?:será|serão|vai ser|estará) (?:\p{L}+ ){0,2}(?:corrigid[oa]s?|resolvid[oa]s?|solucionad[oa]s?|reparad[oa]s?|publicad[oa]s?|implementad[oa]s?|adicionad[oa]s?)(?!\p{L})/gu,
  /(?<!\p{L})(?:vamos|vou|iremos) (?:\p{L}+ ){0,2}(?:corrigir|resolver|solucionar|consertar|publicar|implementar|adicionar)(?!\p{L})|(?<!\p{L})(?:corrigiremos|resolveremos|solucionaremos|garantimos|garanto|prometemos|prometo)(?!\p{L})/gu,
  /(?:修正|解決|リリース|復旧|修復)(?:いたします|します|される予定|されます|予定です)|(?:お約束|保証)(?:いたします|します)|(?:将|会)(?:在|于)?[^。！？]{0,20}(?:修复|解决|发布|上线)|(?:保证|承诺)(?!不)/gu,
];

// "when a fix is available", "we can't promise", "once this is resolved": no commitment.
const unlessAfter =
  /(?:\b(?:cannot|can't|can not|not|unable to|no|without|when|whether|if|once|as soon as|until|before|after|nicht|kein\w*|ob|wann|sobald|bis|falls|pas|ne|si|quand|dès que|aucune?|sans|no|cuando|si|sin|ningun\w*|não|quando|se|sem|nenhum\w*|assim que)\b|できません|无法|不能|是否|何时)[^.]{0,28}$/u;

/** @playbook What Not to Say: "This will be fixed by [date]"; Tone: no promised fix without engineering confirmation. */
export const promises: CommunicationRule = {
  id: 'communication.what_not_to_say.promise',
  section: 'Customer Communication Guidelines: What Not to Say',
  kind: 'words',
  catches: ({ body }, { playbook }) =>
    findPhrase(body, {
      literals: playbook.forbiddenPhrases.promise,
      patterns: [],
      unlessAfter: /\b(?:cannot|can't|not|unable to) (?:say|tell|promise|confirm)[^.]{0,40}$/u,
    }) ?? findPhrase(body, { literals: [], patterns, unlessAfter }),
};
