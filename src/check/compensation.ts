import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const money =
  '(?:refunds?|reimbursements?|compensation|credits?(?! card| limit)|goodwill|discounts?|vouchers?|coupons?|money back|free (?:months?|upgrade)|waivers?)';
const granted =
  '(?:approved|granted|issued|processed|confirmed|initiated|applied|guaranteed|authori[sz]ed|arranged|on (?:its|the) way|yours)';
const patterns = [
  /\b(?:refund|reimburse|compensate|credit(?! card| limit)|repay|waive)(?:ed|d|ing|s)? (?:you|to you|your|the (?:full |double |extra |second )?(?:charge|amount|payment|money|invoice|fee)|[$€£]? ?\d)/gu,
  new RegExp(`(?<![/\\w.])${money}(?: \\p{L}+){0,6} ${granted}\\b`, 'gu'),
  new RegExp(
    `\\b(?:approv(?:e|ed|es|ing)|grant(?:s|ed|ing)?|issu(?:e|ed|ing)|initiat(?:e|ed|ing)|appl(?:y|ied)|offer(?:s|ed|ing)?|giv(?:e|en|ing)|gave|arrang(?:e|ed|ing)|authori[sz](?:e|ed)|receive|get|entitled to|eligible for|owed?|will send|process(?:ed|ing)?)(?: [\\p{L}\\d$€£%.,-]+){0,5} (?<![/\\w.])${money}(?!\\p{L})`,
    'gu',
  ),
  /\b(?:you(?:'ll| will)|you are going to) (?:be|get|have) (?:fully |partially )?(?:refunded|reimbursed|compensated|credited|your money)\b/gu,
  /[$€£] ?\d[\d.,]{0,12} (?:\p{L}+ ){0,3}(?:refund|credit|back|compensation)/gu,
  /(?<!\p{L})(?:erstatten|vergüten|entschädigen|gutschreiben|zurückzahlen|zurückerstatten|zurückerstattet|erstattet|gutgeschrieben|vergütet|entschädigt)(?!\p{L})|(?<!\p{L})(?:erhalten|bekommen|gewähren|genehmigt\p{L}*) (?:[\p{L}\d€.,]+ ){0,4}(?:erstattung|rückerstattung|gutschrift|entschädigung|rabatt)(?!\p{L})|(?:erstattung|rückerstattung|gutschrift|entschädigung) (?:\p{L}+ ){0,4}(?:genehmigt|veranlasst|erhalten|bestätigt)(?!\p{L})/gu,
  /(?<!\p{L})(?:rembours(?:erons|erai|é|ée|és)|rembourser|dédommag\p{L}+|indemniser\p{L}*|créditer(?:ons|ai))(?!\p{L})|(?<!\p{L})(?:recevrez|obtiendrez|accord\p{L}+|approuv\p{L}+) (?:\p{L}+ ){0,4}(?:remboursement|avoir|indemnité|compensation)(?!\p{L})|(?:remboursement|avoir|indemnité) (?:\p{L}+ ){0,4}(?:approuvé|accordé|validé|effectué)(?!\p{L})/gu,
  /(?<!\p{L})(?:reembols(?:aremos|aré|amos|ado|ada)|reembolsar(?:le|emos)?|compensar(?:emos|é|le)|indemnizar\p{L}*|abonaremos)(?!\p{L})|(?<!\p{L})(?:recibirá|obtendrá|concede\p{L}*|aprob\p{L}+) (?:\p{L}+ ){0,4}(?:reembolso|compensación|abono|crédito)(?!\p{L})|(?:reembolso|compensación|abono) (?:\p{L}+ ){0,4}(?:aprobad[oa]|concedid[oa]|realizad[oa]|emitid[oa])(?!\p{L})/gu,
  /(?<!\p{L})(?:reembols(?:aremos|arei|amos|ado|ada)|reembolsar|compensar(?:emos|ei)|indenizar\p{L}*|creditaremos)(?!\p{L})|(?<!\p{L})(?:receberá|obterá|conced\p{L}+|aprov\p{L}+) (?:\p{L}+ ){0,4}(?:reembolso|estorno|compensação|crédito)(?!\p{L})|(?:reembolso|estorno|compensação) (?:\p{L}+ ){0,4}(?:aprovad[oa]|concedid[oa]|realizad[oa]|emitid[oa])(?!\p{L})/gu,
  /返金(?:いたします|します|を承認|が承認|されます)|(?:补偿|赔偿|退款)(?:已|将|会)|(?:已|将|会|为您)(?:经)?(?:批准|办理)?(?:退款|赔偿|补偿)/gu,
];

/** Only a person may speak about money. No negation turns a hit: a hostile text would use it as a cover. @playbook Required Human Review */
export const compensation: CommunicationRule = {
  id: 'communication.compensation.promise',
  section: 'Required Human Review',
  kind: 'words',
  catches: ({ body }, { playbook }) =>
    findPhrase(body, {
      literals: playbook.forbiddenPhrases.compensation,
      patterns,
      unlessAfter: /\b(?:cannot|can't|not able to) (?:promise|confirm|say|offer|approve)(?: \p{L}+){0,3} $/u,
    }),
};
