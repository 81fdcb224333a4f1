import { isMorePressing } from './helpdesk-priority.ts';
import { itemsHeld } from './information-request.ts';
import type { Decided } from './required-review.ts';

/** What the playbook leaves to a person's judgement on this ticket, as full questions. */
export function openQuestions({
  classification,
  evidence,
  escalationLevel,
  exactIssue,
  ticket,
  money,
  signals,
}: Decided): readonly string[] {
  const questions: string[] = [];
  const held = itemsHeld({ signals });
  const unanswered = signals.asked.filter(({ item }) => !held.has(item)).map(({ item }) => item.replaceAll('_', ' '));
  if (unanswered.length > 0)
    questions.push(`Asked already and still open: ${unanswered.join(', ')}. Go on without, or remind the customer?`);
  if (escalationLevel === 'discretion')
    questions.push('Is this worth engineering time now, or does support have what it needs?');
  if (exactIssue === null && evidence.knownIssues[0] !== undefined)
    questions.push(
      `Is this ${evidence.knownIssues[0].id} (${evidence.knownIssues[0].title})? Version, error or symptoms could not all be confirmed.`,
    );
  if (classification.sentiment === 'angry')
    questions.push('Does the customer’s tone call for a higher priority or a personal call?');
  if (isMorePressing(ticket.metadata.priority, classification.severity))
    questions.push(
      `The help desk calls this ${ticket.metadata.priority}: is it worse than ${classification.severity}?`,
    );
  if (
    classification.environment === 'unknown' &&
    classification.severity === 'P3' &&
    classification.issueType === 'bug'
  )
    questions.push('Is production affected? The ticket does not say.');
  if (money.size > 0) questions.push('Which charge is meant, and who decides about the money?');
  if (ticket.customer.tier === 'enterprise')
    questions.push('Does the contract of this enterprise customer promise more than the standard response times?');
  return questions;
}
