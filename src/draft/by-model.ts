import { z } from 'zod';
import { cleanText } from '../models/clean-text.ts';
import type { ModelAnswer } from '../models/language-model.ts';
import type { Asking } from '../models/prompts.ts';
import { dataBlock, evidenceBlock, systemPrompt, ticketBlock } from '../models/render-prompt.ts';
import type { Citation, DraftText } from '../ticket/draft.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { DraftInput } from './draft-input.ts';
import { draftFromTemplate } from './from-template.ts';

/** Nobody reads a longer reply; a model that writes one has lost its way. */
const longestReply = 10_000;
const mostCites = 20;

// Bounds are refinements, which are checked here and not sent: strict providers refuse a schema with bounds in it.
const proposedDraftSchema = z.object({
  body: z.string().refine((body) => body.length <= longestReply && cleanText(body, longestReply) !== ''),
  cites: z.array(z.string()),
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
      body: cleanText(value.body, longestReply),
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
