import type { Signals } from './signals.ts';
import { findAll, type Source } from './text.ts';

type Money = Signals['money'][number]['kind'];

const patterns: readonly (readonly [Money, RegExp])[] = [
  [
    'duplicate_charge',
    /\b(?:charged|billed|deducted|debited|invoiced|paid|taken|withdrawn)\b[^.\n]{0,40}?\b(?:twice|again|double|two times|three times|\d times|multiple times)\b|\b(?:double|duplicate|wrong|incorrect|unexpected|unauthori[sz]ed) (?:charge|billing|payment|deduction|invoice)s?\b|\bovercharged\b|\bdoppelt (?:abgebucht|berechnet|belastet|bezahlt)\b|\b(?:facturée?s?|débitée?s?|prélevée?s?) (?:deux|trois) fois\b|\b(?:cobr(?:ado|aron|ó|aram|ou)|cargo)\b[^.\n]{0,30}\b(?:dos veces|doble|duas vezes|duplicad[oa]|em dobro)\b|二重(?:請求|に請求|課金|引き落)|(?:重复|多次|两次|二次)(?:扣款|收费|扣费|扣了)|扣了(?:两|三|多)次|多扣/gi,
  ],
  [
    'compensation',
    /\brefund(?:s|ed|ing)?\b|\bmoney back\b|\bcompensat(?:e|es|ed|ion|ing)\b|\breimburs\w{1,9}\b|\bcharge-?backs?\b|\b(?:service|account|sla|goodwill) credits?\b|\bcredit (?:us|me|my account|our account|the (?:account|invoice|difference))\b|\b(?:a|some|any) credit (?:for|on|towards) (?:the|our|my|this|next)\b|\bdiscount for the (?:outage|trouble|inconvenience|downtime)\b|\b(?:rück|zurück)?erstatt\w{1,8}\b|\bgeld zurück\b|\bgutschrift(?:en)?\b|\bentschädigung\w{0,3}\b|\bschadens?ersatz\b|\brembours\w{1,8}\b|\bdédommag\w{1,8}\b|\bgeste commercial\b|\breembols\w{1,7}\b|\b(?:devolución|devolver|devuelvan|devolvam|devolução)\b[^.\n]{0,25}\b(?:dinero|importe|pago|dinheiro|valor|cargo)\b|\bindemniza\w{1,6}\b|\bcompensación\b|\bestorno\b|\bressarci\w{1,7}\b|\bcompensação\b|返金|払い戻|補償|賠償|退款|退钱|赔偿|补偿|赔付/gi,
  ],
  [
    'payment_failure',
    /\b(?:payments?|checkouts?|transactions?|card (?:payments?|charges?)|credit cards?|purchases?|charges?|payouts?|billing|subscriptions? payments?)\b[^.\n]{0,50}?\b(?:fail(?:s|ed|ing|ures?)?|declin(?:e|es|ed|ing)|reject(?:ed|ing|s)?|down|(?:not|n't|never) (?:working|processed|processing|going through|completing|complete|be processed|work)|broken|tim(?:e|es|ed|ing) out|error(?:s|ing)?|stuck|blocked|lost)\b|\b(?:card|cards)\b[^.\n]{0,30}\bdeclin\w{1,4}\b|\b(?:can(?:not|'t)|unable to|could(?:n't| not)) (?:pay|purchase|buy|check ?out|process (?:any )?(?:payments|orders|transactions)|take payments|accept payments|charge (?:customers|cards))\b|\bfail(?:s|ed|ing|ure)? (?:to (?:process|charge|capture) )?(?:of )?(?:payments?|transactions?|checkouts?|charges?)\b|\bzahlung(?:en|sabwicklung)?\b[^.\n]{0,40}\b(?:fehl\w{1,10}|schlagen|schlägt|abgelehnt|nicht|ausgefallen|unmöglich|steht|stehen)\b|\bpaiements?\b[^.\n]{0,40}\b(?:échou\w{0,5}|refus\w{1,4}|ne (?:fonctionn|pass|march)\w{1,6}|impossible|en panne|bloqu\w{1,4})|\bpagos?\b[^.\n]{0,40}\b(?:fall\w{1,5}|rechaz\w{1,5}|no (?:funciona|se procesa|pasa)\w{0,2}|caíd\w{1,2})|\bpagamentos?\b[^.\n]{0,40}\b(?:falh\w{1,5}|recusad\w{1,2}|não (?:funciona|passa|são|estão)\w{0,2}|fora do ar)|(?:決済|支払い?|課金)[^。\n]{0,15}(?:失敗|エラー|でき(?:ない|ません|なく)|止ま|停止)|(?:支付|付款|交易|收款)[^。\n]{0,12}(?:失败|错误|不了|异常|无法|报错|超时)|无法(?:支付|付款|收款)/gi,
  ],
];

// A refund is also a thing the platform's API deals in.
const refundsAsProduct =
  /\/(?:v\d\/)?refunds?\b|\brefunds? (?:end ?point|api|webhook|object|resource|call|request body|route|flow via|event|status field|schema|id|policy|docs|documentation)\b|\b(?:post|get|put|patch|create|list|the) \/?refunds?\b|\brefund(?:ed|s)?[._](?:created|updated|failed|succeeded)\b|退款(?:接口|API)|返金API|erstattungs-?(?:api|endpunkt)/i;

/** Wishes for money back, charges in dispute, and payments that fail. A bug of a refund endpoint is no wish. */
export function readMoney(sources: readonly Source[]): Signals['money'] {
  return patterns.flatMap(([kind, pattern]) =>
    findAll(sources, pattern, 10)
      .filter(
        ({ match }) =>
          kind !== 'compensation' ||
          !refundsAsProduct.test(match.input.slice(Math.max(0, match.index - 14), match.index + match[0].length + 22)),
      )
      .map(({ span }) => ({ kind, span })),
  );
}
