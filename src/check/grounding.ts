import { redactText } from '../redact/redact.ts';
import type { Citation, DraftText } from '../ticket/draft.ts';
import type { Evidence, SimilarTicket } from '../ticket/evidence.ts';
import type { CheckInput } from './check-input.ts';
import type { CommunicationRule } from './rule.ts';

const section = 'When the AI Operations Copilot processes a ticket';

/** Every citation names something that was retrieved for this very ticket. */
export const citations: CommunicationRule = {
  id: 'grounding.citations',
  section,
  kind: 'words',
  catches: (draft, { evidence }) => draft.citations.find((citation) => !isRetrieved(citation, evidence))?.id ?? null,
};

/** Whether a citation stands for a part of the evidence. */
export function isRetrieved({ kind, id }: Citation, evidence: Evidence): boolean {
  const ids: Record<Citation['kind'], readonly string[]> = {
    known_issue: evidence.knownIssues.map((item) => item.id),
    document: evidence.documents.map((item) => item.id),
    incident: evidence.incidents.map((item) => item.id),
    ticket: evidence.similarTickets.map((item) => item.ticketId),
  };
  return ids[kind].includes(id);
}

/** Our own numbers for known issues and the like stay inside; they tell a customer nothing. */
export const internalReferences: CommunicationRule = {
  id: 'grounding.internal_references',
  section,
  kind: 'words',
  catches: (draft, { ticket, evidence, playbook }) => {
    const ids: readonly string[] = [
      ...evidence.knownIssues,
      ...evidence.incidents,
      ...evidence.deployments,
      ...evidence.documents,
    ].map(({ id }) => id);
    const handles = [
      playbook.handles.engineering,
      playbook.handles.escalationChannel,
      playbook.handles.incidentsChannel,
    ];
    return (
      [...ids.filter((id) => isTelling(id) && id !== ticket.reference), ...handles].find((text) =>
        standsAlone(text, withoutAddresses(draft)),
      ) ?? null
    );
  },
};

/** A neighbour informs a draft only by its resolution: its number, its people and their data stay with their owner. */
export const otherCustomers: CommunicationRule = {
  id: 'grounding.other_customers',
  section,
  kind: 'words',
  catches: (draft, input) => {
    const value = foreignValues(draft, input).find((foreign) => standsAlone(foreign, draft.body));
    // The record of what was caught must not become the leak.
    return value === undefined ? null : `${value.slice(0, 2)}… (${value.length} characters)`;
  },
};

function foreignValues({ body }: DraftText, { ticket, evidence, redaction }: CheckInput): readonly string[] {
  const own = new Set(redaction.placeholders.map(({ value }) => value.toLowerCase()));
  const neighbours = evidence.similarTickets.filter(({ sameCustomer }) => !sameCustomer);
  const numbers = neighbours
    .flatMap(({ reference, ticketId }) => [reference, ticketId])
    .filter((text) => isTelling(text) && text !== ticket.reference && text !== ticket.id);
  const theirs = neighbours.flatMap(personalValuesOf);
  // A name alone proves nothing, a model may sign with one; an address or number that isn't the customer's own does.
  const unknown = redactText(body).placeholders.filter(({ kind, label }) => kind === 'personal' && label !== 'name');
  return [
    ...numbers,
    ...[...theirs, ...unknown.map(({ value }) => value)].filter(
      (value) => value.length >= 4 && !own.has(value.toLowerCase()),
    ),
  ];
}

/** A reply is checked several times beside the same neighbours, and reading them costs more than all else that is checked. */
const readBefore = new WeakMap<SimilarTicket, readonly string[]>();

function personalValuesOf(neighbour: SimilarTicket): readonly string[] {
  const known = readBefore.get(neighbour);
  if (known !== undefined) return known;
  const { placeholders } = redactText(`${neighbour.subject}\n${neighbour.resolution ?? ''}`);
  const values = placeholders.flatMap(({ kind, value }) => (kind === 'personal' ? [value] : []));
  readBefore.set(neighbour, values);
  return values;
}

// A short word or a bare number may stand anywhere without meaning the record.
function isTelling(id: string): boolean {
  return id.length >= 4 && /\d/.test(id) && /\D/.test(id);
}

function withoutAddresses({ body }: DraftText): string {
  return body.replaceAll(/https?:\/\/[^\s)\]]{1,2000}/g, ' ');
}

function standsAlone(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}_-]/u.test(text.charAt(at - 1) + text.charAt(at + part.length))) return true;
  }
  return false;
}
