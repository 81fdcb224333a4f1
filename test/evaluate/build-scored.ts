import type { Gold } from '../../src/evaluate/labelled-ticket.ts';
import type { Prediction } from '../../src/evaluate/prediction.ts';
import type { Scored } from '../../src/evaluate/scored.ts';

const labels = {
  category: 'validation',
  severity: 'P3',
  issueType: 'bug',
  environment: 'unknown',
  security: false,
  escalate: 'no',
  disposition: 'request_info',
  humanReview: false,
  knownIssue: null,
} as const;

/** Labels of an unremarkable ticket, but for what is named. */
export function buildGold(changes: Partial<Gold> = {}): Gold {
  return { ...labels, requestInfo: ['timestamp'], alsoAcceptable: {}, ...changes };
}

/** A prediction that is right for `buildGold()`, but for what is named. */
export function buildPrediction(changes: Partial<Prediction> = {}): Prediction {
  return { ...labels, requestInfo: ['timestamp'], draftViolations: 0, degraded: false, latencyMs: 10, ...changes };
}

/** Both at once. */
export function buildScored(gold: Partial<Gold> = {}, predicted: Partial<Prediction> = {}): Scored {
  return { gold: buildGold(gold), predicted: buildPrediction(predicted) };
}
