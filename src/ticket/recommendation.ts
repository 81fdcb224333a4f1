import type { Classification } from './classification.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { RecommendationId, TicketId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Measured } from './measured-confidence.ts';

/** What the copilot says about one revision of a ticket; stored whole and never changed. */
export type Recommendation = {
  readonly id: RecommendationId;
  readonly ticketId: TicketId;
  readonly ticketRevision: number;
  readonly createdAt: Instant;
  readonly classification: Classification;
  /** How often such a classification had been right by then; null where that was not recorded yet. */
  readonly measured: Measured | null;
  readonly decision: Decision;
  readonly evidence: Evidence;
  readonly draft: Draft;
  readonly engine: Engine;
};

/** How it came about. `degraded`: a model was configured and could not be used. */
export type Engine = {
  readonly mode: 'playbook' | 'llm';
  readonly model: string | null;
  readonly degraded: boolean;
  readonly promptVersion: string | null;
  readonly playbookVersion: string;
  readonly latencyMs: number;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
  readonly steps: readonly EngineStep[];
};

/**
 * One step of the way. `draft` and `classify` are the model's calls where one was asked, and overlap in time;
 * `draft.discarded` is a reply that was finished under a decision that did not stand.
 */
export type EngineStep = {
  readonly step: string;
  readonly latencyMs: number;
  readonly model: string | null;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
};
