import type { Scope, Signals } from './signals.ts';
import { around, readAll, type Source } from './text.ts';

type Reproducibility = Signals['reproducibility'][number]['kind'];

const scopes: readonly (readonly [Scope, RegExp])[] = [
  [
    'all_requests',
    /\b(?:all|every|any|each|no) (?:of )?(?:our |my |the |single |other |authenticated )?(?:api )?(?:requests?|calls?|endpoints?|api calls?|queries|operations|routes)\b(?! (?:is|are) (?:fine|ok|logged|slow))|\beverything (?:is |has |we )?(?:fail|down|broken|return|stopp|error)\w*|\bnothing (?:is |has |we )?(?:work|respond|gets? through|comes? (?:back|through))\w*|\bacross the board\b|\b(?:entire|whole|complete) (?:api|service|platform|system)\b|\bwhole api\b|\b(?:complete|total|full) outage\b|\balle (?:api-?)?(?:anfragen|aufrufe|requests|endpunkte|calls)\b|\bsämtliche (?:anfragen|aufrufe|requests)\b|\btoutes (?:les|nos) (?:requêtes|appels)\b|\btous (?:les|nos) appels\b|\btod[oa]s (?:las|los|nuestras|nuestros) (?:solicitudes|llamadas|peticiones|requests|endpoints)\b|\btod[oa]s (?:as|os|nossas) (?:requisições|chamadas|as requisições)\b|(?:全て|すべて|全部)の?(?:リクエスト|API|呼び出し)|所有(?:的)?(?:请求|接口|API|调用)|全部(?:请求|接口|API)/gi,
  ],
  [
    'all_users',
    /\b(?:all|every|none of|each of) (?:of )?(?:our |the |my )?(?:users?|customers?|clients?|tenants?|merchants?|team)\b|\b(?:everyone|everybody|nobody|no one)\b(?! else)(?: in| at)?|\balle (?:nutzer|kunden|benutzer)\b|\btous (?:les|nos) (?:utilisateurs|clients)\b|\btodos (?:los|nuestros|os|nossos) (?:usuarios|clientes|usuários)\b|全ユーザー|すべてのユーザー|所有用户|所有客户/gi,
  ],
  [
    'several_customers',
    /\b(?:several|multiple|many|other|various|a few|lots of|some of our|dozens of|hundreds of|thousands of|\d{1,5}\+?k?) (?:of our |different |other |more |new |end )?(?:customers?|users?|clients?|merchants?|tenants?|accounts?|people|teams?|groups?|orgs|organi[sz]ations)\b|\bothers (?:write|report|see|confirm|too)\b|\b(?:we are|i'm|i am) not (?:the only|alone)\b|\bmehrere (?:kunden|nutzer|benutzer)\b|\bplusieurs (?:clients|utilisateurs)\b|\b(?:varios|otros|muchos|vários|outros|muitos) (?:\w{2,12} )?(?:clientes|usuarios|grupos|usuários)\b|複数の(?:顧客|ユーザー|お客様)|多个(?:客户|用户)|很多(?:用户|客户)/gi,
  ],
  [
    'subset',
    /\b(?:some|part|half|subset|a (?:few|fraction|portion)|certain|about \d{1,2} ?%|\d{1,2} ?(?:%|percent)) of (?:our |the |my |all )?(?:requests?|calls?|users?|payments?|customers?|valid|keys?|tokens?|logins?)\b|\b(?:some|certain) (?:users?|shoppers|customers|keys|tokens|requests|calls|payments|logins)\b|\bnot all\b|\bmanche\b|\bcertain(?:e)?s (?:utilisateurs|clients|requêtes)\b|\balgun[oa]s\b|\balgum(?:a)?s\b|一部の|部分用户/gi,
  ],
  [
    'one_user',
    /\b(?:one|single|a) (?:user|customer|account|employee|colleague)\b|\bonly (?:me|my account)\b|\bmy (?:own )?account\b|\bjust me\b/gi,
  ],
];

/** "Not all calls" and "nobody but me" name no scope of that size. */
const denied = /\b(?:not|nicht|pas|no|não|never|isn't|n't|rather than|if|whether|for|in|of|with) $|不是$/i;

/** Whom and what a problem touches. */
export function readScope(sources: readonly Source[]): Signals['scope'] {
  return scopes.flatMap(([kind, pattern]) =>
    readAll(sources, pattern, 10)
      .filter(
        ({ span }) =>
          !(kind === 'all_requests' || kind === 'all_users') ||
          !denied.test(around(sources, { ...span, end: span.start }, { before: 12, behind: 0 })),
      )
      .map((read) => ({ kind, ...read })),
  );
}

const reproducibilities: readonly (readonly [Reproducibility, RegExp])[] = [
  [
    'not_reproducible',
    /\b(?:can(?:not|'t)|could(?:n't| not)|unable to|not able to|hard to|difficult to) (?:\w{1,12} )?reproduce\b|\bnot reproducible\b|\bno (?:clear )?(?:pattern|steps|repro)\b|\bhappened (?:only )?once\b|\bone-?off\b|nicht reproduzierbar|再現(?:できない|しません)|无法(?:复现|重现)/gi,
  ],
  [
    'intermittent',
    /\bintermittent(?:ly)?\b|\bsporadic(?:ally)?\b|\boccasional(?:ly)?\b|\brandom(?:ly)?\b(?! (?:string|number|user|id|uuid|key|bytes|data|sample|seed))|\bsometimes\b|\b(?:every )?now and then\b|\bonce in a while\b|\bfrom time to time\b|\bflaky\b|\bnot (?:always|every time)\b|\bmost of the time\b|\bevery so often\b|\bmanchmal\b|\bgelegentlich\b|\bsporadisch\b|\bab und zu\b|\bparfois\b|\bde temps en temps\b|\bpar intermittence\b|\ba veces\b|\bde vez en cuando\b|\bintermitente(?:s|mente)?\b|\bàs vezes\b|\bde vez em quando\b|時々|たまに|ときどき|断続的|有时|偶尔|间歇/gi,
  ],
  [
    'consistent',
    /\b(?:if|when|whenever|as soon as)\b(?:[^.\n]|\.(?=\S)){3,160}?\b(?:provokes?|causes?|triggers?|results? in|leads? to|returns?|fails?|breaks?|crashes)\b|\b(?:always|consistent(?:ly)?|every (?:single )?(?:time|request|call|attempt)|each time|whenever|without exception|100 ?%|constantly|permanent(?:ly)?|persistent(?:ly)?|reliably|reproducibl[ey]|still failing|since (?:then|the)|keeps? (?:on )?(?:failing|returning|getting|happening|declining|giving)|no matter (?:what|which)|(?:all|every) (?:our |of our |my )?(?:api |post |get )?(?:requests?|calls?)|any (?:request|call)|never works?|as soon as)\b|\b(?:immer|jedes mal|ständig|dauerhaft|reproduzierbar)\b|\b(?:toujours|à chaque fois|systématiquement|constamment)\b|\b(?:siempre|cada vez|constantemente|todo el tiempo)\b|\b(?:sempre|toda vez|constantemente|todas as vezes)\b|必ず|毎回|常に|いつも|总是|每次|一直|必现/gi,
  ],
  [
    'with_steps',
    /\b(?:steps|how) to (?:re-?produce|replicate)\b|\bto reproduce\b|\brepro(?:duc(?:ed|tion|ing|e|ible))?\b(?! (?:it )?(?:is )?not)|\bminimal (?:example|code|reproducible)\b|^\s{0,4}1[.)] \S[^\n]{2,200}\n\s{0,4}2[.)] |\b1\. [^\n]{3,80} 2\. |\b(?:run|when i (?:run|call|use|execute)|calling|running|this snippet|the following (?:code|request|call|snippet)|this (?:code|call|request|body|body)|example code)\b|\bcurl\b|^(?:import|from|require|const|var|let|use) [^\n]{3,80}|schritte zum reproduzieren|pasos para reproducir|étapes pour reproduire|passos para reproduzir|再現手順|复现步骤/gim,
  ],
];

