/** The arrows that the architecture allows; `npm run boundaries` checks them, also through third files. */
const pure = '^src/(ticket|redact|signals|playbook|check|evaluate)/';
const io =
  '^(node:|pg$|node_modules/(pg|@electric-sql|openai|@langchain|hono|pino|node-pg-migrate)/)|^src/(store|models|api|services)';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'pure-never-reaches-io', severity: 'error', from: { path: pure }, to: { path: io, reachable: true } },
    {
      name: 'ticket-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/ticket/' },
      to: { path: '^src/(?!ticket/)' },
    },
    {
      name: 'steps-do-not-import-steps',
      comment:
        'The order of the steps stands in recommend.ts only; draft may check, classify and draft may ask the playbook.',
      severity: 'error',
      from: { path: '^src/(redact|signals|retrieve|playbook|check)/' },
      to: {
        path: '^src/(retrieve|classify|draft|review)/',
        pathNot: '^src/retrieve/.+',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-only-in-store',
      severity: 'error',
      from: { pathNot: '^(src/(store/|worker.ts)|evals/|test/)' },
      to: { path: 'node_modules/pg/' },
    },
    {
      name: 'api-never-touches-sql',
      severity: 'error',
      from: { path: '^src/(api|console)/' },
      to: { path: '^src/store/(?!store.ts|ports/)' },
    },
    {
      name: 'only-entries-wire',
      severity: 'error',
      from: { path: '^src/(?!node.ts|worker.ts)' },
      to: { path: '^src/(node|worker).ts' },
    },
    { name: 'source-never-needs-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|evals)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
