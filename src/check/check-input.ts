import type { Signals } from '../signals/signals.ts';
import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { Redaction } from '../redact/redaction.ts';
import type { Classification } from '../ticket/classification.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What a draft is judged against: the redacted ticket, what was decided and found, and what the placeholders hide. */
export type CheckInput = {
  readonly ticket: Ticket;
  readonly signals: Signals;
  readonly evidence: Evidence;
  readonly classification: Classification;
  readonly decision: Decision;
  readonly playbook: VersionedPlaybook;
  readonly now: Instant;
  readonly redaction: Redaction;
};
