import { z } from '@hono/zod-openapi';
import { categories } from '../../ticket/vocabulary.ts';
import { deploymentAnswer } from '../knowledge/deployment.ts';
import { incidentAnswer } from '../knowledge/incident.ts';
import { knownIssueAnswer } from '../knowledge/known-issue.ts';
import { orNull } from '../optional.ts';
import { instant } from '../text.ts';
import { labelsAnswer } from '../tickets/ticket-answer.ts';

const agreement = z.enum(['agrees', 'unknown', 'contradicts', 'not_applicable']);

/** A past ticket and what it has in common with this one. */
export const similarTicketAnswer = z
  .object({
    ticketId: z.string(),
    reference: z.string(),
    subject: z.string(),
    createdAt: instant,
    resolved: z.boolean(),
    resolution: z.string().nullable(),
    labels: labelsAnswer,
    reviewed: z.boolean().optional().openapi({ description: 'Whether a reviewer here set the labels right.' }),
    sameCustomer: z.boolean(),
    shares: z.array(z.enum(['error', 'endpoint', 'customer', 'time', 'meaning'])).readonly(),
    score: z.number().openapi({ description: 'Fused rank, 0 to 1; comparable within one answer only.' }),
    similarity: z.number().openapi({ description: 'Cosine similarity, -1 to 1.' }),
  })
  .openapi('SimilarTicket');

/** A known issue, and how its version, error and symptoms agree with the ticket. */
export const knownIssueMatchAnswer = knownIssueAnswer
  .pick({
    id: true,
    title: true,
    component: true,
    affectedVersions: true,
    fixedIn: true,
    workaround: true,
    status: true,
    links: true,
  })
  .extend({
    match: z.enum(['exact', 'partial']),
    agreement: z.object({ version: agreement, error: agreement, symptoms: agreement }),
    score: z.number(),
  })
  .openapi('KnownIssueMatch');

/** An article, with the part of it that fits the ticket. */
export const documentMatchAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    category: z.enum(categories).nullable(),
    excerpt: z.string(),
    score: z.number(),
  })
  .openapi('DocumentMatch');

const incidentMatch = incidentAnswer
  .extend({ matches: z.array(z.enum(['error', 'endpoint', 'component', 'meaning'])).readonly() })
  .openapi('IncidentMatch');

const deploymentMatch = deploymentAnswer
  .extend({ endpoint: z.string(), hoursBefore: z.number() })
  .openapi('DeploymentMatch');

const pattern = z
  .object({
    signature: z.string(),
    tickets: z.int(),
    customers: z.int(),
    since: instant,
    ticketIds: z.array(z.string()).readonly(),
    proposedIncident: z
      .object({
        title: z.string(),
        status: z.string(),
        startedAt: instant,
        components: z.array(z.string()).readonly(),
        endpoints: z.array(z.string()).readonly(),
        errorSignatures: z.array(z.string()).readonly(),
        summary: z.string(),
      })
      .openapi({ description: 'What `POST /v1/incidents` would take, should a person open one.' }),
  })
  .openapi('Pattern', { description: 'The same error from several customers within the playbook’s window.' });

/** Everything that was retrieved for one ticket, best first in each list. */
export const evidenceAnswer = z
  .object({
    similarTickets: z.array(similarTicketAnswer).readonly(),
    knownIssues: z.array(knownIssueMatchAnswer).readonly(),
    incidents: z.array(incidentMatch).readonly(),
    deployments: z.array(deploymentMatch).readonly(),
    documents: z.array(documentMatchAnswer).readonly(),
    pattern: orNull(pattern),
  })
  .openapi('Evidence');