/** Whether and how the problem comes back. */
export function readReproducibility(sources: readonly Source[]): Signals['reproducibility'] {
  return reproducibilities.flatMap(([kind, pattern]) =>
    readAll(sources, pattern, 10).map((read) => ({ kind, ...read })),
  );
}

const frequency =
  /\b(?:\d{1,3}|one|two|three|four|five|ten) (?:out of|in|of) (?:every )?\d{1,6}\b|\b(?:about|roughly|around|approximately|circa|~)? ?\d{1,3}(?:\.\d)? ?(?:%|percent) of (?:the )?(?:requests|calls|time|attempts|cases)\b|\bonce (?:a|per|every) (?:minute|hour|day|week)\b|\bevery (?:\d{1,3}|few|other|second|third) (?:minutes?|hours?|days?|requests?|calls?|seconds?|nights?)\b|\bevery (?:night|morning|day|hour|monday|evening|weekend)\b|\b\d{1,4} times (?:a|per|in|today|yesterday|this)\b|\b(?:after|every) (?:about |around )?\d{1,6} (?:requests?|calls?|attempts?|minutes?|hours?)\b|\bjede[rnms]? (?:nacht|stunde|tag|morgen)\b|\b\d{1,3} ?% (?:der|des|de las|das)\b/gi;

/** In what rhythm or share of cases a fault shows. */
export function readFrequency(sources: readonly Source[]): Signals['frequency'] {
  return readAll(sources, frequency, 10);
}
