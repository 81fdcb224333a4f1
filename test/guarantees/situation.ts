import fc from 'fast-check';
import { classify } from '../../src/classify/classify.ts';
import { decide } from '../../src/playbook/decide.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import type { ClassificationProposal } from '../../src/ticket/classification.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { anyEvidence, anyProposal, anySignals, anyTicket } from '../support/arbitraries.ts';
import { playbook } from '../support/read-example.ts';

/** The facts of a ticket, and what a model says of it, if anything. */
export type Situation = { readonly facts: Facts; readonly proposal: ClassificationProposal | null };

/** Half of the tickets are read from their words, half have signals that no words would give together. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({ ticket: anyTicket, evidence: anyEvidence, invented: fc.option(anySignals) })
  .map(({ ticket, evidence, invented }) => {
    const redaction = redactTicket(ticket);
    return { ticket: redaction.ticket, signals: invented ?? readSignals(redaction), evidence, playbook };
  });

export const anySituation: fc.Arbitrary<Situation> = fc.record({ facts: anyFacts, proposal: fc.option(anyProposal) });

/** Classifies and decides, as the pipeline does. */
export function settle({ facts, proposal }: Situation) {
  const classified = classify({ facts, proposal });
  const decision = decide({ facts, ...classified, now: addMinutes(facts.ticket.createdAt, 1) });
  return { ...classified, decision };
}

/** Over all guarantees a run makes at least 100,000 cases. */
export const runs = { numRuns: 20_000 };
