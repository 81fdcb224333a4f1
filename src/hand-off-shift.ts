import type { ShiftHandoff } from './playbook/shift-handoff.ts';
import { redactText } from './redact/redact.ts';
import type { Services } from './services.ts';
import type { ShiftTicket } from './ticket/shift.ts';
import { addMinutes } from './ticket/instant.ts';
import type { KnowledgeId } from './ticket/ids.ts';
import type { KnowledgeStore } from './store/ports/knowledge.ts';

/** Patterns and matches of known issues are looked for over a day. */
const patternMinutes = 24 * 60;
const pageSize = 200;

/** Gathers what one shift hands to the next, as things stand now; personal data in subjects is left out. */
export async function handOffShift({ store, playbook, now }: Services): Promise<ShiftHandoff> {
  const createdAt = now();
  const { pattern, awaitingCustomerHours } = playbook.thresholds;
  const waitingSince = addMinutes(createdAt, -awaitingCustomerHours * 60);
  const openUrgent = await store.shift.openUrgent();
  const awaitingCustomer = await store.shift.awaitingCustomerSince(waitingSince);
  return {
    createdAt,
    openUrgent: openUrgent.map(withoutPersonalData),
    awaitingCustomer: awaitingCustomer.map(withoutPersonalData),
    patterns: await store.shift.emergingPatterns(addMinutes(createdAt, -patternMinutes), pattern),
    incidents: (await all(store.incidents)).filter(({ status }) => status !== 'resolved'),
    knownIssues: await store.shift.matchedIssues(addMinutes(createdAt, -patternMinutes)),
  };
}

function withoutPersonalData(ticket: ShiftTicket): ShiftTicket {
  return { ...ticket, subject: redactText(ticket.subject).text };
}

async function all<Item extends { id: KnowledgeId }>(store: KnowledgeStore<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await store.list({ limit: pageSize, cursor });
    if ('outcome' in page) return items;
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}
