import type { PhraseTable } from './phrase-book.ts';

/** Whom and what a problem touches. */
export const scopes = {
  all_requests: {
    en: [
      String.raw`(all|every|any|each|no) (of )?(our |my |the |single |other |authenticated )?(api )?(requests?|calls?|endpoints?|api calls?|queries|operations|routes)\b(?! (is|are) (fine|ok|logged|slow)| (to|on|against) ((get|post|put|patch|delete) )?/\S*[a-z]{4})`,
      String.raw`everything (is |has |we )?(fail|down|broken|return|stopp|error)\w*`,
      String.raw`nothing (is |has |we )?(work|respond|gets? through|comes? (back|through))\w*`,
      'across the board',
      '(entire|whole|complete) (api|service|platform|system)',
      'whole api',
      '(complete|total|full) outage',
    ],
    de: ['alle (api-?)?(anfragen|aufrufe|requests|endpunkte|calls)', 'sämtliche (anfragen|aufrufe|requests)'],
    fr: ['toutes (les|nos) (requêtes|appels)', 'tous (les|nos) appels'],
    es: ['tod[oa]s (las|los|nuestras|nuestros) (solicitudes|llamadas|peticiones|requests|endpoints)'],
    pt: ['tod[oa]s (as|os|nossas) (requisições|chamadas|as requisições)'],
    ja: ['(全て|すべて|全部)の?(リクエスト|api|呼び出し)'],
    zh: ['所有(的)?(请求|接口|api|调用)', '全部(请求|接口|api)'],
  },
  all_users: {
    en: [
      '(all|every|none of|each of) (of )?(our |the |my )?(users?|customers?|clients?|tenants?|merchants?|team)',
      String.raw`(everyone|everybody|nobody|no one)\b(?! else)( in| at)?`,
      'todos (los|nuestros|os|nossos) (usuarios|clientes|usuários)',
    ],
    de: ['alle (nutzer|kunden|benutzer)'],
    fr: ['tous (les|nos) (utilisateurs|clients)'],
    ja: ['全ユーザー', 'すべてのユーザー'],
    zh: ['所有用户', '所有客户'],
  },
  several_customers: {
    en: [
      '(customers|users|clients|merchants|shoppers) (are |keep )?(complain|complaining|report|reporting|writing in|calling us|affected)',

      'others (write|report|see|confirm|too)',
      "(we are|i'm|i am) not (the only|alone)",
      '(several|multiple|many|other|various|a few|lots of|some of our|dozens of|hundreds of|thousands of) (of our |different |other |more |new |end )?(customers?|users?|clients?|merchants?|tenants?|accounts?|people|teams?|groups?|orgs|organi[sz]ations)',
    ],
    de: ['mehrere (kunden|nutzer|benutzer)'],
    fr: ['plusieurs (clients|utilisateurs)'],
    pt: [String.raw`(varios|otros|muchos|vários|outros|muitos) (\w{2,12} )?(clientes|usuarios|grupos|usuários)`],
    ja: ['複数の(顧客|ユーザー|お客様)'],
    zh: ['多个(客户|用户)', '很多(用户|客户)'],
  },
  subset: {
    en: ['not all'],
    de: ['manche'],
    fr: [
      '(some|certain) (users?|shoppers|customers|keys|tokens|requests|calls|payments|logins)',
      'certain(e)?s (utilisateurs|clients|requêtes)',
      '(some|part|half|subset|a (few|fraction|portion)|certain) of (our |the |my |all )?(requests?|calls?|users?|payments?|customers?|valid|keys?|tokens?|logins?)',
    ],
    es: ['algun[oa]s'],
    pt: ['algum(a)?s'],
    ja: ['一部の'],
    zh: ['部分用户'],
  },
  one_user: {
    en: [
      '(one|single|a) (user|customer|account|employee|colleague)',
      'only (me|my account)',
      'my (own )?account',
      'just me',
    ],
  },
} as const satisfies PhraseTable;
