import type { PhraseTable } from './phrase-book.ts';

/** Words and hosts that name an environment. */
export const environments = {
  production: {
    en: [
      'production (environment|server|servers|system|key|keys|api|traffic|deployment|cluster|app|site|token|account|data|instance|vm|url|users?|setup|machine)',
      '(in|on|our|into|to|from|hit|hits|affects?|running in|for) (the )?(live )?prod(uction)?',
      'prod',
      'in production',
      'live (environment|site|system|mode|shop|store|customers|traffic)',
      'our (live|paying) (users|customers)',
    ],
    de: [String.raw`(produktion|produktiv)\w{0,12}`],
    fr: ['en production'],
    es: ['producción'],
    pt: ['produção'],
    zh: ['本番(環境)?', '生产环境', '线上', '正式环境'],
  },
  staging: {
    en: ['staging', 'pre-?prod(uction)?', 'sandbox', 'uat'],
    de: ['testumgebung', 'testsystem'],
    fr: ['environnement de (test|recette|préproduction)'],
    es: ['entorno de pruebas'],
    pt: ['homologação'],
    ja: ['ステージング'],
    zh: ['检验环境', '测试环境', '预发'],
  },
  development: {
    en: [
      'localhost',
      String.raw`127\.0\.0\.1`,
      'local(ly| machine| environment| development| setup| server| dev)',
      '(dev|development) (environment|server|machine|setup|mode|key)',
      '(in|during|for) (local )?development',
      'on my (machine|laptop|pc|mac|computer)',
      'my (laptop|notebook)',
      String.raw`app\.add_middleware`,
    ],
    de: ['entwicklungsumgebung', 'lokal'],
    fr: ['en local'],
    es: ['entorno (local|de desarrollo)'],
    pt: ['(ambiente|máquina) (local|de desenvolvimento)'],
    ja: ['ローカル'],
    zh: ['開発環境', '本地', '开发环境'],
  },
} as const satisfies PhraseTable;
