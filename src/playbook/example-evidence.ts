import type { DeploymentMatch, Evidence, IncidentMatch, KnownIssueMatch, SimilarTicket } from '../ticket/evidence.ts';
import type { KnowledgeId, TicketId } from '../ticket/ids.ts';
import { toInstant } from '../ticket/instant.ts';

const documentedIssue: KnownIssueMatch = {
  id: 'KI-1' as KnowledgeId,
  title: 'Decimal bounds answer 500',
  component: 'validation',
  affectedVersions: [],
  fixedIn: null,
  workaround: 'Send a string.',
  status: 'open',
  links: [],
  match: 'exact',
  agreement: { version: 'agrees', error: 'agrees', symptoms: 'agrees' },
  score: 1,
};

const freshDeployment: DeploymentMatch = {
  id: 'DEP-1' as KnowledgeId,
  service: 'orders',
  version: '2.1.0',
  environment: 'production',
  deployedAt: toInstant('2026-01-05T08:00:00Z'),
  endpoints: ['/orders'],
  summary: '',
  url: null,
  endpoint: '/orders',
  hoursBefore: 2,
};

const openIncident: IncidentMatch = {
  id: 'INC-1' as KnowledgeId,
  title: 'Webhooks late',
  status: 'identified',
  startedAt: toInstant('2026-01-05T07:00:00Z'),
  resolvedAt: null,
  components: ['webhooks'],
  endpoints: [],
  errorSignatures: [],
  summary: '',
  url: null,
  matches: ['component', 'endpoint'],
};

const openTicket: SimilarTicket = {
  ticketId: 'tkt_1' as TicketId,
  reference: 'ZD-1',
  subject: 'Export answers 502',
  createdAt: toInstant('2026-01-05T09:30:00Z'),
  resolved: false,
  resolution: null,
  labels: { category: null, severity: null, issueType: null, environment: null, disposition: null },
  reviewed: true,
  sameCustomer: true,
  shares: ['error', 'endpoint', 'customer', 'time'],
  score: 0.9,
  similarity: 0.9,
};

/** What the examples of rules find in the store. */
export const withDocumentedIssue: Partial<Evidence> = { knownIssues: [documentedIssue] };
export const withFreshDeployment: Partial<Evidence> = { deployments: [freshDeployment] };
export const withOpenIncident: Partial<Evidence> = { incidents: [openIncident] };
export const withOpenTicket: Partial<Evidence> = { similarTickets: [openTicket] };
export const withForeignTicket: Partial<Evidence> = {
  similarTickets: [{ ...openTicket, shares: ['meaning'], sameCustomer: false }],
};
