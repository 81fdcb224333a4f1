import { documentationLinkOf, needsDocumentation, tellingArticleOf } from '../check/documentation-link.ts';
import { replyLanguageOf } from '../check/language.ts';
import type { Citation, ProposedDraft } from '../ticket/draft.ts';
import type { Disposition } from '../ticket/vocabulary.ts';
import type { DraftInput } from './draft-input.ts';
import { findCause } from './explanation.ts';
import { readFacts, type Facts } from './facts.ts';
import { fill, type Slots } from './fill.ts';
import { groundsFor } from './grounds.ts';
import type { Phrases } from './phrases/phrases.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import {
  describeKnownIssue,
  describeVersions,
  describeWorkaround,
  duplicatedTicket,
  exactKnownIssue,
  excerptOf,
  incidentLink,
  openIncident,
  plainQuote,
} from './quote-evidence.ts';
import {
  chargeLine,
  documentationLine,
  duplicateLine,
  factsLine,
  greetingLine,
  incidentLine,
  nextUpdateLine,
  questionList,
  referenceLine,
  reopeningLine,
  sympathyLine,
} from './reply-parts.ts';
import { describeReport, spaceAfter } from './understanding.ts';

/**
 * A reply without any model: the playbook's template for the disposition, filled with this ticket's own facts, in the
 * customer's language. Nothing of the customer's text is repeated but well-formed technical facts. `short` leaves out what
 * no communication rule asks for.
 * @playbook Customer Communication Guidelines
 */
export function draftFromTemplate(input: DraftInput, length: 'full' | 'short' = 'full'): ProposedDraft {
  const language = replyLanguageOf(input.classification.language);
  const facts = readFacts(input);
  const write = length === 'full' ? writeFull : writeShort;
  const body = write({ input, facts, phrases: phrasesOf(language) });
  return {
    body,
    template: input.decision.disposition,
    citations: citationsOf(input, body),
    writtenBy: 'template',
    english: language === 'en' ? null : write({ input, facts, phrases: phrasesOf('en') }),
  };
}

/** Without what only shows that the message was read, or serves whoever wants to know more. */
function writeShort({ input, facts, phrases }: Writing): string {
  const core = corePart({ input, facts, phrases });
  const questions = questionList(input, phrases);
  return joined([
    greetingLine(input, phrases),
    sympathyLine(input, phrases),
    core,
    knownIssuePart(input, phrases),
    chargeLine(input, phrases),
    questions === null || core.includes(questions) ? null : questions,
    needsDocumentation(input) && !core.includes(documentationLinkOf(input)) ? documentationLine(input, phrases) : null,
    closingLine(input, phrases),
    saysReopening(core) ? null : reopeningLine(input, phrases),
    referenceLine(input, phrases),
  ]);
}

function writeFull({ input, facts, phrases }: Writing): string {
  const core = corePart({ input, facts, phrases });
  const said = (part: string | null, ...telling: readonly string[]) =>
    part === null || telling.some((words) => core.includes(words)) ? null : part;
  const questions = questionList(input, phrases);
  const details = factsLine(facts, phrases);
  const paragraphs = [
    greetingLine(input, phrases),
    sympathyLine(input, phrases),
    openingPart({ input, facts, phrases }),
    core,
    knownIssuePart(input, phrases),
    said(details, details ?? ''),
    incidentLine(input, phrases),
    duplicateLine(input, phrases),
    chargeLine(input, phrases),
    questions === null || core.includes(questions) ? null : `${phrases.alsoNeeded}\n\n${questions}`,
    said(documentationLine(input, phrases), documentationLinkOf(input)),
    closingLine(input, phrases),
    saysReopening(core) ? null : reopeningLine(input, phrases),
    referenceLine(input, phrases),
    phrases.signature,
  ];
  return joined(paragraphs);
}

function joined(paragraphs: readonly (string | null)[]): string {
  return paragraphs.filter((part) => part !== null && part !== '').join('\n\n');
}

function closingLine(input: DraftInput, phrases: Phrases): string {
  return [nextStepLine(input, phrases), nextUpdateLine(input, phrases)]
    .filter((line) => line !== '')
    .join(spaceAfter(phrases));
}

type Writing = { readonly input: DraftInput; readonly facts: Facts; readonly phrases: Phrases };

// A closing says first that the message was read, and what was understood; the other templates say so themselves.
function openingPart({ input, facts, phrases }: Writing): string | null {
  if (!templateOf(input).startsWith('close_') || input.classification.security) return null;
  return thanking({ input, facts, phrases });
}

function thanking({ input, facts, phrases }: Writing): string {
  const summary = describeReport(input, facts, phrases);
  return summary === null ? phrases.thanks : `${phrases.thanks}${spaceAfter(phrases)}${summary}`;
}

