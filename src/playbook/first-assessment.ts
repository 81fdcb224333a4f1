import {
  withDocumentedIssue,
  withForeignTicket,
  withFreshDeployment,
  withOpenIncident,
  withOpenTicket,
} from './example-evidence.ts';
import { status, topic, unless, type Triaged } from './reading.ts';
import type { Rule } from './rule.ts';

const section = 'Initial Assessment (First 5 Minutes)';

/** @playbook Initial Assessment (First 5 Minutes): what to look at before anything else. */
export const firstAssessment: readonly Rule<Triaged>[] = [
  {
    id: 'assessment.duplicate',
    section,
    bullet: '**Is this a duplicate?** Search for similar tickets by:',
    effect: 'duplicateOf',
    matches: ({ evidence }) => {
      const duplicate = openDuplicate(evidence.similarTickets);
      return duplicate === null ? null : `${duplicate.reference} shares ${duplicate.shares.join(', ')}`;
    },
    fires: { body: 'The export answers 502 again.', evidence: withOpenTicket },
    silent: {
      body: 'The export answers 502 again.',
      evidence: withForeignTicket,
    },
  },
  {
    id: 'assessment.active_incident',
    section,
    bullet: '**Is this during an active incident?** Check:',
    effect: 'warning=check_incident_status',
    matches: ({ evidence }) => {
      const incident = evidence.incidents.find(
        ({ status: state, matches }) => state !== 'resolved' && matches.length > 0,
      );
      return incident === undefined ? null : `${incident.id}: ${incident.title}`;
    },
    fires: {
      body: 'Webhooks arrive late.',
      evidence: withOpenIncident,
    },
    silent: 'Webhooks arrive late.',
  },
  {
    id: 'assessment.recent_deployment',
    section,
    bullet: 'Recent deployment logs',
    effect: 'warning=check_deployment_log',
    matches: ({ evidence: { deployments } }) =>
      deployments[0] === undefined
        ? null
        : `${deployments[0].service} ${deployments[0].version} on ${deployments[0].endpoint}`,
    fires: {
      body: 'GET /orders answers 404.',
      evidence: withFreshDeployment,
    },
    silent: 'GET /orders answers 404.',
  },
  {
    id: 'assessment.security',
    section,
    bullet: '**Is this a security issue?** If yes:',
    effect: 'security=true',
    matches: ({ security, classification }) =>
      security.values().next().value ?? (classification.security ? 'classified as security' : null),
    fires: 'Our secret key was pushed to a public repository by accident.',
    silent: 'Please add a security section to your documentation.',
  },
  {
    id: 'assessment.customer_error',
    section,
    bullet: 'Customer error (malformed request, expired token)',
    effect: 'autoResolve=true',
    matches: (reading) =>
      unless(topic(reading, 'malformed_request', 'credentials_invalid', 'wrong_environment'), reading.serverError),
    fires: 'Our token has expired and we get 401.',
    silent: 'Our token is refused with 500.',
  },
  {
    id: 'assessment.known_issue',
    section,
    bullet: 'Documented known issue with workaround',
    effect: 'autoResolve=true',
    matches: ({ exactIssue, isDocumented }) =>
      exactIssue === null || !isDocumented ? null : `${exactIssue.id}: ${exactIssue.title}`,
    fires: {
      body: 'Object of type Decimal is not JSON serializable',
      evidence: withDocumentedIssue,
    },
    silent: 'Object of type Decimal is not JSON serializable',
  },
  {
    id: 'assessment.faq',
    section,
    bullet: 'FAQ-answerable question',
    effect: 'autoResolve=true',
    matches: (reading) =>
      unless(topic(reading, 'how_to'), reading.serverError, status(reading, 400, 401, 403, 404, 422, 429)),
    fires: 'How do I rotate an API key?',
    silent: 'How do I get rid of the 500 on rotating an API key?',
  },
];

/** An open ticket of the same customer about the same thing: answering both would tell the customer two stories. */
export function openDuplicate(
  similarTickets: Triaged['evidence']['similarTickets'],
): Triaged['evidence']['similarTickets'][number] | null {
  return (
    similarTickets.find(
      ({ resolved, sameCustomer, shares }) =>
        !resolved &&
        sameCustomer &&
        shares.includes('time') &&
        (shares.includes('error') || shares.includes('endpoint')),
    ) ?? null
  );
}
