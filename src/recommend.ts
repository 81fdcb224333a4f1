import { proposeByModel } from './classify/by-model.ts';
import { classify } from './classify/classify.ts';
import { draftByModel } from './draft/by-model.ts';
import { finishDraft } from './draft/draft.ts';
import { draftFromTemplate } from './draft/from-template.ts';
import { describeEngine } from './models/engine.ts';
import { askModels, valueOf } from './models/ask-models.ts';
import { decide } from './playbook/decide.ts';
import { receiveTicket, type NewTicket } from './ticket-intake.ts';
import { redactTicket } from './redact/redact.ts';
import { retrieveEvidence } from './retrieve/retrieve.ts';
import { flagForReview } from './review/flag.ts';
import type { Services } from './services.ts';
import { readSignals } from './signals/read-signals.ts';
import { startStopwatch, type Timings } from './stopwatch.ts';
import type { Indexed } from './store/store.ts';
import type { TicketId } from './ticket/ids.ts';
import type { Recommendation } from './ticket/recommendation.ts';
import type { Ticket } from './ticket/ticket.ts';

/** A recommendation that is not recorded yet, what to index of its ticket, and how long each step took. */
export type Recommended = {
  readonly recommendation: Recommendation;
  readonly indexed: Indexed;
  readonly timings: Timings;
};

/**
 * One ticket's way through the program, without writing anything:
 * redact → read signals → retrieve → classify → decide → draft and check → flag for review.
 * A model that is slow, down or talks nonsense costs its words, never the recommendation (G9).
 */
export async function recommend(services: Services, ticket: Ticket): Promise<Recommended> {
  const { playbook, prompts } = services;
  const stopwatch = startStopwatch(services.ticks);
  const deadline = AbortSignal.timeout(services.deadlineMs);
  const now = services.now();

  // Personal data and secrets become placeholders before anything else reads the ticket.
  const redaction = redactTicket(ticket);

  // Deterministic facts, each with the words it was read from.
  const signals = readSignals(redaction);
  stopwatch.lap('signals');

  // Neighbours, known issues, incidents, deployments and articles, in one round trip.
  const { evidence, indexed, degraded } = await retrieveEvidence(services, { ticket: redaction.ticket, signals });
  stopwatch.lap('retrieve');

  // The model proposes; the playbook's criteria decide what a proposal may change (G1).
  const facts = { ticket: redaction.ticket, signals, evidence, playbook };
  const proposed = await askModels(services, (model) => proposeByModel({ model, prompts, signal: deadline }, facts));
  const { classification, trace, notes } = classify({ facts, proposal: valueOf(proposed) });
  stopwatch.lap('classify');

  // Everything the playbook says about the classified ticket, with its trace.
  const decision = decide({ facts, classification, trace, notes, now });
  stopwatch.lap('decide');

  // The reply, under that decision: the model's words or the template's, checked and repaired once.
  const input = { ...facts, classification, decision, now };
  const written =
    proposed.outcome === 'answered'
      ? await askModels(services, (model) => draftByModel({ model, prompts, signal: deadline }, input))
      : proposed;
  const draft = finishDraft({ proposed: valueOf(written) ?? draftFromTemplate(input), input, redaction });
  stopwatch.lap('draft');

  // Reasons for a review only ever accumulate (G2).
  const review = flagForReview(decision.review, draft.checks.every((check) => check.passed) ? [] : ['low_confidence']);

  const timings = stopwatch.timings();
  const engine = describeEngine({
    answers: [proposed, written],
    degraded,
    promptVersion: prompts.version,
    playbookVersion: playbook.version,
    latencyMs: timings.total,
  });
  const recommendation: Recommendation = {
    id: services.newId('rec'),
    ticketId: ticket.id,
    ticketRevision: ticket.revision,
    createdAt: now,
    classification,
    decision: { ...decision, review },
    evidence,
    draft,
    engine,
  };
  return { recommendation, indexed, timings };
}

/** Receives a ticket, recommends, and records both in one transaction. Refuses a reference that is taken. */
export async function recommendForNewTicket(services: Services, newTicket: NewTicket) {
  const ticket = receiveTicket(services, newTicket);
  const { recommendation, indexed, timings } = await recommend(services, ticket);
  const recorded = await services.store.recommendations.recordWithTicket(ticket, indexed, recommendation);
  return recorded.outcome === 'created' ? { ...recorded, recommendation, timings } : recorded;
}

/** Recommends for a stored ticket as it stands now, and records the recommendation. */
export async function recommendForStoredTicket(services: Services, id: TicketId) {
  const ticket = await services.store.tickets.find(id);
  if (ticket === null) return { outcome: 'notFound' } as const;
  const { recommendation, timings } = await recommend(services, ticket);
  await services.store.recommendations.record(recommendation);
  return { outcome: 'created', recommendation, timings } as const;
}
