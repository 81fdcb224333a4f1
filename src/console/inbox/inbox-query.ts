import { z } from 'zod';
import type { InboxFilter } from '../../store/ports/console.ts';
import { categories, severities, ticketStatuses, tiers } from '../../ticket/vocabulary.ts';

// What is not among the choices, as an empty field of a form is not, narrows nothing.
const choice = <Values extends readonly string[]>(values: Values) =>
  z.enum(values).nullable().catch(null).default(null);

const querySchema = z.object({
  status: choice(['unresolved', ...ticketStatuses] as const),
  severity: choice(severities),
  urgent: z.literal('true').nullable().catch(null).default(null),
  category: choice(categories),
  tier: choice(tiers),
  review: choice(['not_required', 'pending', 'reviewed'] as const),
  q: z.string().trim().max(200).catch('').default(''),
  order: z.enum(['urgent', 'newest']).catch('urgent').default('urgent'),
  cursor: z.string().max(1000).nullable().catch(null).default(null),
});

/** What the inbox's address asks for. */
export type InboxQuery = z.infer<typeof querySchema>;

/** Reads the address; nothing in it can be wrong, only without effect. */
export function readInboxQuery(query: Readonly<Record<string, string>>): InboxQuery {
  return querySchema.parse(query);
}

/** The query as the store takes it: unresolved tickets unless it says otherwise. */
export function filterOf({ status, severity, urgent, category, tier, review, q }: InboxQuery): InboxFilter {
  return {
    status: status ?? (q === '' ? 'unresolved' : null),
    severities: severity === null ? (urgent === null ? null : ['P1', 'P2']) : [severity],
    category,
    tier,
    reviewState: review,
    words: q === '' ? null : q,
  };
}

/** Views that every team needs, as the address that shows them. */
export const views = [
  { name: 'Open', query: '' },
  { name: 'P1 and P2', query: 'urgent=true' },
  { name: 'Needs review', query: 'review=pending' },
  { name: 'Ready to send', query: 'review=not_required' },
  { name: 'Awaiting customer', query: 'status=awaiting_customer' },
  { name: 'Resolved', query: 'status=resolved&order=newest' },
] as const;