function nextStepLine(input: DraftInput, phrases: Phrases): string {
  if (input.classification.security) return '';
  const template = templateOf(input);
  if (template !== 'answer') return phrases.nextSteps[template];
  if (chargeLine(input, phrases) !== null) return phrases.chargeStep;
  return groundsFor(input) === 'weak' ? phrases.lookingStep : phrases.nextSteps.answer;
}

function corePart(writing: Writing): string {
  const { input, phrases } = writing;
  const { classification, playbook } = input;
  if (!classification.security)
    return fill((phrases.templates ?? playbook.templates)[templateOf(input)], slotsOf(writing));
  const exposed = input.signals.security.some(({ kind }) => kind === 'leaked_credential');
  const hidden = exposed && secretToken.test(`${input.ticket.subject}\n${input.ticket.body}`);
  return [
    fill(phrases.security, { link: playbook.links.securityContact }),
    exposed ? phrases.rotate : '',
    hidden ? phrases.hidden : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

// What stands in the place of a secret that was taken out of the message.
const secretToken =
  /\[(?:api-key|jwt|credential|password|private-key|webhook-url|opaque-string|encoded-credential)-\d+\]/;

// Without the known issue at hand there is none to speak of, whatever was decided.
function templateOf(input: DraftInput): Disposition {
  const { disposition } = input.decision;
  return disposition === 'close_known_issue' && exactKnownIssue(input) === null ? 'answer' : disposition;
}

/** Every slot that a playbook document's templates may use. */
function slotsOf(writing: Writing): Slots {
  const { input, facts, phrases } = writing;
  const issue = exactKnownIssue(input);
  const cause = findCause(input);
  const general = input.decision.disposition === 'close_expected_behavior' ? 'by_design' : 'configuration';
  const { severity } = input.classification;
  return {
    answer: answerPart(writing),
    summary: describeReport(input, facts, phrases),
    priority: severity === 'P1' || severity === 'P2' ? phrases.priority[severity] : null,
    questions: questionList(input, phrases),
    explanation: phrases.explanations[cause ?? general],
    link: documentationLinkOf(input),
    component: describeKnownIssue(issue, input, phrases),
    workaround: describeWorkaround(issue, input, phrases),
    tracking: issue?.status === 'open' && issue.fixedIn === null ? phrases.tracking : null,
    facts: factsLine(facts, phrases),
    statusPage: input.playbook.links.statusPage,
  };
}

function answerPart(writing: Writing): string {
  const { input, facts, phrases } = writing;
  const link = documentationLinkOf(input);
  if (chargeLine(input, phrases) !== null) return thanking(writing);
  const cause = findCause(input);
  const explanation = cause === null ? '' : phrases.explanations[cause];
  const meanwhile = fill(phrases.answerMeanwhile, { link });
  if (groundsFor(input) === 'weak')
    return `${fill(phrases.answerLater, { summary: describeReport(input, facts, phrases) })}\n\n${meanwhile}`;
  const article = tellingArticleOf(input);
  const title = article === null ? null : plainQuote(article.title, input);
  if (title === null) return [thanking(writing), explanation, meanwhile].filter((part) => part !== '').join('\n\n');
  const excerpt = phrases.excerpt === null ? '' : fill(phrases.excerpt, { excerpt: excerptOf(article, input) });
  return [fill(phrases.answerArticle, { title, link }), excerpt, explanation]
    .filter((part) => part !== '')
    .join('\n\n');
}

// Beside a closing, the versions; beside anything else, also the workaround that helps meanwhile.
function knownIssuePart(input: DraftInput, phrases: Phrases): string | null {
  const issue = exactKnownIssue(input);
  if (issue === null || input.classification.security) return null;
  const versions = describeVersions(issue, input, phrases);
  if (input.decision.disposition === 'close_known_issue') return versions;
  return [fill(phrases.workaround, { workaround: describeWorkaround(issue, input, phrases) }), versions]
    .filter((part) => part !== '')
    .join(spaceAfter(phrases));
}

function saysReopening(core: string): boolean {
  return /\breopen\b/i.test(core);
}

/** The parts of the evidence that the text leans on, known by the link or the words it took from them. */
function citationsOf(input: DraftInput, body: string): readonly Citation[] {
  const issue = exactKnownIssue(input);
  const article = input.evidence.documents.find(({ url }) => url === documentationLinkOf(input)) ?? null;
  const incident = openIncident(input);
  const own = duplicatedTicket(input);
  return [
    ...(issue !== null && !input.classification.security
      ? [{ kind: 'known_issue', id: issue.id, title: issue.title, url: null } as const]
      : []),
    ...(article !== null && body.includes(article.url)
      ? [{ kind: 'document', id: article.id, title: article.title, url: article.url } as const]
      : []),
    ...(incident !== null && body.includes(incidentLink(incident, input))
      ? [{ kind: 'incident', id: incident.id, title: incident.title, url: incidentLink(incident, input) } as const]
      : []),
    ...(own?.sameCustomer === true
      ? [{ kind: 'ticket', id: own.ticketId, title: own.subject, url: null } as const]
      : []),
  ];
}
