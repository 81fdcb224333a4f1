import type { Instant } from '../ticket/instant.ts';
import type { Incident } from '../ticket/knowledge.ts';
import type { EmergingPattern, MatchedIssue, ShiftTicket } from '../ticket/shift.ts';

/** What one shift hands to the next, in the playbook's four parts. @playbook Between Support Shifts */
export type ShiftHandoff = {
  readonly createdAt: Instant;
  readonly openUrgent: readonly ShiftTicket[];
  readonly awaitingCustomer: readonly ShiftTicket[];
  readonly patterns: readonly EmergingPattern[];
  readonly incidents: readonly Incident[];
  readonly knownIssues: readonly MatchedIssue[];
};

/** The handoff as Markdown, ready to post. @playbook Between Support Shifts */
export function renderShiftHandoff(handoff: ShiftHandoff): string {
  const { createdAt, openUrgent, awaitingCustomer, patterns, incidents, knownIssues } = handoff;
  return [
    `# Shift handoff, ${minute(createdAt)}`,
    part(
      'Open P1/P2 tickets and their status',
      openUrgent.map(
        ({ severity, reference, subject, status, reviewState, dueAt }) =>
          `**${severity}** ${reference}: ${oneLine(subject)} (${[status, reviewState === 'pending' ? 'review pending' : null, dueAt === null ? null : `due ${minute(dueAt)}`].filter(Boolean).join(', ')})`,
      ),
    ),
    part(
      'Tickets awaiting customer response >24h',
      awaitingCustomer.map(
        ({ reference, subject, statusSince }) => `${reference}: ${oneLine(subject)} (since ${minute(statusSince)})`,
      ),
    ),
    part(
      'Any patterns emerging across tickets',
      patterns.map(
        ({ signature, tickets, customers, since }) =>
          `${oneLine(signature)}: ${tickets} tickets of ${customers} customers since ${minute(since)}`,
      ),
    ),
    part('Active incidents or known issues', [
      ...incidents.map(({ id, title, status }) => `incident ${id}: ${oneLine(title)} (${status})`),
      ...knownIssues.map(
        ({ id, title, status, tickets, lastMatchedAt }) =>
          `known issue ${id}: ${oneLine(title)} (${status}, matched by ${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}, last ${minute(lastMatchedAt)})`,
      ),
    ]),
  ].join('\n\n');
}

function part(heading: string, lines: readonly string[]): string {
  return `## ${heading}\n\n${lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n')}`;
}

// Nothing that a customer wrote may end a line, or begin a heading, a list or a link.
function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|!]/g, String.raw`\$&`)
    .slice(0, 160);
}

function minute(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
