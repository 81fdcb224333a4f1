import { z } from 'zod';
import { replyLanguageOf } from '../check/language.ts';
import { nextUpdateAt } from '../check/next-update.ts';
import { cleanText } from '../models/clean-text.ts';
import type { LanguageModel, ModelAnswer, Question } from '../models/language-model.ts';
import type { Prompts } from '../models/prompts.ts';
import { dataBlock, systemPrompt, userPrompt } from '../models/render-prompt.ts';
import type { Citation, ProposedDraft } from '../ticket/draft.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { RewriteStyle } from '../ticket/vocabulary.ts';
import type { DraftInput } from './draft-input.ts';
import { draftFromTemplate } from './from-template.ts';

/** Nobody reads a longer reply; a model that writes one has lost its way. */
const longestReply = 10_000;
const mostCites = 20;

type Drafting = {
  readonly model: LanguageModel;
  readonly signal: AbortSignal;
  readonly onBody?: ((body: string) => void) | undefined;
};

// Bounds are refinements, which are checked here and not sent: strict providers refuse a schema with bounds in it.
const proposedDraftSchema = z.object({
  body: z.string().refine((body) => body.length <= longestReply && cleanText(body, longestReply) !== ''),
  // A model that leaves it out gave none. Not `default`, which strict providers refuse in a schema.
  english: z.string().nullable().prefault(null),
  cites: z.array(z.string()),
});

type DraftQuestion = Question<z.output<typeof proposedDraftSchema>>;

/** What a model is asked for a reply under a decision, in another style where one is wished; the same question is worth one answer. */
export function draftQuestion(prompts: Prompts, input: DraftInput, style: RewriteStyle | null = null): DraftQuestion {
  return {
    name: 'reply',
    system: systemPrompt(prompts, input.playbook),
    user: userPrompt('reply', input, [
      dataBlock('decision', style === null ? decided(input) : { ...decided(input), style }),
      dataBlock('skeleton', draftFromTemplate(input).body),
    ]),
    schema: proposedDraftSchema,
  };
}

/**
 * Asks a model for a reply. Rejects where it gives no usable answer; `finishDraft` checks what it wrote. `onBody` hears the
 * reply as far as it is written, unchecked.
 */
export async function draftByModel(
  { model, signal, onBody }: Drafting,
  question: DraftQuestion,
  input: DraftInput,
): Promise<ModelAnswer<ProposedDraft>> {
  const { value, ...cost } = await model.ask(question, signal, onBody && ((partial) => onBody(bodySoFar(partial))));
  return {
    ...cost,
    value: {
      body: cleanText(value.body, longestReply),
      template: input.decision.disposition,
      citations: citationsOf(value.cites, input.evidence),
      writtenBy: 'model',
      english: inEnglish(value.english, input),
    },
  };
}

function inEnglish(english: string | null, { classification }: DraftInput): string | null {
  const text = english === null ? '' : cleanText(english, longestReply);
  return text === '' || replyLanguageOf(classification.language) === 'en' ? null : text;
}

function bodySoFar(partial: unknown): string {
  const { body } = (partial ?? {}) as { readonly body?: unknown };
  return typeof body === 'string' ? cleanText(body, longestReply) : '';
}

/** Whether a reply that was written under one decision says what the other one wants said, by when the customer hears again included. */
export function asksForSameReply(one: DraftInput, other: DraftInput): boolean {
  const wanted = (input: DraftInput) => [decided(input), input.classification.severity, nextUpdateAt(input)];
  return JSON.stringify(wanted(one)) === JSON.stringify(wanted(other));
}

// Nothing that the skeleton says already: what a reply is about has to stand out.
function decided({ classification, decision, ticket }: DraftInput) {
  const { disposition, escalation, informationRequest, knownIssue } = decision;
  const { security, sentiment, language } = classification;
  return {
    reference: ticket.reference,
    security,
    sentiment,
    language,
    disposition,
    escalation: escalation.level,
    informationRequest,
    knownIssue,
  };
}

/** The evidence behind the ids that a model names; an id that was not retrieved cites nothing. */
function citationsOf(cites: readonly string[], evidence: Evidence): readonly Citation[] {
  const known = new Map<string, Citation>([
    ...evidence.knownIssues.map(({ id, title }) => [id, { kind: 'known_issue', id, title, url: null }] as const),
    ...evidence.documents.map(({ id, title, url }) => [id, { kind: 'document', id, title, url }] as const),
    ...evidence.incidents.map(({ id, title, url }) => [id, { kind: 'incident', id, title, url }] as const),
    ...evidence.similarTickets.map(
      ({ ticketId, subject }) => [ticketId, { kind: 'ticket', id: ticketId, title: subject, url: null }] as const,
    ),
  ]);
  return [...new Set(cites.slice(0, mostCites))].flatMap((id) => known.get(id) ?? []);
}
