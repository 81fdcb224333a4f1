import { expect, test } from 'vitest';
import { localEmbedder } from '../../src/embed/local-embedder.ts';
import { indexTicket } from '../../src/retrieve/index-ticket.ts';
import { indexTexts, sharedFacts, ticketText } from '../../src/retrieve/index-text.ts';
import { alwaysServing } from '../support/always-serving.ts';
import { buildError, buildSignals, buildSpan } from '../support/build-signals.ts';
import { buildTicket } from '../support/build-ticket.ts';

test('the subject counts twice, and what the sending system measured counts too', () => {
  const ticket = buildTicket({
    subject: 'Export',
    body: 'It stops.',
    metadata: { method: 'GET', endpoint: '/exports', statusCode: 502 },
  });
  expect(ticketText(ticket)).toBe('Export\nExport\nIt stops.\nGET /exports 502');
});

test('an error that any program may have ties no tickets together; a telling one does, once', () => {
  const signatures = [
    'typeerror',
    'error',
    'not found',
    'orderlockedexception order is locked',
    'orderlockedexception order is locked',
  ];
  const errors = signatures.map((signature) => buildError({ signature }));
  expect(sharedFacts(buildSignals({ errors })).errorSignatures).toEqual(['orderlockedexception order is locked']);
});

test('a log dump adds at most twenty errors and twenty endpoints', () => {
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const errors = numbers.map((n) => buildError({ signature: `invoice rounding difference kind${n}` }));
  const endpoints = numbers.map((n) => ({ method: null, path: `/path-${n}x`, span: buildSpan('') }));
  const facts = sharedFacts(buildSignals({ errors, endpoints }));
  expect([facts.errorSignatures.length, facts.endpoints.length]).toEqual([20, 20]);
});

test('identifiers are searchable by their words, and a script without spaces by pairs of letters', async () => {
  const [indexed] = await indexTexts(localEmbedder, ['orderExportTimeout 注文一覧']);
  expect(indexed?.text.split(' ')).toEqual(
    expect.arrayContaining(['orderexporttimeout', 'export', 'timeout', '注文', '文一']),
  );
});

test('neither personal data nor secrets are indexed', async () => {
  const body = 'Please write to ada@customer.example. Our key is sk_live_4eC39HqLyjWDarjtT1zdp7dc and it fails.';
  const indexed = await indexTicket({ embedders: alwaysServing(localEmbedder) }, buildTicket({ body }));
  expect(indexed.text).not.toMatch(/ada|4ec39|customer/);
});
