import { isRetrieved } from '../check/grounding.ts';
import type { Signals } from '../signals/signals.ts';
import type { Confidence } from '../ticket/classification.ts';
import {
  measuredDimensions,
  type Measured,
  type MeasuredDimension,
  type Witnesses,
} from '../ticket/measured-confidence.ts';
import type { Engine, Recommendation } from '../ticket/recommendation.ts';
import type {
  Category,
  Disposition,
  Environment,
  EscalationLevel,
  InformationItem,
  IssueType,
  Severity,
} from '../ticket/vocabulary.ts';
import { isSpecific } from './specificity.ts';

/** What the copilot said of one ticket, in the words of the labels. */
export type Prediction = {
  readonly category: Category;
  readonly severity: Severity;
  readonly issueType: IssueType;
  readonly environment: Environment;
  readonly security: boolean;
  readonly escalate: EscalationLevel;
  readonly disposition: Disposition;
  readonly requestInfo: readonly InformationItem[];
  readonly humanReview: boolean;
  /** The id of an exact match only. */
  readonly knownIssue: string | null;
  /** How sure it was of each dimension, by its own account. */
  readonly confidence: Confidence;
  /** Who agreed, by dimension; null in runs that did not record it. */
  readonly witnesses: Readonly<Record<MeasuredDimension, Witnesses>> | null;
  readonly language: string;
  /** References of the past tickets it showed, best first. */
  readonly similar: readonly string[];
  /** Communication rules that the draft breaks: how many, and which. */
  readonly draftViolations: number;
  readonly brokenRules: readonly string[];
  /** How many parts of the evidence the draft leans on, and how many of them were retrieved for this ticket. */
  readonly citations: { readonly made: number; readonly grounded: number };
  /** Whether the draft speaks of the ticket's own error or endpoint; null where there is none to speak of. */
  readonly specific: boolean | null;
} & Pick<Engine, 'degraded' | 'latencyMs' | 'tokens' | 'costUsd'>;

/** Reads a prediction off a recommendation, and how its draft meets the facts that the ticket was read to hold. */
export function predictionOf(recommendation: Recommendation, signals: Signals): Prediction {
  const { classification, measured, decision, evidence, draft, engine } = recommendation;
  const { category, severity, issueType, environment, security, confidence, language } = classification;
  const { degraded, latencyMs, tokens, costUsd } = engine;
  const brokenRules = draft.checks.flatMap(({ rule, passed }) => (passed ? [] : [rule]));
  const grounded = draft.citations.filter((citation) => isRetrieved(citation, evidence));
  return {
    category,
    severity,
    issueType,
    environment,
    security,
    escalate: decision.escalation.level,
    disposition: decision.disposition,
    requestInfo: decision.informationRequest,
    humanReview: decision.review.required,
    knownIssue: decision.knownIssue?.match === 'exact' ? decision.knownIssue.id : null,
    confidence,
    witnesses: measured === null ? null : witnessesIn(measured),
    language,
    similar: evidence.similarTickets.map(({ reference }) => reference),
    draftViolations: brokenRules.length,
    brokenRules,
    citations: { made: draft.citations.length, grounded: grounded.length },
    specific: isSpecific(draft.body, signals, security),
    degraded,
    latencyMs,
    tokens,
    costUsd,
  };
}

function witnessesIn(measured: Measured): Record<MeasuredDimension, Witnesses> {
  return Object.fromEntries(
    measuredDimensions.map((dimension) => [dimension, measured[dimension].witnesses]),
  ) as Record<MeasuredDimension, Witnesses>;
}
