import type { Gold } from '../../src/evaluate/labelled-ticket.ts';
import type { Prediction } from '../../src/evaluate/prediction.ts';
import { scorerVersion, type EvaluationRun, type RunTicket } from '../../src/evaluate/run.ts';
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
  return {
    ...labels,
    requestInfo: ['timestamp'],
    confidence: { category: 0.9, severity: 0.9, issueType: 0.9, environment: 0.9 },
    witnesses: null,
    language: 'en',
    similar: [],
    draftViolations: 0,
    brokenRules: [],
    citations: { made: 0, grounded: 0 },
    specific: null,
    degraded: false,
    latencyMs: 10,
    tokens: null,
    costUsd: null,
    ...changes,
  };
}

/** Both at once. */
export function buildScored(gold: Partial<Gold> = {}, predicted: Partial<Prediction> = {}): Scored {
  return { gold: buildGold(gold), predicted: buildPrediction(predicted) };
}

/** One ticket of a run, right throughout but for what is named. */
export function buildRunTicket(
  id: string,
  {
    gold = {},
    predicted = {},
    ...changes
  }: Partial<Omit<RunTicket, 'gold' | 'predicted'>> & {
    gold?: Partial<Gold>;
    predicted?: Partial<Prediction>;
  } = {},
): RunTicket {
  const { requestInfo, ...said } = buildPrediction(predicted);
  return {
    id,
    subject: `Subject of ${id}`,
    slices: { tier: 'business' },
    gold: buildGold(gold),
    predicted: { ...said, requestInfo: [...requestInfo] },
    repeats: [],
    trace: [],
    draft: 'Thank you.',
    ...changes,
  };
}

/** A run over these tickets by the playbook alone. */
export function buildRun(
  tickets: readonly RunTicket[],
  settings: Partial<EvaluationRun['settings']> = {},
): EvaluationRun {
  return {
    scorer: scorerVersion,
    createdAt: '2026-01-05T10:00:00.000Z',
    settings: {
      dataset: 'tickets.jsonl',
      datasetHash: 'aaaaaaaaaaaa',
      knowledgeHash: 'bbbbbbbbbbbb',
      playbookVersion: 'cccccccccccc',
      promptVersion: null,
      mode: 'playbook',
      model: null,
      embedder: 'local',
      ...settings,
    },
    extra: {},
    tickets: [...tickets],
  };
}
