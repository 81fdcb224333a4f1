import type { Recommendation } from '../ticket/recommendation.ts';
import type {
  Category,
  Disposition,
  Environment,
  EscalationLevel,
  InformationItem,
  IssueType,
  Severity,
} from '../ticket/vocabulary.ts';

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
  /** Communication rules that the draft breaks. */
  readonly draftViolations: number;
  readonly degraded: boolean;
  readonly latencyMs: number;
};

/** Reads a prediction off a recommendation. */
export function predictionOf({ classification, decision, draft, engine }: Recommendation): Prediction {
  const { category, severity, issueType, environment, security } = classification;
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
    draftViolations: draft.checks.filter(({ passed }) => !passed).length,
    degraded: engine.degraded,
    latencyMs: engine.latencyMs,
  };
}
