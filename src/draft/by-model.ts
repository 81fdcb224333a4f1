import { z } from 'zod';
import type { ModelAnswer } from '../models/language-model.ts';
import { dataBlock, evidenceBlock, systemPrompt, ticketBlock, type Asking } from '../models/prompts.ts';
import type { Citation, DraftText } from '../ticket/draft.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { DraftInput } from './draft-input.ts';
import { draftFromTemplate } from './from-template.ts';

/** What a model may answer: a reply, and the ids that it says it leans on. */
const proposedDraftSchema = z.object({
  body: z.string().min(1).max(10_000),
  cites: z.array(z.string().max(200)).max(20),
});

/** Asks a model for a reply under the decision. Rejects where it gives no usable answer; `finishDraft` checks what it wrote. */
export async function draftByModel(
  { model, prompts, signal }: Asking,
  input: DraftInput,
): Promise<ModelAnswer<DraftText>> {
  const question = {
    name: 'reply',
    system: systemPrompt(prompts.draft, input.playbook),
    user: [
      evidenceBlock(input.evidence),
      ticketBlock(input.ticket),
      dataBlock('decision', decided(input)),
      dataBlock('skeleton', draftFromTemplate(input).body),
    ].join('\n\n'),
    schema: proposedDraftSchema,
  };
  const { value, ...cost } = await model.ask(question, signal);
  return {
    ...cost,
    value: {
      body: cleaned(value.body),
      template: input.decision.disposition,
      citations: citationsOf(value.cites, input.evidence),
    },
  };
}

function decided({ classification, decision, ticket }: DraftInput) {
  const { disposition, escalation, informationRequest, knownIssue, nextSteps } = decision;
  const { category, severity, issueType, security, sentiment, language } = classification;
  return {
    reference: ticket.reference,
    category,
    severity,
    issueType,
    security,
    sentiment,
    language,
    disposition,
    escalation: escalation.level,
    informationRequest,
    knownIssue,
    nextSteps,
  };
}

/** What PostgreSQL can't store never leaves the model: NUL bytes and lone surrogates. */
function cleaned(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trim();
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
  return [...new Set(cites)].flatMap((id) => known.get(id) ?? []);
}
