import type { NewTicket } from '../../ticket-intake.ts';

const plain = {
  reference: null,
  createdAt: null,
  channel: 'email',
  customer: { id: null, tier: 'business', name: 'Noor Haddad', segment: null },
  metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
} as const;

/** An outage in plain words: the playbook makes it P1, whoever reads it. */
export const outage: NewTicket = {
  ...plain,
  subject: 'All our API calls return 500',
  body: 'Since this morning all API calls from our production system return 500, whatever the endpoint. Our shop stands still.',
};

/** A report that agrees with a documented known issue of the sample set in version, error and symptoms. */
export const documented: NewTicket = {
  ...plain,
  subject: '500 instead of 422 for a decimal out of bounds',
  body: 'We run fastapi 0.42.0. A POST /invoices with an amount beyond the condecimal limits is answered with 500 instead of 422. The log says: TypeError: Object of type Decimal is not JSON serializable. All other invalid fields give 422.',
};

/** Words that no rule knows: only people can say what the team calls it, and the copilot learns it from them. */
export const unheardOf: NewTicket = {
  ...plain,
  subject: 'Ledger mirror drifts',
  body: 'The ledger mirror drifts from the books since the quarter close. The totals differ a little each night.',
};

/** A second one: a single override changes nothing, lest a wrong one did. */
export const unheardOfAgain: NewTicket = {
  ...plain,
  customer: { ...plain.customer, name: 'Teo Lindgren' },
  subject: 'The ledger mirror has drifted from the books',
  body: 'Since the quarter close the ledger mirror drifts from the books; the totals differ a little more each night.',
};

/** The same by another customer, in other words. */
export const heardOfBefore: NewTicket = {
  ...plain,
  customer: { ...plain.customer, name: 'Ines Duarte' },
  subject: 'Drift of the ledger mirror',
  body: 'Our ledger mirror drifts, too: each night the totals of the mirror differ from the books, since quarter close.',
};
