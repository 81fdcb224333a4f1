import type { Signals } from '../signals/signals.ts';
import type { Agreement, KnownIssueMatch } from '../ticket/evidence.ts';
import type { KnownIssue } from '../ticket/knowledge.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { describeIssue, describeTicket } from './described-issue.ts';
import { findSignature, quotesOtherError } from './error-agreement.ts';
import { namedVersions } from './named-versions.ts';
import { rarityAmong, symptomFit } from './symptom-agreement.ts';
import { removePhrase } from './tokens.ts';
import { versionAgreement } from './version-agreement.ts';

/** A signature at least this telling makes an error agree by itself. */
const tellingSignature = 0.65;
/** How well symptoms must fit: beside a telling error, for an issue without an error of its own, and without any error. */
const fits = { withError: 0.55, errorless: 1.38, withoutError: 1.65 };
/** Below this an issue has nothing to do with the ticket. */
const leastScore = 0.9;
/** Two issues closer than this can't be told apart: neither closes a ticket. */
const margin = 0.1;

/**
 * The known issues that a ticket may be about, best first. At most one is exact: version, error and symptoms agree, none
 * contradicts, and no other issue fits as well. A version that the ticket does not name leaves the match exact only where
 * the rest agrees.
 * @playbook Accept AI Recommendations When
 */
export function matchKnownIssues(
  issues: readonly KnownIssue[],
  ticket: Ticket,
  signals: Signals,
): readonly KnownIssueMatch[] {
  const describedTicket = describeTicket(ticket);
  const described = issues.map(describeIssue);
  const rarity = rarityAmong(described);
  const versions = namedVersions(ticket, signals);
  const judged = issues.map((issue, at): KnownIssueMatch => {
    const signature = findSignature(issue.errorSignatures, describedTicket.tokens, signals.errors);
    // The words of the error must not count a second time, as if they were symptoms.
    const rest =
      signature.strength < tellingSignature ? describedTicket : describeTicket(withoutPhrase(ticket, signature.found));
    const fit = symptomFit(described[at] ?? describeIssue(issue), rest, rarity);
    const error = errorAgreement(issue, signature.strength, signals);
    const agreement = {
      version: versionAgreement(issue, versions),
      error,
      symptoms: denies(signals, issue) ? ('contradicts' as const) : symptomAgreement(error, fit),
    };
    const score = fit + 0.5 * signature.strength - (error === 'unknown' || error === 'contradicts' ? 0.15 : 0);
    return {
      ...factsOf(issue),
      agreement,
      match: isExact(agreement) ? 'exact' : 'partial',
      score: Math.round(score * 1000) / 1000,
    };
  });
  const relevant = judged.filter(({ score }) => score >= leastScore);
  return keepOneExact(relevant.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
}

function errorAgreement(issue: KnownIssue, strength: number, { errors }: Signals): Agreement {
  if (issue.errorSignatures.length === 0) return 'not_applicable';
  if (strength >= tellingSignature) return 'agrees';
  return strength === 0 && quotesOtherError(errors) ? 'contradicts' : 'unknown';
}

function symptomAgreement(error: Agreement, fit: number): Agreement {
  const needed = error === 'agrees' ? fits.withError : error === 'not_applicable' ? fits.errorless : fits.withoutError;
  if (fit >= needed) return 'agrees';
  return fit >= 0.35 ? 'unknown' : 'contradicts';
}

/** An issue of refused bad credentials is not the issue of a customer whose good ones are refused as well. */
function denies({ topics }: Signals, { title }: KnownIssue): boolean {
  return badCredentials.test(title) && topics.some(({ topic }) => topic === 'credentials_valid');
}

const badCredentials =
  /\b(?:invalid|expired|revoked|wrong|malformed|unknown|bad)\b[^.,;]{0,20}\b(?:key|token|credential|secret|password)s?\b/i;

function isExact({ version, error, symptoms }: KnownIssueMatch['agreement']): boolean {
  return symptoms === 'agrees' && version !== 'contradicts' && error !== 'contradicts';
}

function keepOneExact(matches: readonly KnownIssueMatch[]): readonly KnownIssueMatch[] {
  const exact = matches.filter(({ match }) => match === 'exact');
  const [best, second] = exact;
  const chosen = best === undefined || (second !== undefined && best.score - second.score < margin) ? null : best.id;
  return matches
    .map((found): KnownIssueMatch => (found.id === chosen ? found : { ...found, match: 'partial' }))
    .sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
}

function withoutPhrase({ subject, body }: Ticket, phrase: string): Pick<Ticket, 'subject' | 'body'> {
  return { subject: removePhrase(subject, phrase), body: removePhrase(body, phrase) };
}

function factsOf(issue: KnownIssue) {
  const { id, title, component, affectedVersions, fixedIn, workaround, status, links } = issue;
  return { id, title, component, affectedVersions, fixedIn, workaround, status, links };
}
