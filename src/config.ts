import { z } from 'zod';

/** An absent or blank variable is null. */
const text = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
  z.string().nullable(),
);

function textOr(fallback: string) {
  return text.transform((value) => value ?? fallback);
}

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
    PLAYBOOK_FILE: text,
    COPILOT_ADMIN_KEY: text.pipe(z.string().min(16, { error: 'must have at least 16 characters' }).nullable()),
    LOG_LEVEL: textOr('info').pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  })
  .refine((variables) => variables.OPENAI_API_KEY !== null || variables.OPENAI_BASE_URL === null, {
    path: ['OPENAI_API_KEY'],
    error: 'is needed beside OPENAI_BASE_URL (servers without keys accept any value)',
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
  readonly adminKey: string | null;
  readonly logLevel: string;
};

/** An OpenAI-compatible provider; `names` in order of preference. */
export type ModelConfig = {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly names: readonly string[];
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
    adminKey: variables.COPILOT_ADMIN_KEY,
    logLevel: variables.LOG_LEVEL,
  };
}

function modelConfig(variables: z.infer<typeof environmentSchema>): ModelConfig | null {
  if (variables.OPENAI_API_KEY === null) return null;
  return {
    apiKey: variables.OPENAI_API_KEY,
    baseUrl: variables.OPENAI_BASE_URL,
    names: [variables.COPILOT_MODEL, variables.COPILOT_FALLBACK_MODEL].filter((name) => name !== null),
    embeddingModel: variables.COPILOT_EMBEDDING_MODEL,
  };
}
