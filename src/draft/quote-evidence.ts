import { documentationLinkOf } from '../check/documentation-link.ts';
import { isAllowedLink } from '../check/links.ts';
import type { DocumentMatch, IncidentMatch, KnownIssueMatch, SimilarTicket } from '../ticket/evidence.ts';
import type { DraftInput } from './draft-input.ts';
import { fits } from './facts.ts';
import { fill } from './fill.ts';
import type { Phrases } from './phrases/phrases.ts';

/** The known issue that was decided to match exactly, from the evidence; null where none was. */
export function exactKnownIssue({ decision, evidence }: DraftInput): KnownIssueMatch | null {
  if (decision.knownIssue?.match !== 'exact') return null;
  return evidence.knownIssues.find(({ id, match }) => id === decision.knownIssue?.id && match === 'exact') ?? null;
}

/**
 * The open incident to point to: one that shows the same error or endpoint. A part of the platform in common is not
 * enough to tell a customer that this is it, nor is anything where a known issue explains the report.
 */
export function openIncident(input: DraftInput): IncidentMatch | null {
  if (exactKnownIssue(input) !== null) return null;
  const isTelling = ({ matches }: IncidentMatch) => matches.includes('error') || matches.includes('endpoint');
  return (
    input.evidence.incidents.find(
      (incident) => incident.resolvedAt === null && incident.status !== 'resolved' && isTelling(incident),
    ) ?? null
  );
}

/** The ticket that this one repeats, where it is among the evidence. */
export function duplicatedTicket({ decision, evidence }: DraftInput): SimilarTicket | null {
  return evidence.similarTickets.find(({ ticketId }) => ticketId === decision.duplicateOf) ?? null;
}

/** Where an incident can be followed: its own page where its host is allowed, else the status page. */
export function incidentLink(incident: IncidentMatch, { playbook }: DraftInput): string {
  return incident.url !== null && isAllowedLink(incident.url, playbook) ? incident.url : playbook.links.statusPage;
}

/** A known issue by component and title; its number stays inside. @playbook Close as Known Issue / Workaround Available */
export function describeKnownIssue(issue: KnownIssueMatch | null, input: DraftInput, phrases: Phrases): string {
  const title = issue === null ? null : plainQuote(issue.title, input);
  const component = issue === null ? null : plainQuote(issue.component.replaceAll(/[_-]/g, ' '), input);
  if (title === null) return component ?? input.playbook.name;
  return component === null || phrases.templates !== null ? `“${title}”` : `${component}, “${title}”`;
}

/** Which versions a known issue affects and since when it is gone, as sentences; empty where nothing is documented. */
export function describeVersions(issue: KnownIssueMatch, input: DraftInput, phrases: Phrases): string {
  const affected = issue.affectedVersions.filter((version) => isPlain(version, input)).slice(0, 3);
  const versions = affected.length === 0 ? null : affected.map((version) => `\`${version}\``).join(', ');
  const fixedIn = issue.fixedIn !== null && isPlain(issue.fixedIn, input) ? `\`${issue.fixedIn}\`` : null;
  return [fill(phrases.affects, { versions }), fill(phrases.fixedIn, { version: fixedIn })]
    .filter((line) => line !== '')
    .join(' ');
}

/** The documented workaround, or where to read about it. In quotation marks where the reply is in another language than the document. */
export function describeWorkaround(issue: KnownIssueMatch | null, input: DraftInput, phrases: Phrases): string {
  const text = issue === null ? null : plainQuote(issue.workaround, input);
  if (text === null) return fill(phrases.workaroundInDocumentation, { link: documentationLinkOf(input) });
  return phrases.templates === null ? endSentence(text) : `“${text}”`;
}

/** The first sentences of an article, where they are fit to quote; null otherwise. */
export function excerptOf(article: DocumentMatch | null, input: DraftInput): string | null {
  const [lead] = /^[^\n]{20,280}?[.!](?=\s|$)/.exec(article?.excerpt.trim() ?? '') ?? [];
  return lead === undefined ? null : plainQuote(lead, input);
}

/** A title or sentence as it may be quoted: one line, no marks of its own, at most 400 characters; null where it is unfit. */
export function plainQuote(text: string, input: DraftInput): string | null {
  const line = text
    // An underscore inside a word belongs to its name: `max_retries`.
    .replaceAll(/[*#>|“”„«»\\]{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)/g, '')
    .replaceAll('"', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= 400 && fits(line, input) ? line : null;
}

function isPlain(version: string, input: DraftInput): boolean {
  return /^[\w .,<>=!~^*+()-]{1,80}$/.test(version) && fits(version, input);
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
