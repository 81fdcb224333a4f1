import { z } from 'zod';
import type { IdentityProvider } from './api/identity-provider.ts';
import { defaultSecrets } from './default-secrets.ts';
import { readPrice, type Price } from './models/price.ts';
import { roles } from './ticket/vocabulary.ts';

/** An absent or blank variable is null. */
const text = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
  z.string().nullable(),
);

function textOr(fallback: string) {
  return text.transform((value) => value ?? fallback);
}

const price = text.transform((value, context) => {
  const read = value === null ? null : readPrice(value);
  if (value !== null && read === null)
    context.addIssue({ code: 'custom', message: 'must be USD per million tokens, input/output, such as 0.25/2' });
  return read;
});

const origins = text.transform((value, context) => {
  const listed = (value ?? '').split(',').map((origin) => origin.trim());
  const given = listed.filter((origin) => origin !== '');
  for (const origin of given)
    if (URL.parse(origin)?.origin !== origin)
      context.addIssue({
        code: 'custom',
        message: 'must list origins such as https://desk.example, with commas between',
      });
  return given;
});

/** `support-agents=agent,leads=reviewer`: what an identity provider calls our roles. */
const roleNames = text.transform((value, context) => {
  const pairs = (value ?? '').split(',').map((pair) => pair.trim());
  const entries = pairs.filter((pair) => pair !== '').map((pair) => pair.split('='));
  const parsed = z.array(z.tuple([z.string().min(1), z.enum(roles)])).safeParse(entries);
  if (parsed.success) return Object.fromEntries(parsed.data);
  context.addIssue({ code: 'custom', message: `must map names to ${roles.join(', ')}, such as leads=reviewer` });
  return z.NEVER;
});

const environmentSchema = z
  .object({
    HOST: textOr('127.0.0.1'),
    PORT: textOr('8787').pipe(z.coerce.number<string>().int().min(0).max(65_535)),
    DATA_DIR: textOr('.data'),
    DATABASE_URL: text.pipe(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).nullable()),
    OPENAI_API_KEY: text,
    OPENAI_BASE_URL: text.pipe(z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).nullable()),
    COPILOT_MODEL: textOr('gpt-5-mini'),
    COPILOT_FALLBACK_MODEL: text,
    COPILOT_EMBEDDING_MODEL: text,
    COPILOT_MODEL_PRICE: price,
    COPILOT_FALLBACK_MODEL_PRICE: price,
    COPILOT_DAILY_BUDGET_USD: text.pipe(z.coerce.number<string>().positive().nullable()),
    PLAYBOOK_FILE: text,
    INTEGRATIONS_FILE: text,
    INTEGRATIONS: text,
    COPILOT_JOBS: textOr('in_process').pipe(z.enum(['in_process', 'separate'])),
    COPILOT_ADMIN_KEY: text.pipe(z.string().min(16, { error: 'must have at least 16 characters' }).nullable()),
    RATE_LIMIT_PER_MINUTE: textOr('12000').pipe(z.coerce.number<string>().int().min(1).max(100_000_000)),
    CORS_ORIGINS: origins,
    OIDC_ISSUER: text.pipe(z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).nullable()),
    OIDC_AUDIENCE: text,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_SCOPES: textOr('openid profile email').refine(
      (scopes) => scopes.split(' ').includes('openid'),
      'must hold openid',
    ),
    OIDC_JWKS_URL: text.pipe(z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).nullable()),
    OIDC_ROLE_CLAIM: textOr('roles'),
    OIDC_ROLES: roleNames,
    NODE_ENV: text,
    LOG_LEVEL: textOr('info').pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  })
  .refine((variables) => variables.OPENAI_API_KEY !== null || variables.OPENAI_BASE_URL === null, {
    path: ['OPENAI_API_KEY'],
    error: 'is needed beside OPENAI_BASE_URL (servers without keys accept any value)',
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID }) =>
      OIDC_ISSUER === null || (OIDC_AUDIENCE ?? OIDC_CLIENT_ID) !== null,
    {
      path: ['OIDC_AUDIENCE'],
      error: 'or OIDC_CLIENT_ID is needed beside OIDC_ISSUER: a token made for another service must not open this one',
    },
  )
  .refine((variables) => variables.OIDC_CLIENT_ID === null || variables.OIDC_ISSUER !== null, {
    path: ['OIDC_ISSUER'],
    error: 'is needed beside OIDC_CLIENT_ID',
  })
  .superRefine((variables, context) => {
    if (variables.NODE_ENV !== 'production') return;
    for (const { name, fault } of defaultSecrets(variables))
      context.addIssue({ code: 'custom', path: [name], message: fault });
  })
  .refine((variables) => variables.COPILOT_DAILY_BUDGET_USD === null || variables.COPILOT_MODEL_PRICE !== null, {
    path: ['COPILOT_MODEL_PRICE'],
    error: 'is needed beside COPILOT_DAILY_BUDGET_USD: what is free is never spent',
  });

