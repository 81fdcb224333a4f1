import type { Signals } from '../signals/signals.ts';
import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** Everything a reply is written from. The ticket is the redacted one: no personal datum or secret stands in it. */
export type DraftInput = {
  readonly ticket: Ticket;
  readonly signals: Signals;
  readonly evidence: Evidence;
  readonly classification: Classification;
  readonly decision: Decision;
  readonly playbook: VersionedPlaybook;
  readonly now: Instant;
};
