import { splitSentences } from './check/plain-words.ts';
import { proposeByModel } from './classify/by-model.ts';
import { conclude, concludeWith } from './conclude.ts';
import { measureConfidence } from './confidence/measure-confidence.ts';
import { finishDraft } from './draft/draft.ts';
import { draftFromTemplate } from './draft/from-template.ts';
import { speculate } from './draft/speculate.ts';
import { describeEngine } from './models/engine.ts';
import { askModels, valueOf } from './models/ask-models.ts';
import { receiveTicket, type NewTicket } from './ticket-intake.ts';
import { redactTicket } from './redact/redact.ts';
import { retrieveEvidence } from './retrieve/retrieve.ts';
import { flagForReview, traceOnRecord } from './review/flag.ts';
import type { Services } from './services.ts';
import { readSignals } from './signals/read-signals.ts';
import { startStopwatch, type Timings } from './stopwatch.ts';
import type { Indexed } from './store/ports/tickets.ts';
import type { Classification } from './ticket/classification.ts';
import type { Decision } from './ticket/decision.ts';
import type { Evidence } from './ticket/evidence.ts';
import type { TicketId } from './ticket/ids.ts';
import type { Recommendation } from './ticket/recommendation.ts';
import type { Ticket } from './ticket/ticket.ts';

/** A recommendation that is not recorded yet, what to index of its ticket, and how long each step took. */
export type Recommended = {
  readonly recommendation: Recommendation;
  readonly indexed: Indexed;
  readonly timings: Timings;
};

/** Hears what is known of a ticket while the rest is under way: the decision with its evidence in milliseconds, then the reply sentence by sentence. */
export type Listener = {
  /** The decision as the playbook's engine takes it; again, where what a model proposed has changed it. */
  readonly decided: (classification: Classification, decision: Decision, evidence: Evidence) => void;
  /** One checked sentence of the reply, under the decision that stands. */
  readonly wrote: (text: string) => void;
};

/**
 * One ticket's way through the program, without writing anything:
 * redact → read signals → retrieve → classify → decide → draft and check → flag for review.
 * A model that is slow, down or talks nonsense costs its words, never the recommendation (G9).
 */
export async function recommend(services: Services, ticket: Ticket, listener?: Listener): Promise<Recommended> {
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

  // The playbook's own classification, and everything it says about a ticket of that kind, with its trace.
  const facts = { ticket: redaction.ticket, signals, evidence, playbook };
  const provisional = { ...facts, ...conclude(facts, now), now };
  listener?.decided(provisional.classification, provisional.decision, evidence);
  stopwatch.lap('decide');

  // A model begins the reply under that decision, and proposes a classification at the same time.
  const onSentence = listener === undefined ? null : listener.wrote;
  const speculation = speculate({ ...services, redaction, deadline, onSentence }, provisional);
  const proposed = await askModels(services, (model) => proposeByModel({ model, prompts, signal: deadline }, facts));
  stopwatch.lap('classify');

  // The model proposes; the playbook's criteria decide what a proposal may change (G1).
  const proposal = valueOf(proposed);
  const input = proposal === null ? provisional : { ...provisional, ...concludeWith(proposal, facts, provisional) };
  const { classification, decision } = input;
  if (proposal !== null) listener?.decided(classification, decision, evidence);

  // The reply under the decision that stands: the model's words or the template's, checked and repaired once. Meanwhile,
  // how often such a classification has been right.
  const [written, measured] = await Promise.all([speculation.under(input), measureConfidence(services.store, input)]);
  const draft = finishDraft({ proposed: valueOf(written.asked) ?? draftFromTemplate(input), input, redaction });
  if (written.asked.outcome !== 'answered')
    for (const sentence of splitSentences(draft.body)) listener?.wrote(sentence);
  stopwatch.lap('draft');

  // Reasons for a review only ever accumulate (G2): also those of an earlier wording that nobody has looked at yet.
  const onRecord = ticket.revision === 1 ? [] : await services.store.reviews.openReasons(ticket.id);
  const flagged = draft.checks.every((check) => check.passed) ? onRecord : [...onRecord, 'low_confidence' as const];
  const review = flagForReview(decision.review, flagged);

  const timings = stopwatch.timings();
  const engine = describeEngine({
    classified: proposed,
    drafted: written.asked,
    discarded: written.discarded,
    degraded,
    promptVersion: prompts.version,
    playbookVersion: playbook.version,
    timings,
  });
  const recommendation: Recommendation = {
    id: services.newId('rec'),
    ticketId: ticket.id,
    ticketRevision: ticket.revision,
    createdAt: now,
    classification,
    measured,
    decision: { ...decision, review, trace: [...decision.trace, ...traceOnRecord(onRecord, decision.review)] },
    evidence,
    draft,
    engine,
  };
  return { recommendation, indexed, timings };
}

/** Receives a ticket, recommends, and records both in one transaction. Refuses a reference that is taken. */
export async function recommendForNewTicket(services: Services, newTicket: NewTicket, listener?: Listener) {
  const ticket = receiveTicket(services, newTicket);
  const { recommendation, indexed, timings } = await recommend(services, ticket, listener);
  const recorded = await services.store.recommendations.recordWithTicket(ticket, indexed, recommendation);
  return recorded.outcome === 'created' ? { ...recorded, recommendation, timings } : recorded;
}

/** A ticket that changes more often than this while its reply is written is not settled enough to answer. */
const mostRenewals = 3;

/**
 * Recommends for a stored ticket as it stands now, and records the recommendation. What was written for a ticket that has
 * changed meanwhile is thrown away, and renewed.
 */
export async function recommendForStoredTicket(services: Services, id: TicketId, listener?: Listener) {
  for (let renewal = 0; renewal <= mostRenewals; renewal += 1) {
    const ticket = await services.store.tickets.find(id);
    if (ticket === null) return { outcome: 'notFound' } as const;
    const { recommendation, timings } = await recommend(services, ticket, listener);
    const recorded = await services.store.recommendations.record(recommendation);
    if (recorded.outcome === 'recorded') return { outcome: 'created', recommendation, timings } as const;
  }
  return { outcome: 'ticketChanged' } as const;
}
