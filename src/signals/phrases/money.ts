import type { PhraseTable } from './phrase-book.ts';

/** Wishes for money back, charges in dispute, and payments that fail. */
export const money = {
  duplicate_charge: {
    en: [
      String.raw`(charged|billed|deducted|debited|invoiced|paid|taken|withdrawn)\b[^.\n]{0,40}?\b(twice|again|double|two times|three times|\d times|multiple times)`,
      '(double|duplicate|wrong|incorrect|unexpected|unauthori[sz]ed) (charge|billing|payment|deduction|invoice)s?',
      'overcharged',
    ],
    de: ['doppelt (abgebucht|berechnet|belastet|bezahlt)'],
    fr: ['(facturée?s?|débitée?s?|prélevée?s?) (deux|trois) fois'],
    es: [
      String.raw`(cobr(ado|aron|ó|aram|ou)|cargo)\b[^.\n]{0,30}\b(dos veces|doble|duas vezes|duplicad[oa]|em dobro)`,
    ],
    ja: ['二重(請求|に請求|課金|引き落)'],
    zh: ['(重复|多次|两次|二次)(扣款|收费|扣费|扣了)', '扣了(两|三|多)次', '多扣'],
  },
  compensation: {
    en: [
      'refund(s|ed|ing)?',
      'money back',
      'compensat(e|es|ed|ion|ing)',
      String.raw`reimburs\w{1,9}`,
      'charge-?backs?',
      '(service|account|sla|goodwill) credits?',
      'credit (us|me|my account|our account|the (account|invoice|difference))',
      '(a|some|any) credit (for|on|towards) (the|our|my|this|next)',
      'discount for the (outage|trouble|inconvenience|downtime)',
      'compensación',
    ],
    de: [
      String.raw`(rück|zurück)?erstatt\w{1,8}`,
      'geld zurück',
      'gutschrift(en)?',
      String.raw`entschädigung\w{0,3}`,
      'schadens?ersatz',
    ],
    fr: [String.raw`rembours\w{1,8}`, String.raw`dédommag\w{1,8}`, 'geste commercial'],
    es: [String.raw`reembols\w{1,7}`, String.raw`indemniza\w{1,6}`],
    pt: [
      String.raw`(devolución|devolver|devuelvan|devolvam|devolução)\b[^.\n]{0,25}\b(dinero|importe|pago|dinheiro|valor|cargo)`,
      'estorno',
      String.raw`ressarci\w{1,7}`,
      'compensação',
    ],
    ja: ['払い戻'],
    zh: ['返金', '補償', '賠償', '退款', '退钱', '赔偿', '补偿', '赔付'],
  },
  payment_failure: {
    en: [
      String.raw`(payments?|checkouts?|transactions?|card (payments?|charges?)|credit cards?|purchases?|charges?|payouts?|billing|subscriptions? payments?)\b[^.\n]{0,50}?\b(fail(s|ed|ing|ures?)?|declin(e|es|ed|ing)|reject(ed|ing|s)?|down|(not|n't|never) (working|processed|processing|going through|completing|complete|be processed|work)|broken|tim(e|es|ed|ing) out|error(s|ing)?|stuck|blocked|lost)`,
      String.raw`(card|cards)\b[^.\n]{0,30}\bdeclin\w{1,4}`,
      "(can(not|'t)|unable to|could(n't| not)) (pay|purchase|buy|check ?out|process (any )?(payments|orders|transactions)|take payments|accept payments|charge (customers|cards))",
      'fail(s|ed|ing|ure)? (to (process|charge|capture) )?(of )?(payments?|transactions?|checkouts?|charges?)',
    ],
    de: [
      String.raw`(kann|können) (nicht|niemand|nichts)( mehr)? (be)?zahlen`,
      String.raw`(transaktion(en)?|kartenzahlung(en)?|abbuchung(en)?|lastschrift(en)?)\b[^.\n]{0,40}\b(fehl\w{1,10}|schlagen|schlägt|abgelehnt|ausgefallen|unmöglich)`,

      String.raw`zahlung(en|sabwicklung)?\b[^.\n]{0,40}\b(fehl\w{1,10}|schlagen|schlägt|abgelehnt|nicht|ausgefallen|unmöglich|steht|stehen)`,
    ],
    fr: [
      String.raw`(ne peuvent|ne peut|ne pouvons|impossible de) (plus |pas )?(payer|régler|encaisser|acheter)`,
      String.raw`(transactions?|encaissements?|achats?)\b[^.\n]{0,40}\b(échou\w{0,5}|refus\w{1,5}|impossibles?|bloqu\w{1,4})`,

      String.raw`paiements?\b[^.\n]{0,40}\b(échou\w{0,5}|refus\w{1,4}|ne (fonctionn|pass|march)\w{1,6}|impossible|en panne|bloqu\w{1,4})`,
    ],
    es: [
      String.raw`no (se )?(puede|pueden|podemos|puedo) (pagar|cobrar|comprar|completar el pago)`,
      String.raw`(transacciones|transacción|cobros?|compras?)\b[^.\n]{0,40}\b(fall\w{1,5}|rechaz\w{1,5}|no (funciona|se procesa|pasa)\w{0,2}|caíd\w{1,2})`,

      String.raw`pagos?\b[^.\n]{0,40}\b(fall\w{1,5}|rechaz\w{1,5}|no (funciona|se procesa|pasa)\w{0,2}|caíd\w{1,2})`,
    ],
    pt: [
      String.raw`não (consegue|conseguem|conseguimos|consigo) (pagar|cobrar|comprar|concluir o pagamento)`,
      String.raw`(transações|transação|cobranças?|compras?)\b[^.\n]{0,40}\b(falh\w{1,5}|recusad\w{1,2}|não (funciona|passa|são|estão)\w{0,2})`,

      String.raw`pagamentos?\b[^.\n]{0,40}\b(falh\w{1,5}|recusad\w{1,2}|não (funciona|passa|são|estão)\w{0,2}|fora do ar)`,
    ],
    ja: [String.raw`(決済|支払い?|課金)[^。\n]{0,15}(失敗|エラー|でき(ない|ません|なく)|止ま|停止)`],
    zh: [String.raw`(支付|付款|交易|收款)[^。\n]{0,12}(失败|错误|不了|异常|无法|报错|超时)`, '无法(支付|付款|收款)'],
  },
} as const satisfies PhraseTable;
