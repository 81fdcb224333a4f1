import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { AnnouncedEvent, Announcement } from '../../ticket/announcement.ts';
import type { EmergingPattern } from '../../ticket/shift.ts';
import type { DueClock } from '../../ticket/sla.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Instant } from '../../ticket/instant.ts';

/** What a new recommendation announces. */
export function announcementsOf(
  recommendation: StoredRecommendation,
  ticket: Pick<StoredTicket, 'reference'>,
  link: string | null,
): readonly Announcement[] {
  const { id, ticketId, ticketRevision, createdAt, classification, decision } = recommendation;
  const { disposition, escalation, review, sla } = decision;
  const data = {
    recommendationId: id,
    ticketId,
    ticketRevision,
    reference: ticket.reference,
    category: classification.category,
    severity: classification.severity,
    disposition,
    escalation,
    review,
    sla,
    link,
  };
  const happened: AnnouncedEvent[] = ['recommendation.ready'];
  if (review.required) happened.push('review.required');
  if (escalation.level === 'always') happened.push('ticket.escalated');
  return happened.map((event) => ({ id: `${event} ${id}`, event, at: createdAt, data }));
}

/** What a clock announces that is due soon, or was due. */
export function announceClock(clock: DueClock, now: Instant): Announcement {
  const event = clock.dueAt <= now ? ('sla.breached' as const) : ('sla.due' as const);
  const { ticketId, reference, kind, severity, dueAt, customerTier } = clock;
  const data = { ticketId, reference, clock: kind, severity, dueAt, customerTier };
  return { id: `${event} ${ticketId} ${kind} ${dueAt}`, event, at: now, data };
}

/** What a pattern announces: once for each hour in which it goes on. @playbook P2 - High */
export function announcePattern(pattern: EmergingPattern, now: Instant): Announcement {
  const { signature, tickets, customers, since, lastAt } = pattern;
  const data = { signature, tickets, customers, since, lastAt };
  return { id: `pattern.emerging ${signature} ${now.slice(0, 13)}`, event: 'pattern.emerging', at: now, data };
}
