import { z } from 'zod';
import { tiers } from '../ticket/vocabulary.ts';
import { platformNames, type Feed, type Integrations, writtenFacts } from './integrations.ts';

/** Where a secret is kept: an environment variable or a file. It never stands in the document itself. */
const secretReference = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  {
    error: 'names where the secret is kept: {"env": "NAME"} or {"file": "/path"}',
  },
);

type SecretReference = z.output<typeof secretReference>;

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((url) => url.replace(/\/+$/, ''));

const tierByName = z.record(z.string(), z.enum(tiers)).default({});

const writtenField = z.strictObject({
  field: z.string().min(1),
  values: z.record(z.string(), z.string().min(1)).default({}),
});

const source = z.strictObject({
  platform: z.enum(platformNames),
  secret: secretReference,
  referencePrefix: z.string().max(20).optional(),
  tiers: z
    .strictObject({ byCustomer: tierByName, byGroup: tierByName, otherwise: z.enum(tiers).default('business') })
    .default({ byCustomer: {}, byGroup: {}, otherwise: 'business' }),
  knownIssueLabel: z.string().min(1).nullable().default(null),
  ticketChannels: z.array(z.string().min(1)).default([]),
  incidentChannel: z.string().min(1).nullable().default(null),
  writeBack: z
    .strictObject({
      baseUrl: httpUrl,
      user: z.string().min(1).nullable().default(null),
      token: secretReference,
      account: z.string().min(1).nullable().default(null),
      fields: z.partialRecord(z.enum(writtenFacts), writtenField).default({}),
    })
    .nullable()
    .default(null),
});

const everyMinutes = (usual: number) =>
  z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .default(usual);

const feed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status_page'), url: httpUrl, everyMinutes: everyMinutes(2) }),
  z.strictObject({
    kind: z.literal('github_issues'),
    baseUrl: httpUrl.default('https://api.github.com'),
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name'),
    label: z.string().min(1),
    token: secretReference.nullable().default(null),
    everyMinutes: everyMinutes(15),
  }),
  z.strictObject({
    kind: z.literal('sitemap'),
    location: z.string().min(1),
    pages: httpUrl,
    everyMinutes: everyMinutes(12 * 60),
  }),
  z.strictObject({
    kind: z.literal('markdown_folder'),
    folder: z.string().min(1),
    pages: httpUrl,
    everyMinutes: everyMinutes(60),
  }),
]);

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be a name of letters, digits and dashes');

const document = z.strictObject({
  publicUrl: httpUrl.nullable().default(null),
  sources: z.record(name, source).default({}),
  feeds: z.record(name, feed).default({}),
  escalations: z
    .strictObject({
      platform: z.literal('slack'),
      baseUrl: httpUrl.default('https://slack.com/api'),
      token: secretReference,
      channel: z.string().min(1),
      mention: z.string().min(1).nullable().default(null),
    })
    .nullable()
    .default(null),
  allowPrivateAddresses: z.boolean().default(false),
});

const prefixes = {
  standard: '',
  zendesk: 'ZD-',
  freshdesk: 'FD-',
  chatwoot: 'CW-',
  github: 'GH-',
  slack: 'SL-',
} as const;

/** Gives what a reference names; null where it is missing or blank. */
export type FindSecret = (reference: SecretReference) => Promise<string | null>;

/** Thrown with every fault of the document at once; names places, never secrets. */
class IntegrationsError extends Error {
  override readonly name = 'IntegrationsError';
}

/** Reads the document that says what the copilot is connected to. Throws `IntegrationsError`. */
export async function readIntegrations(text: string, findSecret: FindSecret): Promise<Integrations> {
  const parsed = document.safeParse(json(text));
  if (!parsed.success)
    throw faultsError(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'} ${message}`));
  const faults: string[] = [];
  const secretAt = async (place: string, reference: SecretReference) => {
    const secret = await findSecret(reference);
    if (secret === null) faults.push(`${place} names ${Object.values(reference)[0]}, which is missing or empty`);
    return secret ?? '';
  };
  const { publicUrl, escalations, allowPrivateAddresses } = parsed.data;
  const sources = await Promise.all(
    Object.entries(parsed.data.sources).map(async ([name, given]) => {
      const at = `sources.${name}`;
      const secret = await secretAt(`${at}.secret`, given.secret);
      const { writeBack } = given;
      if (given.platform === 'zendesk' && writeBack !== null && writeBack.user === null)
        faults.push(`${at}.writeBack.user is needed: the address that Zendesk's token belongs to`);
      if (given.platform === 'zendesk')
        for (const [fact, written] of Object.entries(writeBack?.fields ?? {}))
          if (written !== undefined && !/^\d+$/.test(written.field))
            faults.push(`${at}.writeBack.fields.${fact}.field is a number in Zendesk`);
      if (given.platform === 'chatwoot' && writeBack !== null && writeBack.account === null)
        faults.push(`${at}.writeBack.account is needed: Chatwoot's account id`);
      return {
        ...given,
        name,
        secret,
        referencePrefix: given.referencePrefix ?? prefixes[given.platform],
        writeBack:
          writeBack === null ? null : { ...writeBack, token: await secretAt(`${at}.writeBack.token`, writeBack.token) },
      };
    }),
  );
  const slack =
    escalations === null ? null : { ...escalations, token: await secretAt('escalations.token', escalations.token) };
  const feeds = await Promise.all(
    Object.entries(parsed.data.feeds).map(async ([name, given]): Promise<Feed> => {
      if (given.kind !== 'github_issues') return { ...given, name };
      const token = given.token === null ? null : await secretAt(`feeds.${name}.token`, given.token);
      return { ...given, name, token };
    }),
  );
  if (faults.length > 0) throw faultsError(faults);
  return { publicUrl, sources, escalations: slack, feeds, allowPrivateAddresses };
}

function faultsError(faults: readonly string[]): IntegrationsError {
  return new IntegrationsError(
    `the integrations have ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faultsError(['the document is not JSON']);
  }
}
