import type { KnowledgeId, TicketId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Disposition, InformationItem, MistakeName, ReviewReason } from './vocabulary.ts';

/** Everything the playbook says about one classified ticket. */
export type Decision = {
  readonly disposition: Disposition;
  readonly escalation: Escalation;
  readonly informationRequest: readonly InformationItem[];
  readonly knownIssue: { readonly id: KnowledgeId; readonly match: 'exact' | 'partial' } | null;
  readonly duplicateOf: TicketId | null;
  readonly sla: Sla;
  readonly review: Review;
  /** The playbook's accept / override checklist, answered for this ticket. */
  readonly acceptance: readonly AcceptanceCheck[];
  /** The category's resolution path, as next steps for the agent. */
  readonly nextSteps: readonly string[];
  /** The common mistakes that this ticket invites. */
  readonly warnings: readonly Warning[];
  /** What code can't decide and a person must: each a full question. */
  readonly questions: readonly string[];
  readonly trace: readonly TraceEntry[];
};

export type Escalation =
  | { readonly level: 'no'; readonly target: 'none'; readonly immediate: false }
  | {
      readonly level: 'discretion';
      readonly target: 'standup' | 'oncall_engineering' | 'none';
      readonly immediate: false;
    }
  | {
      readonly level: 'always';
      readonly target: 'oncall_sre' | 'oncall_engineering' | 'standup';
      readonly immediate: boolean;
    };

/** Due times in UTC; `updateEveryMinutes` is null where the playbook says "As needed". */
export type Sla = {
  readonly acknowledgeBy: Instant;
  readonly firstUpdateBy: Instant;
  readonly updateEveryMinutes: number | null;
  readonly resolveBy: Instant;
};

export type Review =
  | { readonly required: false; readonly reasons: readonly [] }
  | { readonly required: true; readonly reasons: readonly [ReviewReason, ...ReviewReason[]] };

export type AcceptanceCheck = { readonly check: string; readonly holds: boolean; readonly note: string };

export type Warning = { readonly mistake: MistakeName; readonly note: string };

/** One rule that had a say: which, where the playbook says so, what it did, and the words it read. */
export type TraceEntry = {
  readonly rule: string;
  readonly section: string;
  readonly effect: string;
  readonly evidence: string;
};
