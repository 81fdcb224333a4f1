import type { Signals } from '../signals/signals.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { VersionedPlaybook } from './playbook.schema.ts';

/** All that a rule may look at: the redacted ticket, what was read from it, what was found for it, and the playbook. */
export type Facts = {
  readonly ticket: Ticket;
  readonly signals: Signals;
  readonly evidence: Evidence;
  readonly playbook: VersionedPlaybook;
};
