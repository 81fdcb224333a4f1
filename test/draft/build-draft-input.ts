import type { CheckInput } from '../../src/check/check-input.ts';
import playbookDocument from '../../src/playbook/playbook.json' with { type: 'json' };
import { playbookSchema, type VersionedPlaybook } from '../../src/playbook/playbook.schema.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import type { Signals } from '../../src/signals/signals.ts';
import type { Classification } from '../../src/ticket/classification.ts';
import type { Decision } from '../../src/ticket/decision.ts';
import {
  noEvidence,
  type DocumentMatch,
  type Evidence,
  type IncidentMatch,
  type KnownIssueMatch,
  type SimilarTicket,
} from '../../src/ticket/evidence.ts';
import type { KnowledgeId, TicketId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
import { buildSignals } from '../support/build-signals.ts';
import {
  buildDocument,
  buildIncident,
  buildKnownIssue,
  buildRecommendation,
  buildTicket,
} from '../support/build-ticket.ts';

export const playbook: VersionedPlaybook = { ...playbookSchema.parse(playbookDocument), version: 'test' };

type Parts = {
  readonly ticket?: Ticket;
  readonly signals?: Partial<Signals>;
  readonly evidence?: Partial<Evidence>;
  readonly classification?: Partial<Classification>;
  readonly decision?: Partial<Decision>;
};

/** What a draft is written from and checked against: a calm question, decided as an answer, unless told otherwise. */
export function buildDraftInput({
  ticket = buildTicket({ reference: 'ZD-1042' }),
  signals,
  evidence,
  classification,
  decision,
}: Parts = {}): CheckInput {
  const redaction = redactTicket(ticket);
  const recommendation = buildRecommendation();
  return {
    ticket: redaction.ticket,
    signals: buildSignals(signals),
    evidence: { ...noEvidence, ...evidence },
    classification: { ...recommendation.classification, ...classification },
    decision: { ...recommendation.decision, ...decision },
    playbook,
    now: toInstant('2026-01-05T10:05:00Z'),
    redaction,
  };
}

/** A known issue as retrieval matched it. */
export function matchedKnownIssue(parts: Partial<KnownIssueMatch> = {}): KnownIssueMatch {
  return {
    ...buildKnownIssue(),
    match: 'exact',
    agreement: { version: 'agrees', error: 'agrees', symptoms: 'agrees' },
    score: 1,
    ...parts,
  };
}

export function matchedDocument(parts: Partial<DocumentMatch> = {}): DocumentMatch {
  const { id, title, url, category, body } = buildDocument();
  return { id, title, url, category, excerpt: body, score: 0.9, ...parts };
}

export function matchedIncident(parts: Partial<IncidentMatch> = {}): IncidentMatch {
  return { ...buildIncident(), matches: ['error'], ...parts };
}

export function neighbour(parts: Partial<SimilarTicket> & { readonly id?: string } = {}): SimilarTicket {
  const { id = 'tkt_neighbour77', ...rest } = parts;
  return {
    ticketId: id as TicketId,
    reference: 'ZD-7731',
    subject: 'Orders answer 500',
    createdAt: toInstant('2026-01-04T10:00:00Z'),
    resolved: true,
    resolution: null,
    labels: { category: null, severity: null, issueType: null, environment: null, disposition: null },
    reviewed: false,
    sameCustomer: false,
    shares: ['error'],
    score: 0.8,
    similarity: 0.8,
    ...rest,
  };
}

export function knowledgeId(id: string): KnowledgeId {
  return id as KnowledgeId;
}
