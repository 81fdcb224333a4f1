import { documentationLinkOf } from '../check/documentation-link.ts';
import type { Citation, DraftText } from '../ticket/draft.ts';
import type { Disposition } from '../ticket/vocabulary.ts';
import type { DraftInput } from './draft-input.ts';
import { findCause } from './explanation.ts';
import { fill, type Slots } from './fill.ts';
import type { Phrases } from './phrases/phrases.ts';
import {
  describeKnownIssue,
  describeVersions,
  describeWorkaround,
  duplicatedTicket,
  exactKnownIssue,
  excerptOf,
  incidentLink,
  linkedArticle,
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
  phrasesFor,
  questionList,
  referenceLine,
  reopeningLine,
  sympathyLine,
} from './reply-parts.ts';

/**
 * A reply without any model: the playbook's template for the disposition, filled with this ticket's own facts, in the
 * customer's language. Nothing of the customer's text is repeated but well-formed technical facts.
 * @playbook Customer Communication Guidelines
 */
export function draftFromTemplate(input: DraftInput): DraftText {
  const phrases = phrasesFor(input);
  const core = corePart(input, phrases);
  const said = (part: string | null, telling: string) => (part === null || core.includes(telling) ? null : part);
  const questions = questionList(input, phrases);
  const documentation = documentationLine(input, phrases);
  const facts = factsLine(input, phrases);
  const paragraphs = [
    greetingLine(input, phrases),
    sympathyLine(input, phrases),
    core,
    said(facts, facts ?? ''),
    knownIssuePart(input, phrases),
    incidentLine(input, phrases),
    duplicateLine(input, phrases),
    chargeLine(input, phrases),
    questions === null || core.includes(questions) ? null : `${phrases.alsoNeeded}\n\n${questions}`,
    input.classification.security ? null : phrases.nextSteps[templateOf(input)],
    said(documentation, documentationLinkOf(input)),
    nextUpdateLine(input, phrases),
    saysReopening(core) ? null : reopeningLine(input, phrases),
    referenceLine(input, phrases),
    phrases.signature,
  ];
  const body = paragraphs.filter((part) => part !== null && part !== '').join('\n\n');
  return { body, template: input.decision.disposition, citations: citationsOf(input, body) };
}

function corePart(input: DraftInput, phrases: Phrases): string {
  const { classification, playbook, signals } = input;
  if (classification.security) {
    const exposed = signals.security.some(({ kind }) => kind === 'leaked_credential');
    const paragraphs = [
      fill(phrases.security, { link: playbook.links.securityContact }),
      exposed ? phrases.rotate : '',
    ];
    return paragraphs.filter((part) => part !== '').join('\n\n');
  }
  return fill((phrases.templates ?? playbook.templates)[templateOf(input)], slotsOf(input, phrases));
}

// Without the known issue at hand there is none to speak of, whatever was decided.
function templateOf(input: DraftInput): Disposition {
  const { disposition } = input.decision;
  return disposition === 'close_known_issue' && exactKnownIssue(input) === null ? 'answer' : disposition;
}

/** Every slot that a playbook document's templates may use. */
function slotsOf(input: DraftInput, phrases: Phrases): Slots {
  const issue = exactKnownIssue(input);
  const cause = findCause(input);
  const general = input.decision.disposition === 'close_expected_behavior' ? 'by_design' : 'configuration';
  return {
    answer: answerPart(input, phrases),
    questions: questionList(input, phrases),
    explanation: phrases.explanations[cause ?? general],
    link: documentationLinkOf(input),
    component: describeKnownIssue(issue, input, phrases),
    workaround: describeWorkaround(issue, input, phrases),
    facts: factsLine(input, phrases),
    statusPage: input.playbook.links.statusPage,
  };
}

function answerPart(input: DraftInput, phrases: Phrases): string {
  const article = linkedArticle(input);
  const title = article === null ? null : plainQuote(article.title, input);
  const link = documentationLinkOf(input);
  const cause = findCause(input);
  const excerpt = phrases.excerpt === null ? '' : fill(phrases.excerpt, { excerpt: excerptOf(article, input) });
  const pointer = title === null ? fill(phrases.answerGeneral, { link }) : fill(phrases.answerArticle, { title, link });
  return [pointer, excerpt, cause === null ? '' : phrases.explanations[cause]]
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
    .join(' ');
}

function saysReopening(core: string): boolean {
  return /\breopen\b/i.test(core);
}

/** The parts of the evidence that the text leans on, known by the link or the words it took from them. */
function citationsOf(input: DraftInput, body: string): readonly Citation[] {
  const issue = exactKnownIssue(input);
  const article = linkedArticle(input);
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
