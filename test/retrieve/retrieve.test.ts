import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localEmbedder } from '../../src/embed/local-embedder.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import { indexTexts, sharedFacts, ticketText } from '../../src/retrieve/index-text.ts';
import { retrieveEvidence } from '../../src/retrieve/retrieve.ts';
import type { Services } from '../../src/services.ts';
import type { Signals } from '../../src/signals/signals.ts';
import { openStore } from '../../src/store/open-store.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { StoredTicket, Ticket } from '../../src/ticket/ticket.ts';
import { buildError, buildSignals, buildSpan } from '../support/build-signals.ts';
import {
  buildDeployment,
  buildDocument,
  buildIncident,
  buildKnownIssue,
  buildStoredTicket,
  buildTicket,
} from '../support/build-ticket.ts';
import { alwaysServing } from '../support/always-serving.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const exportError = buildSignals({
  errors: [
    buildError({
      message: 'ArchivedOrderException: cursor closed before last page',
      signature: 'archivedorderexception cursor closed',
    }),
  ],
});
const ordersEndpoint = buildSignals({
  endpoints: [{ method: 'GET', path: '/v1/orders/42', span: buildSpan('GET /v1/orders/42') }],
});

describe.each(databases)('evidence for a ticket on $name', (kind) => {
  let database: OpenDatabase;
  let services: Pick<Services, 'store' | 'embedders' | 'playbook'>;

  beforeAll(async () => {
    database = await kind.open();
    const thresholds = { pattern: { windowMinutes: 60, customers: 3, tickets: 3 }, recentDeploymentHours: 24 };
    services = {
      store: openStore(database.pool),
      embedders: alwaysServing(localEmbedder),
      playbook: { thresholds } as Services['playbook'],
    };
    await store(
      buildStoredTicket({
        id: 'tkt_solved',
        subject: 'The order export ends early',
        body: 'Only 40 of 900 orders are in the file.',
        status: 'resolved',
        resolution: 'Filtered archived orders out.',
        createdAt: toInstant('2025-12-01T10:00:00Z'),
      }),
    );
    await store(
      buildStoredTicket({ id: 'tkt_other', subject: 'Change the invoice address', body: 'We moved to another city.' }),
    );
    await store(buildStoredTicket({ id: 'tkt_a', customer: { id: 'cus_a' }, subject: 'Export broken' }), exportError);
    await store(
      buildStoredTicket({ id: 'tkt_b', customer: { id: 'cus_b' }, subject: 'Export is broken again' }),
      exportError,
    );
    const { store: kept } = services;
    const issue = buildKnownIssue();
    const [aboutIssue, aboutPaging, aboutOrders] = await indexTexts(localEmbedder, [
      `${issue.title}\n${issue.symptoms.join('\n')}`,
      'Paging through lists with the cursor of the last page',
      'Orders answer with 503',
    ]);
    if (aboutIssue === undefined || aboutPaging === undefined || aboutOrders === undefined)
      throw new Error('nothing was indexed');
    await kept.knownIssues.create(issue, aboutIssue);
    await kept.documents.create(
      buildDocument({
        body: 'Lists come in pages.\n\nPass the cursor of the last page to read the next page.\n\nA page holds at most 100 items.',
      }),
      aboutPaging,
    );
    await kept.incidents.create(buildIncident(), aboutOrders);
    await kept.deployments.create(buildDeployment(), aboutOrders);
  });
  afterAll(() => database.close());

  async function store(ticket: StoredTicket, signals: Signals = buildSignals()): Promise<void> {
    const [indexed] = await indexTexts(localEmbedder, [ticketText(ticket)]);
    if (indexed !== undefined) await services.store.tickets.create(ticket, { ...indexed, ...sharedFacts(signals) });
  }

  async function evidenceFor(ticket: Ticket, signals: Signals = buildSignals()) {
    return (await retrieveEvidence(services, { ticket, signals })).evidence;
  }

  test('a paraphrase is found, first of all, with how it was solved', async () => {
    const { similarTickets } = await evidenceFor(
      buildTicket({ subject: 'Exporting orders stops too early', body: 'The exported file lacks most orders.' }),
    );
    expect(similarTickets[0]).toMatchObject({
      ticketId: 'tkt_solved',
      resolved: true,
      resolution: 'Filtered archived orders out.',
    });
    expect(similarTickets[0]?.shares).not.toContain('time');
  });

  test('the same error from several customers within the hour is a pattern', async () => {
    const { pattern, similarTickets } = await evidenceFor(
      buildTicket({ customer: { id: 'cus_c' }, subject: 'Export' }),
      exportError,
    );
    expect(pattern).toMatchObject({ customers: 3, tickets: 3 });
    expect(similarTickets.find(({ ticketId }) => ticketId === 'tkt_a')?.shares).toEqual(
      expect.arrayContaining(['error', 'time']),
    );
  });

  test('the same error from customers that have reported it already is none', async () => {
    expect(
      (await evidenceFor(buildTicket({ customer: { id: 'cus_a' }, subject: 'Export' }), exportError)).pattern,
    ).toBeNull();
  });

  test('a known issue is matched exactly', async () => {
    const ticket = buildTicket({
      subject: 'Order export stops',
      body: 'It ends early at an archived order: ArchivedOrderException: cursor closed before last page',
    });
    expect((await evidenceFor(ticket, exportError)).knownIssues[0]).toMatchObject({ id: 'KI-901', match: 'exact' });
  });

  test('an article is found with the passage that answers', async () => {
    const { documents } = await evidenceFor(
      buildTicket({ subject: 'How do I read the next page of a list?', body: 'Which cursor do I pass for paging?' }),
    );
    expect(documents[0]).toMatchObject({
      id: 'doc_paging',
      excerpt: 'Pass the cursor of the last page to read the next page.',
    });
  });

  test('an open incident and a fresh deployment on its endpoint are tied to a ticket', async () => {
    const { incidents, deployments } = await evidenceFor(
      buildTicket({ subject: 'Fetching one order fails' }),
      ordersEndpoint,
    );
    expect(incidents).toMatchObject([{ id: 'inc_1', matches: expect.arrayContaining(['endpoint']) }]);
    expect(deployments).toMatchObject([{ id: 'dep_1', endpoint: '/orders/{id}', hoursBefore: 2 }]);
  });

  test('an incident and a deployment that have nothing to do with a ticket stay out', async () => {
    const { incidents, deployments } = await evidenceFor(buildTicket({ subject: 'Change the invoice address' }));
    expect({ incidents, deployments }).toEqual({ incidents: [], deployments: [] });
  });

  test('what is retrieved twice is the same, byte for byte', async () => {
    const ticket = buildTicket({ subject: 'Exporting orders stops too early' });
    expect(JSON.stringify(await evidenceFor(ticket, exportError))).toBe(
      JSON.stringify(await evidenceFor(ticket, exportError)),
    );
  });

  test.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['gives nothing', () => Promise.resolve([])],
  ])(
    'where the configured embedder %s, the local one stands in and the answer is marked degraded',
    async (_, embed) => {
      const embedder: Embedder = { name: 'remote-1', dimensions: 3, embed };
      const ticket = buildTicket({ subject: 'The order export ends early' });
      const { evidence, indexed, degraded } = await retrieveEvidence(
        { ...services, embedders: alwaysServing(embedder) },
        { ticket, signals: buildSignals() },
      );
      expect({ degraded, embedder: indexed.embedder }).toEqual({ degraded: true, embedder: localEmbedder.name });
      expect(evidence.similarTickets[0]?.ticketId).toBe('tkt_solved');
    },
  );

  test('a blank or enormous ticket is answered too', async () => {
    for (const body of ['', '\n', 'orders '.repeat(14_000), '🚀'.repeat(20_000), '訂單'.repeat(20_000)]) {
      expect(await evidenceFor(buildTicket({ subject: '', body }))).toHaveProperty('similarTickets');
    }
  });
});
