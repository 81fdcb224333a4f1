import type { Ticket } from '../ticket/ticket.ts';
import type { Environment } from '../ticket/vocabulary.ts';
import type { Signals } from './signals.ts';
import { metadataSpan, readAll, type Source } from './text.ts';

type Named = Exclude<Environment, 'unknown'>;

const words: readonly (readonly [Named, RegExp])[] = [
  [
    'production',
    /\bproduction (?:environment|server|servers|system|key|keys|api|traffic|deployment|cluster|app|site|token|account|data|instance|vm|url|users?|setup|machine)\b|\b(?:in|on|our|into|to|from|hit|hits|affects?|running in|for) (?:the )?(?:live )?prod(?:uction)?\b|\bprod\b|\bin production\b|\blive (?:environment|site|system|mode|shop|store|customers|traffic)\b|\bour (?:live|paying) (?:users|customers)\b|\b(?:produktion|produktiv)\w{0,12}|\ben production\b|\bproducción\b|\bprodução\b|本番(?:環境)?|生产环境|线上|正式环境/gi,
  ],
  [
    'staging',
    /\bstaging\b|\bpre-?prod(?:uction)?\b|\bsandbox\b|\buat\b|\b(?:testumgebung|testsystem)\b|\benvironnement de (?:test|recette|préproduction)\b|\bentorno de pruebas\b|\bhomologação\b|ステージング|检验环境|测试环境|预发/gi,
  ],
  [
    'development',
    /\blocalhost\b|\b127\.0\.0\.1\b|\blocal(?:ly| machine| environment| development| setup| server| dev)\b|\b(?:dev|development) (?:environment|server|machine|setup|mode|key)\b|\b(?:in|during|for) (?:local )?development\b|\bon my (?:machine|laptop|pc|mac|computer)\b|\bmy (?:laptop|notebook)\b|\b(?:entwicklungsumgebung|lokal)\b|\ben local\b|\bentorno (?:local|de desarrollo)\b|\b(?:ambiente|máquina) (?:local|de desenvolvimento)\b|開発環境|ローカル|本地|开发环境|@(?:app|router)\.(?:get|post|put|patch|delete|middleware|route)\b|\bapp\.add_middleware\b/gi,
  ],
];

/** Environments that the ticket names, best supported first: the metadata, then the one with the most mentions. */
export function readEnvironments(ticket: Ticket, sources: readonly Source[]): Signals['environments'] {
  const known = ticket.metadata.environment;
  const measured = known === null || known === 'unknown' ? [] : [{ environment: known, span: metadataSpan(known) }];
  const told = words
    .map(([environment, pattern]) => readAll(sources, pattern, 20).map((read) => ({ environment, ...read })))
    // A complaint names production once and the staging that works twice: production leads where both are named.
    .sort((a, b) => rank(a) - rank(b))
    .flat();
  return [...measured, ...told];
}

function rank(reads: readonly { readonly environment: Named }[]): number {
  const environment = reads[0]?.environment;
  return environment === undefined ? 3 : ['production', 'staging', 'development'].indexOf(environment);
}
