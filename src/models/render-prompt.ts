import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import { severityCriteria } from '../playbook/severity/criteria.ts';
import { redactText } from '../redact/redact.ts';
import { placeholderToken } from '../redact/restore.ts';
import type { Evidence, SimilarTicket } from '../ticket/evidence.ts';
import { recency } from '../ticket/recency.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { slotPattern, type Prompts, type Slot } from './prompts.ts';

/** Longer tickets are read up to here: what they are about stands near their top. */
const longestBody = 12_000;
const longestResolution = 2_000;
/** Of a long conversation the end is read. */
const mostMessages = 10;
const longestMessage = 3_000;
/** More examples make a question longer and its answer hardly better. */
const mostExamples = 4;

/**
 * The beginning of every question to a model, byte for byte the same whatever the ticket and the task: playbook, schema
 * and examples of both tasks, so that providers can cache it. No time and no id stands in it.
 */
export function systemPrompt({ classify, draft }: Prompts, { forbiddenPhrases, links }: VersionedPlaybook): string {
  const phrases = Object.values(forbiddenPhrases).flat();
  const values: Readonly<Record<Slot, string>> = {
    criteria: severityCriteria.map(({ id, severity, bullet }) => `- ${id} (${severity}): ${bullet}`).join('\n'),
    forbiddenPhrases: phrases.map((phrase) => `“${phrase}”`).join(', '),
    allowedHosts: links.allowedHosts.join(', '),
    documentation: links.documentation,
    securityContact: links.securityContact,
  };
  // `parsePrompts` has refused a prompt with any other slot.
  return `${classify}\n\n${draft}`.replaceAll(slotPattern, (_slot, name: Slot) => values[name]);
}

/** The tasks that a model is given, as the prompts name them. */
export type Task = 'classification' | 'reply';

/**
 * What a model is to work on, in the same words for every task up to the task itself: reviewed neighbours as examples,
 * the evidence, the ticket; then what the task brings, and its name.
 */
export function userPrompt(task: Task, facts: Facts, given: readonly string[] = []): string {
  return [
    examplesBlock(facts),
    evidenceBlock(facts.evidence),
    ticketBlock(facts.ticket),
    ...given,
    dataBlock('task', task),
  ].join('\n\n');
}

type Facts = { readonly ticket: Ticket; readonly evidence: Evidence; readonly playbook: VersionedPlaybook };

/** Similar tickets whose labels a person has seen, the nearer and newer first, as few-shot examples; none shows a severity. */
function examplesBlock({ ticket, evidence: { similarTickets }, playbook: { learning } }: Facts): string {
  const weight = ({ similarity, createdAt }: SimilarTicket) =>
    similarity * recency(createdAt, ticket.createdAt, learning.halfLifeDays);
  return dataBlock(
    'examples',
    similarTickets
      .filter(({ labels }) => labels.category !== null)
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, mostExamples)
      .map(({ subject, labels: { category, issueType, disposition } }) => ({
        subject: anonymous(subject),
        category,
        issueType,
        disposition,
      })),
  );
}

function evidenceBlock({ similarTickets, knownIssues, incidents, documents }: Evidence): string {
  return dataBlock('evidence', {
    knownIssues: knownIssues
      .slice(0, 3)
      .map(({ id, title, component, affectedVersions, fixedIn, workaround, match }) => ({
        id,
        title,
        component,
        affectedVersions,
        fixedIn,
        workaround,
        match,
      })),
    documents: documents.slice(0, 3).map(({ id, title, url, excerpt }) => ({ id, title, url, excerpt })),
    incidents: incidents.slice(0, 2).map(({ id, title, status, summary }) => ({ id, title, status, summary })),
    similarTickets: similarTickets
      .filter(({ resolved }) => resolved)
      .slice(0, 4)
      .map(({ ticketId, subject, resolution }) => ({
        id: ticketId,
        subject: anonymous(subject),
        resolution: resolution === null ? null : anonymous(resolution.slice(0, longestResolution)),
      })),
  });
}

// Tickets lie in the store as they were written. A placeholder of another customer's would read as one of this customer's.
function anonymous(text: string): string {
  return redactText(text).text.replaceAll(placeholderToken, '…');
}

/** The redacted ticket as data that no text in it can close. */
function ticketBlock({ subject, body, metadata, customer, messages }: Ticket): string {
  const later = messages
    .slice(-mostMessages)
    .map((message) => ({ ...message, body: message.body.slice(0, longestMessage) }));
  return dataBlock('ticket', {
    subject,
    body: body.slice(0, longestBody),
    tier: customer.tier,
    metadata,
    ...(later.length > 0 && { messages: later }),
  });
}

/** JSON between tags, with every `<` written as its escape: what stands inside can neither end the block nor open another. */
export function dataBlock(name: string, data: unknown): string {
  return `<${name}>\n${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}\n</${name}>`;
}
