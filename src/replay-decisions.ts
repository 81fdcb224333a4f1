import { classify } from './classify/classify.ts';
import { conclude, keepReasonsOfPlaybook } from './conclude.ts';
import { decide } from './playbook/decide.ts';
import { changesBetween, type Change, type Outcome } from './playbook/outcome-changes.ts';
import type { VersionedPlaybook } from './playbook/playbook.schema.ts';
import { redactTicket } from './redact/redact.ts';
import { readSignals } from './signals/read-signals.ts';
import type { StoredRecommendation } from './store/ports/recommendations.ts';
import type { Store } from './store/store.ts';
import type { Instant } from './ticket/instant.ts';
import type { Ticket } from './ticket/ticket.ts';
import { moreSevere } from './ticket/vocabulary.ts';

/** What another playbook document would change about one recorded recommendation. */
export type ReplayedDecision = {
  readonly reference: string;
  readonly recommendation: StoredRecommendation;
  readonly changes: readonly Change[];
};

/** What a replay came to; `outdated` tickets were revised since and can't be decided as they were. */
export type Replay = {
  readonly decided: number;
  readonly outdated: number;
  readonly changed: readonly ReplayedDecision[];
};

/**
 * Decides every recommendation recorded since a moment again, on its own evidence, under another playbook document.
 * Nothing is written.
 */
export async function replayDecisions(
  store: Store,
  { since, playbook }: { readonly since: Instant; readonly playbook: VersionedPlaybook },
): Promise<Replay> {
  let replay: Replay = { decided: 0, outdated: 0, changed: [] };
  let after: string | null = null;
  do {
    const page = await store.recommendations.since(since, after);
    for (const recommendation of page) {
      const ticket = await store.tickets.find(recommendation.ticketId);
      if (ticket === null || ticket.revision !== recommendation.ticketRevision) {
        replay = { ...replay, outdated: replay.outdated + 1 };
        continue;
      }
      const changes = changesBetween(recommendation, decideAgain(ticket, recommendation, playbook));
      const changed =
        changes.length === 0
          ? replay.changed
          : [...replay.changed, { reference: ticket.reference, recommendation, changes }];
      replay = { ...replay, decided: replay.decided + 1, changed };
    }
    after = page.at(-1)?.id ?? null;
  } while (after !== null);
  return replay;
}

function decideAgain(
  ticket: Ticket,
  { evidence, classification: before, createdAt, engine }: StoredRecommendation,
  playbook: VersionedPlaybook,
): Outcome {
  const messages = ticket.messages.filter(({ at }) => at <= createdAt);
  const redaction = redactTicket({ ...ticket, messages });
  const facts = { ticket: redaction.ticket, signals: readSignals(redaction), evidence, playbook };
  const alone = conclude(facts, createdAt);
  if (engine.mode === 'playbook') return alone;
  const { classification: own, trace } = classify({ facts, proposal: null });
  // What a model added was quoted from the ticket and stands; the criteria may only raise it.
  const severity = moreSevere(own.severity, before.severity);
  const classification = { ...before, severity, security: own.security || before.security };
  const decision = decide({ facts, classification, trace, notes: [], now: createdAt });
  return { classification, decision: keepReasonsOfPlaybook(decision, alone.decision) };
}
