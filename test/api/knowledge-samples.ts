/** One entry of each kind of knowledge, without its id: what is required, and a little more. */
export const knowledgeSamples = [
  {
    path: '/v1/known-issues',
    prefix: 'ki',
    required: 'title',
    sample: {
      title: 'Bulk export stops at 10,000 rows',
      component: 'exports',
      affectedVersions: ['northwind-sdk <4.3.0'],
      fixedIn: null,
      symptoms: ['An export ends early without an error'],
      errorSignatures: ['ExportTruncated'],
      workaround: 'Export by month.',
      status: 'open',
      links: [{ repo: 'northwind/sdk', thread: 12 }, { url: 'https://docs.northwind.example/exports' }],
    },
  },
  {
    path: '/v1/documents',
    prefix: 'doc',
    required: 'url',
    sample: {
      title: 'Pagination',
      url: 'https://docs.northwind.example/pagination',
      body: 'A list answers at most 100 entries.',
    },
  },
  {
    path: '/v1/incidents',
    prefix: 'inc',
    required: 'startedAt',
    sample: {
      title: 'Orders API answers 503',
      status: 'resolved',
      startedAt: '2026-01-05T09:40:00Z',
      resolvedAt: '2026-01-05T11:00:00+01:00',
      endpoints: ['/orders'],
    },
  },
  {
    path: '/v1/deployments',
    prefix: 'dep',
    required: 'deployedAt',
    sample: { service: 'orders', version: '2026.1.2', deployedAt: '2026-01-05T09:30:00Z', endpoints: ['/orders'] },
  },
] as const;
