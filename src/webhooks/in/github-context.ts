import { z } from 'zod';
import type { Knowledge } from '../../knowledge-intake.ts';
import type { Source } from '../../integrations/integrations.ts';
import type { KnowledgeId } from '../../ticket/ids.ts';
import { idField, momentField, textField } from './fields.ts';
import type { ContextItem } from './platform.ts';

const deploymentStatus = z.object({
  deployment_status: z.object({ state: z.string(), updated_at: momentField, target_url: z.string().nullish() }),
  deployment: z.object({
    id: idField,
    ref: z.string(),
    sha: z.string(),
    environment: z.string(),
    description: textField,
  }),
  repository: z.object({ name: z.string() }),
});

/** An issue as GitHub's webhooks and its list of issues have it. */
export const labelledIssue = z.object({
  number: idField,
  title: z.string(),
  body: textField,
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  html_url: z.url(),
  labels: z.array(z.object({ name: z.string() })),
  pull_request: z.unknown().optional(),
});

const issueEvent = z.object({ issue: labelledIssue, repository: z.object({ name: z.string() }) });

/** What a GitHub webhook tells besides tickets: a deployment that succeeded, an issue with the label of known issues. */
export function readGithubContext(
  event: string | null,
  json: unknown,
  { knownIssueLabel }: Source,
): readonly ContextItem[] {
  if (event === 'deployment_status') return deploymentIn(json);
  if (event === 'issues' && knownIssueLabel !== null) return knownIssueIn(json, knownIssueLabel);
  return [];
}

function deploymentIn(json: unknown): readonly ContextItem[] {
  const { deployment_status: status, deployment, repository } = deploymentStatus.parse(json);
  if (status.state !== 'success') return [];
  const item = {
    id: `github-${deployment.id}` as KnowledgeId,
    service: repository.name,
    version: /^v?\d/.test(deployment.ref) ? deployment.ref : deployment.sha.slice(0, 12),
    environment: environmentOf(deployment.environment),
    deployedAt: status.updated_at,
    endpoints: [],
    summary: deployment.description ?? `${deployment.ref} to ${deployment.environment}`,
    url: status.target_url == null || status.target_url === '' ? null : status.target_url,
  };
  return [{ kind: 'deployments', item }];
}

function environmentOf(name: string) {
  if (/prod|live/i.test(name)) return 'production' as const;
  return /stag|preview|uat/i.test(name) ? ('staging' as const) : ('development' as const);
}

function knownIssueIn(json: unknown, label: string): readonly ContextItem[] {
  const { issue, repository } = issueEvent.parse(json);
  if (issue.pull_request !== undefined || !issue.labels.some(({ name }) => name === label)) return [];
  return [{ kind: 'knownIssues', item: knownIssueOf(issue, repository) }];
}

/** A known issue as an issue's sections tell it: Symptoms, Errors, Affected versions, Fixed in, Workaround. */
export function knownIssueOf(
  issue: z.output<typeof labelledIssue>,
  repository: { readonly name: string },
): Knowledge['knownIssues'] {
  const part = (heading: string) => sectionOf(issue.body ?? '', heading);
  const closed = issue.state_reason === 'not_planned' ? ('wontfix' as const) : ('fixed' as const);
  return {
    id: `${repository.name}-${issue.number}` as KnowledgeId,
    title: issue.title.slice(0, 500),
    component: repository.name,
    affectedVersions: linesOf(part('Affected versions')),
    fixedIn: linesOf(part('Fixed in'))[0] ?? null,
    symptoms: linesOf(part('Symptoms')),
    errorSignatures: linesOf(part('Errors')),
    workaround: part('Workaround'),
    status: issue.state === 'open' ? ('open' as const) : closed,
    links: [{ url: issue.html_url }],
  };
}

/** The text below a heading of a Markdown body, up to the next one; empty where there is none. */
function sectionOf(body: string, heading: string): string {
  const parts = body.split(/^#{1,6}[ \t]+/m);
  const found = parts.find((part) => part.toLowerCase().startsWith(heading.toLowerCase()));
  return found === undefined
    ? ''
    : found
        .slice(heading.length)
        .replace(/^[^\n]*\n?/, '')
        .trim();
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-*+]\s+/, '')
        .replaceAll('`', '')
        .trim(),
    )
    .filter((line) => line !== '')
    .slice(0, 50);
}
