import { writtenFacts, type WrittenFields } from '../integrations/integrations.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { Note } from './helpdesk.ts';

/**
 * The note on a recommendation: severity, reasons, reply and link. Null where nothing may be written: a review is
 * pending, or no text was approved (G3). The reply is the very text that may be sent.
 */
export function noteOf(recommendation: StoredRecommendation, link: string | null): Note | null {
  const { id, classification, decision, draft, review, reviewState } = recommendation;
  const reply = reviewState === 'not_required' ? draft.body : (review?.reply ?? null);
  if (reviewState === 'pending' || reply === null) return null;
  const severity = review?.classification?.severity ?? classification.severity;
  const category = review?.classification?.category ?? classification.category;
  const disposition = review?.disposition ?? decision.disposition;
  const { escalation, knownIssue } = decision;
  const lines = [
    `Support Copilot: ${severity} ${category}, ${disposition.replaceAll('_', ' ')}`,
    ...(escalation.level === 'no'
      ? []
      : [`Escalation: ${escalation.level}, to ${escalation.target.replaceAll('_', ' ')}`]),
    ...(knownIssue === null ? [] : [`Known issue: ${knownIssue.id} (${knownIssue.match} match)`]),
    ...decision.trace
      .filter(({ effect }) => /severity|escalat/.test(effect))
      .slice(0, 5)
      .map(({ section, effect }) => `- ${section}: ${effect}`),
    review === null ? 'No review was required.' : `Reviewed: ${review.verdict}`,
    ...(link === null ? [] : [link]),
    '',
    'Reply:',
    reply,
    '',
    markOf(id),
  ];
  const tags = [
    `copilot_${severity.toLowerCase()}`,
    `copilot_${category}`,
    ...(classification.security ? ['security'] : []),
  ];
  const facts = { severity, category, disposition, review: review?.verdict ?? 'not_required' };
  return { body: lines.join('\n'), tags, facts };
}

/** The custom fields that are configured, each with the platform's word for what it says. */
export function fieldsOf({ facts }: Note, fields: WrittenFields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    writtenFacts.flatMap((fact) => {
      const written = fields[fact];
      return written === undefined ? [] : [[written.field, written.values[facts[fact]] ?? facts[fact]]];
    }),
  );
}

/** What a note is recognised by, should its sender not have heard that it arrived. */
export function markOf(id: StoredRecommendation['id']): string {
  return `[support-copilot ${id}]`;
}
