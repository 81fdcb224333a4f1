import type { Signals } from '../signals/signals.ts';
import type { SearchAnswer } from '../store/ports/search.ts';
import type { DeploymentMatch, IncidentMatch } from '../ticket/evidence.ts';
import type { Deployment } from '../ticket/knowledge.ts';
import { minutesBetween, type Instant } from '../ticket/instant.ts';
import { coversEndpoint, endpointPath } from './endpoint-path.ts';
import { findSignature } from './error-agreement.ts';
import { holdsPhrase, stemsOf, weightOf } from './tokens.ts';

/** How alike an incident's text and a ticket's must be to count without any other tie. */
const sameMeaning = 0.35;
/** How telling a shared error must be. */
const tellingSignature = 0.5;

/** What ties tickets to incidents and deployments: its words, its errors and its endpoints (as `endpointPath`). */
export type TicketTies = {
  readonly tokens: string;
  readonly errors: Signals['errors'];
  readonly endpoints: readonly string[];
};

/**
 * The incidents of that time which a ticket has something in common with, most ties first.
 * @playbook Initial Assessment (First 5 Minutes)
 */
export function relatedIncidents(incidents: SearchAnswer['incidents'], ties: TicketTies): readonly IncidentMatch[] {
  return incidents
    .map(({ similarity, ...incident }): IncidentMatch => {
      const declared = incident.endpoints.map(endpointPath);
      const held = {
        error: findSignature(incident.errorSignatures, ties.tokens, ties.errors).strength >= tellingSignature,
        endpoint: ties.endpoints.some((endpoint) => declared.some((path) => coversEndpoint(path, endpoint))),
        component: incident.components.some((component) => namesComponent(component, ties.tokens)),
        meaning: similarity >= sameMeaning,
      };
      const matches = (Object.keys(held) as (keyof typeof held)[]).filter((tie) => held[tie]);
      return { ...incident, matches };
    })
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.matches.length - a.matches.length || (a.startedAt > b.startedAt ? -1 : 1));
}

/** The recent deployments that touched one of a ticket's endpoints, latest first. */
export function relatedDeployments(
  deployments: readonly Deployment[],
  ties: TicketTies,
  createdAt: Instant,
): readonly DeploymentMatch[] {
  return deployments.flatMap((deployment) => {
    const declared = deployment.endpoints.map(endpointPath);
    const endpoint = ties.endpoints.find((path) => declared.some((touched) => coversEndpoint(touched, path)));
    if (endpoint === undefined) return [];
    const hoursBefore = Math.round(minutesBetween(deployment.deployedAt, createdAt) / 6) / 10;
    return [{ ...deployment, endpoint, hoursBefore }];
  });
}

/** A component's name, or its last word in another form (`webhooks`, `webhook`); "API" alone names nothing. */
function namesComponent(component: string, tokens: string): boolean {
  const stems = [...stemsOf(component).keys()];
  const telling = stems.some((stem) => weightOf(stem) === 1 && weightOf(component.toLowerCase()) === 1);
  if (!telling) return false;
  if (holdsPhrase(tokens, component)) return true;
  const words = tokens.trim().split(' ');
  const written = new Set(stemsOf(words.join(' ')).keys());
  return stems.length === 1 && stems.every((stem) => written.has(stem));
}
