import { afterEach, expect, test } from 'vitest';
import type { Embedder } from '../../src/embed/embedder.ts';
import { isLocal } from '../../src/embed/local-embedder.ts';
import { openServingEmbedder } from '../../src/embed/serving-embedder.ts';
import { importKnowledge } from '../../src/knowledge-intake.ts';
import { retrieveEvidence } from '../../src/retrieve/retrieve.ts';
import { fitToFirst, renewVectors, takeOver } from '../../src/take-over.ts';
import { importTickets } from '../../src/ticket-intake.ts';
import { buildKnownIssue, buildStoredTicket, buildTicket } from '../support/build-ticket.ts';
import { buildSignals } from '../support/build-signals.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
afterEach(() => copilot.close());

const tickets = Array.from({ length: 120 }, (_, at) =>
  buildStoredTicket({
    id: `tkt_${at}`,
    reference: `T-${at}`,
    subject: `Export ${at} ends early`,
    body: `Row ${at} is the last.`,
  }),
);

/** A provider's embedder of three dimensions, which remembers what it was asked. */
function remote(name: string): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name,
    dimensions: 3,
    asked,
    embed: (texts) => {
      asked.push(...texts);
      return Promise.resolve(texts.map(() => [1, 0, 0]));
    },
  };
}

const search = (subject: string) =>
  retrieveEvidence(copilot.services, { ticket: buildTicket({ subject }), signals: buildSignals() });

test('the first tickets fit the local embedder, so that none is embedded twice', async () => {
  copilot = await startCopilot();
  await fitToFirst(copilot.services, tickets);
  const { name } = copilot.services.embedders.current();
  expect(isLocal(name)).toBe(true);
  expect(name).not.toBe(copilot.services.embedders.wanted.name);
  await importTickets(copilot.services, tickets);
  expect(await copilot.services.store.embedders.ticketsWithout(name, 1)).toEqual([]);
  expect((await search('Export 7 ends early')).evidence.similarTickets[0]?.reference).toBe('T-7');
});

test('a provider that is down at the first start is stood in for, and takes over when it is back', async () => {
  copilot = await startCopilot();
  const provider = { ...remote('openai:later'), up: false };
  const wanted: Embedder = {
    ...provider,
    embed: (texts) => (provider.up ? provider.embed(texts) : Promise.reject(new Error('down'))),
  };
  const embedders = await openServingEmbedder(copilot.services.store.embedders, wanted);
  const services = { ...copilot.services, embedders };
  await fitToFirst(services, tickets);
  expect(isLocal(embedders.current().name)).toBe(true);
  await importTickets(services, tickets);
  await expect(takeOver(services, () => {})).rejects.toThrow('down');
  expect(await embedders.isOutdated()).toBe(true);
  provider.up = true;
  await takeOver(services, () => {});
  expect(embedders.current().name).toBe('openai:later');
  expect(await services.store.embedders.ticketsWithout('openai:later', 1)).toEqual([]);
});

test('too few tickets fit nothing', async () => {
  copilot = await startCopilot();
  await fitToFirst(copilot.services, tickets.slice(0, 50));
  expect(copilot.services.embedders.current()).toBe(copilot.services.embedders.wanted);
});

test('another embedder takes over tickets and knowledge, and a process that did not notice goes along', async () => {
  copilot = await startCopilot();
  const { services } = copilot;
  await fitToFirst(services, tickets);
  await importTickets(services, tickets);
  await importKnowledge(services, 'knownIssues', [buildKnownIssue()]);

  const wanted = remote('openai:other');
  const embedders = await openServingEmbedder(services.store.embedders, wanted);
  expect(await embedders.isOutdated()).toBe(true);
  const seen: number[] = [];
  await takeOver({ ...services, embedders }, (done) => seen.push(done));
  expect(seen.at(-1)).toBe(tickets.length);
  expect(wanted.asked.some((text) => text.includes('archived order'))).toBe(true);
  expect(await embedders.isOutdated()).toBe(false);

  // Only local embedders can be had here: words still find the ticket.
  expect((await search('Export 7 ends early')).evidence.similarTickets.map(({ reference }) => reference)).toContain(
    'T-7',
  );
});

test('an interrupted run goes on where it stopped', async () => {
  copilot = await startCopilot();
  const { services } = copilot;
  await importTickets(services, tickets);
  const wanted = remote('openai:other');
  const embedders = await openServingEmbedder(services.store.embedders, wanted);
  await services.store.embedders.begin({ name: wanted.name, dimensions: 3, fit: null });
  const done = tickets.slice(0, 100).map(({ id }) => ({ id, vector: [0, 1, 0] }));
  await services.store.embedders.addTicketVectors(wanted.name, done);
  await takeOver({ ...services, embedders }, () => undefined);
  expect(wanted.asked).toHaveLength(20);
});

test('a local embedder of a team that grew is fitted anew', async () => {
  copilot = await startCopilot();
  const { services } = copilot;
  await importTickets(services, tickets);
  const before = services.embedders.current().name;
  const { name } = await takeOver(services, () => undefined);
  expect(name).not.toBe(before);
  expect((await search('Export 7 ends early')).evidence.similarTickets[0]?.reference).toBe('T-7');
});

test('every night what lacks a vector gets it, and tickets that have doubled are weighed anew', async () => {
  copilot = await startCopilot();
  const { store, embedders } = copilot.services;
  await fitToFirst(copilot.services, tickets);
  await importTickets(copilot.services, tickets);
  const { name: first } = embedders.current();
  // Came in while its embedder was another.
  const stray = buildStoredTicket({ id: 'tkt_stray', reference: 'T-stray' });
  await importTickets({ ...copilot.services, embedders: { ...embedders, current: () => embedders.wanted } }, [stray]);
  expect(await store.embedders.ticketsWithout(first, 5)).toMatchObject([{ id: 'tkt_stray' }]);
  await renewVectors(copilot.services);
  expect(embedders.current().name).toBe(first);
  expect(await store.embedders.ticketsWithout(first, 5)).toEqual([]);
  const more = tickets.map((ticket) => ({
    ...ticket,
    id: `${ticket.id}_more` as typeof ticket.id,
    reference: `${ticket.reference}-more`,
  }));
  await importTickets(copilot.services, more);
  await renewVectors(copilot.services);
  const { name: second } = embedders.current();
  expect(second).not.toBe(first);
  expect(isLocal(second)).toBe(true);
  expect(await store.embedders.ticketsWithout(second, 5)).toEqual([]);
});
