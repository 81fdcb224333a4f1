import { documentationLinkOf, needsDocumentation, tellingArticleOf } from '../check/documentation-link.ts';
import { replyLanguageOf } from '../check/language.ts';
import { formatMoment, nextUpdateAt } from '../check/next-update.ts';
import { referenceOf } from '../check/ticket-reference.ts';
import type { DraftInput } from './draft-input.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import type { Phrases } from './phrases/phrases.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { duplicatedTicket, incidentLink, openIncident, plainQuote } from './quote-evidence.ts';

/** The words for a reply to this ticket: in the customer's language where we write it, else in English. */
export function phrasesFor({ classification }: Pick<DraftInput, 'classification'>): Phrases {
  return phrasesOf(replyLanguageOf(classification.language));
}

/** The salutation, by name where the sender gave one (as the placeholder that is restored last). */
export function greetingLine({ ticket }: DraftInput, phrases: Phrases): string {
  const name = ticket.customer.name;
  const known = name !== null && /^\[name-\d{1,7}\]$/.test(name);
  return known ? fill(phrases.greetingByName, { name }) : phrases.greeting;
}

/** @playbook Tone: "Acknowledge the customer's frustration if they express it". */
export function sympathyLine({ classification }: DraftInput, phrases: Phrases): string | null {
  return classification.sentiment === 'calm' ? null : phrases.sympathy;
}

/** The details of a report that its description leaves out, so that the customer sees them noted; null where there are none. */
export function factsLine({ versions, requestId }: Facts, phrases: Phrases): string | null {
  const { factNames } = phrases;
  const facts = [
    ...versions.map((version) => `${factNames.version} ${version}`),
    ...(requestId === null ? [] : [`${factNames.requestId} ${requestId}`]),
  ];
  return facts.length === 0 ? null : fill(phrases.facts, { facts: facts.join(', ') });
}

/** The numbered information request, in the playbook's words; null where nothing is asked, and in every security matter. */
export function questionList({ classification, decision, playbook }: DraftInput, phrases: Phrases): string | null {
  if (classification.security || decision.informationRequest.length === 0) return null;
  const words = phrases.questions ?? playbook.informationRequest;
  return [...new Set(decision.informationRequest)].map((item, at) => `${at + 1}. ${words[item]}`).join('\n');
}

/** The open incident that fits, with where to follow it; null where none does. */
export function incidentLine(input: DraftInput, phrases: Phrases): string | null {
  const incident = openIncident(input);
  return incident === null || input.classification.security
    ? null
    : fill(phrases.incident, { link: incidentLink(incident, input) });
}

/** That another ticket is about the same; by its number only where it is the customer's own. */
export function duplicateLine(input: DraftInput, phrases: Phrases): string | null {
  if (input.decision.duplicateOf === null) return null;
  const other = duplicatedTicket(input);
  if (other === null || !other.sameCustomer) return phrases.duplicate;
  return fill(phrases.duplicateOfOwn, { ticket: referenceOf({ reference: other.reference, id: other.ticketId }) });
}

/** That a person looks at the money, and no more. @playbook Required Human Review */
export function chargeLine({ decision, signals }: DraftInput, phrases: Phrases): string | null {
  if (!decision.review.reasons.some((reason) => reason === 'compensation')) return null;
  const kinds = new Set(signals.money.map(({ kind }) => kind));
  return kinds.has('payment_failure') && !kinds.has('duplicate_charge') ? phrases.claim : phrases.charge;
}

/** The article to read: where the reply needs one, or where one clearly fits. */
export function documentationLine(input: DraftInput, phrases: Phrases): string | null {
  const article = tellingArticleOf(input);
  const { security, category } = input.classification;
  if (!needsDocumentation(input) && (security || article?.category !== category)) return null;
  const link = documentationLinkOf(input);
  const title = article === null ? null : plainQuote(article.title, input);
  return title === null ? fill(phrases.documentation, { link }) : fill(phrases.documentationTitled, { title, link });
}

/** @playbook What to Always Include: "Timeline for next update". */
export function nextUpdateLine(input: DraftInput, phrases: Phrases): string {
  const { disposition, escalation } = input.decision;
  const line = disposition.startsWith('close_')
    ? phrases.nextUpdateClosing
    : escalation.level === 'always'
      ? phrases.nextUpdateRunning
      : phrases.nextUpdate;
  return fill(line, { time: formatMoment(nextUpdateAt(input)) });
}

/** @playbook What to Always Include: "Ticket reference number". */
export function referenceLine({ ticket }: DraftInput, phrases: Phrases): string {
  return fill(phrases.reference, { ticket: referenceOf(ticket) });
}

/** How to go on after a proposed closing; null where nothing is closed. */
export function reopeningLine({ decision }: DraftInput, phrases: Phrases): string | null {
  return decision.disposition.startsWith('close_') ? phrases.reopening : null;
}