/** The settings of one server, read once at start. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly database:
    | { readonly kind: 'embedded'; readonly dataDir: string }
    | { readonly kind: 'server'; readonly url: string };
  readonly model: ModelConfig | null;
  readonly playbookFile: string | null;
  /** What the copilot is connected to: the document itself, or the file that holds it. */
  readonly integrations: { readonly text: string } | { readonly file: string } | null;
  /** Whether the server works off background jobs itself, or `npm run worker` does. */
  readonly jobs: 'in_process' | 'separate';
  readonly adminKey: string | null;
  readonly logLevel: string;
  readonly access: AccessConfig;
};

/** Who may call, from where, and how often. */
export type AccessConfig = {
  readonly requestsPerMinute: number;
  readonly corsOrigins: readonly string[];
  readonly identityProvider: IdentityProvider | null;
};

/** An OpenAI-compatible provider; `models` in order of preference. */
export type ModelConfig = {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly models: readonly { readonly name: string; readonly price: Price | null }[];
  /** What may be spent on them in one day; null without a limit. */
  readonly dailyBudgetUsd: number | null;
  readonly embeddingModel: string | null;
};

/** Thrown with every fault of the environment at once; names variables, never their values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings from environment variables. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`the environment has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  const variables = parsed.data;
  return {
    host: variables.HOST,
    port: variables.PORT,
    database:
      variables.DATABASE_URL === null
        ? { kind: 'embedded', dataDir: variables.DATA_DIR }
        : { kind: 'server', url: variables.DATABASE_URL },
    model: modelConfig(variables),
    playbookFile: variables.PLAYBOOK_FILE,
    integrations: integrationsOf(variables),
    jobs: variables.COPILOT_JOBS,
    adminKey: variables.COPILOT_ADMIN_KEY,
    logLevel: variables.LOG_LEVEL,
    access: {
      requestsPerMinute: variables.RATE_LIMIT_PER_MINUTE,
      corsOrigins: variables.CORS_ORIGINS,
      identityProvider: identityProvider(variables),
    },
  };
}

function identityProvider(variables: z.infer<typeof environmentSchema>): IdentityProvider | null {
  if (variables.OIDC_ISSUER === null) return null;
  const { OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret, OIDC_SCOPES: scopes } = variables;
  return {
    issuer: variables.OIDC_ISSUER,
    audience: variables.OIDC_AUDIENCE,
    client: id === null ? null : { id, secret, scopes },
    jwksUrl: variables.OIDC_JWKS_URL,
    roleClaim: variables.OIDC_ROLE_CLAIM,
    roleNames: variables.OIDC_ROLES,
  };
}

function integrationsOf({
  INTEGRATIONS,
  INTEGRATIONS_FILE,
}: z.infer<typeof environmentSchema>): Config['integrations'] {
  if (INTEGRATIONS !== null) return { text: INTEGRATIONS };
  return INTEGRATIONS_FILE === null ? null : { file: INTEGRATIONS_FILE };
}

function modelConfig(variables: z.infer<typeof environmentSchema>): ModelConfig | null {
  if (variables.OPENAI_API_KEY === null) return null;
  return {
    apiKey: variables.OPENAI_API_KEY,
    baseUrl: variables.OPENAI_BASE_URL,
    models: [
      { name: variables.COPILOT_MODEL, price: variables.COPILOT_MODEL_PRICE },
      ...(variables.COPILOT_FALLBACK_MODEL === null
        ? []
        : [{ name: variables.COPILOT_FALLBACK_MODEL, price: variables.COPILOT_FALLBACK_MODEL_PRICE }]),
    ],
    dailyBudgetUsd: variables.COPILOT_DAILY_BUDGET_USD,
    embeddingModel: variables.COPILOT_EMBEDDING_MODEL,
  };
}
