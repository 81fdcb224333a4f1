import type { CheckInput } from '../check/check-input.ts';
import { communicationRules } from '../check/check-draft.ts';
import { isRetrieved } from '../check/grounding.ts';
import { splitSentences } from '../check/plain-words.ts';
import type { CommunicationRule } from '../check/rule.ts';
import type { DraftCheck, DraftText } from '../ticket/draft.ts';
import { requestIdOf } from '../check/request-id.ts';
import { fill } from './fill.ts';
import type { Phrases } from './phrases/phrases.ts';
import { documentationLine, nextUpdateLine, phrasesFor, referenceLine, reopeningLine } from './reply-parts.ts';

/**
 * Mends a draft once, deterministically: sentences that break a rule are taken out, lines that a rule misses are added
 * in the words of the template. What can't be mended that way is left for the next check to find.
 */
export function repairDraft<Text extends DraftText>(
  draft: Text,
  checks: readonly DraftCheck[],
  input: CheckInput,
): Text {
  const failed = new Set(checks.filter(({ passed }) => !passed).map(({ rule }) => rule));
  const broken = communicationRules.filter(({ id }) => failed.has(id));
  const cleaned: Text = {
    ...draft,
    body: withoutSentences(
      draft,
      broken.filter(({ kind }) => kind === 'words'),
      input,
    ),
    citations: draft.citations.filter((citation) => isRetrieved(citation, input.evidence)),
  };
  // Taking a sentence out may have taken a required line with it, so every such rule is asked again.
  const missing = communicationRules.filter(
    ({ kind, catches }) => kind === 'missing' && catches(cleaned, input) !== null,
  );
  return { ...cleaned, body: withLines(cleaned.body, missing, input) };
}

function withoutSentences(draft: DraftText, rules: readonly CommunicationRule[], input: CheckInput): string {
  if (rules.length === 0) return draft.body;
  const breaks = (body: string) =>
    rules.some(({ catches }) => catches({ ...draft, body, citations: [] }, input) !== null);
  const sentences = splitSentences(draft.body);
  return sentences
    .filter((sentence) => !breaks(sentence))
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function withLines(body: string, missing: readonly CommunicationRule[], input: CheckInput): string {
  const phrases = phrasesFor(input);
  const lines = missing
    .map(({ id }) => ({ id, line: lineFor(id, input, phrases) }))
    .filter(({ line }) => line !== null && line !== '');
  const sympathy = lines.find(({ id }) => id === 'communication.tone.acknowledge_frustration');
  const appended = lines.filter((entry) => entry !== sympathy).map(({ line }) => line);
  return [...(sympathy === undefined ? [body] : afterGreeting(body, sympathy.line ?? '')), ...appended]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The template's own line for what a rule misses. */
function lineFor(rule: string, input: CheckInput, phrases: Phrases): string | null {
  switch (rule) {
    case 'communication.tone.acknowledge_frustration':
      return phrases.sympathy;
    case 'communication.always_include.ticket_reference':
      return referenceLine(input, phrases);
    case 'communication.always_include.next_step':
      return phrases.nextSteps[input.decision.disposition];
    case 'communication.always_include.next_update':
      return nextUpdateLine(input, phrases);
    case 'communication.always_include.documentation_link':
      return documentationLine(input, phrases);
    case 'communication.always_include.request_id':
      return fill(phrases.facts, { facts: `${phrases.factNames.requestId} \`${requestIdOf(input) ?? ''}\`` });
    case 'communication.closing.reopening':
      return reopeningLine(input, phrases);
    case 'security.secure_channel':
      return fill(phrases.security, { link: input.playbook.links.securityContact });
    default:
      return null;
  }
}

function afterGreeting(body: string, line: string): readonly string[] {
  const [first = '', ...rest] = body.split('\n\n');
  return first.length <= 60 && rest.length > 0 ? [first, line, rest.join('\n\n')] : [line, body];
}
