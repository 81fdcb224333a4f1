import { expect, test } from 'vitest';
import { readIntegrations } from '../../src/integrations/read-integrations.ts';

const known: Record<string, string> = { ZENDESK_SECRET: 's3cret-of-zendesk', ZENDESK_TOKEN: 't0ken' };
const find = async (reference: { env: string } | { file: string }) =>
  'env' in reference ? (known[reference.env] ?? null) : null;
const read = (document: unknown) => readIntegrations(JSON.stringify(document), find);

const zendesk = {
  platform: 'zendesk',
  secret: { env: 'ZENDESK_SECRET' },
  writeBack: {
    baseUrl: 'https://northwind.zendesk.com/',
    user: 'bot@northwind.example',
    token: { env: 'ZENDESK_TOKEN' },
  },
};

test('a source gets its secrets from where the document says they are kept', async () => {
  const { sources } = await read({ sources: { zendesk } });
  expect(sources).toMatchObject([
    {
      name: 'zendesk',
      secret: 's3cret-of-zendesk',
      referencePrefix: 'ZD-',
      tiers: { otherwise: 'business' },
      writeBack: { baseUrl: 'https://northwind.zendesk.com', token: 't0ken' },
    },
  ]);
});

test('an empty document connects to nothing', async () => {
  expect(await read({})).toEqual({
    publicUrl: null,
    sources: [],
    escalations: null,
    feeds: [],
    allowPrivateAddresses: false,
  });
});

test.each([
  [
    'a secret in the document itself',
    { sources: { zendesk: { ...zendesk, secret: 'plain' } } },
    'where the secret is kept',
  ],
  ['an unknown platform', { sources: { zendesk: { ...zendesk, platform: 'intercom' } } }, 'sources.zendesk.platform'],
  ['a misspelt field', { sources: { zendesk: { ...zendesk, tier: {} } } }, 'tier'],
  [
    'a secret that is missing',
    { sources: { zendesk: { ...zendesk, secret: { env: 'NOWHERE' } } } },
    'NOWHERE, which is missing',
  ],
  [
    'a tier that does not exist',
    { sources: { z: { ...zendesk, tiers: { byGroup: { vip: 'gold' } } } } },
    'sources.z.tiers.byGroup.vip',
  ],
  ['a name that no address can hold', { sources: { 'Zen Desk': zendesk } }, 'sources'],
  [
    'a token without its user',
    { sources: { z: { ...zendesk, writeBack: { ...zendesk.writeBack, user: null } } } },
    'writeBack.user is needed',
  ],
  [
    'a field of Zendesk that is no number',
    {
      sources: {
        z: { ...zendesk, writeBack: { ...zendesk.writeBack, fields: { severity: { field: 'Severity' } } } },
      },
    },
    'sources.z.writeBack.fields.severity.field is a number in Zendesk',
  ],
  [
    'a field for what no note says',
    { sources: { z: { ...zendesk, writeBack: { ...zendesk.writeBack, fields: { mood: { field: '1' } } } } } },
    'sources.z.writeBack.fields',
  ],
])('%s is refused by its place', async (_title, document, fault) => {
  await expect(read(document)).rejects.toThrow(fault);
});

test('every fault is listed at once, and no secret with it', async () => {
  const document = {
    publicUrl: 'ftp://x',
    sources: { a: { ...zendesk, secret: 's3cret' }, b: { ...zendesk, platform: 'x' } },
  };
  const fault = await read(document).then(String, String);
  expect(fault).toMatch(/3 fault\(s\)/);
  expect(fault).not.toContain('s3cret');
});

test('what is not JSON is said to be none', async () => {
  await expect(readIntegrations('{', find)).rejects.toThrow('not JSON');
});
