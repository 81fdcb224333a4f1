import type { Instant } from './instant.ts';
import type { TicketId } from './ids.ts';

export const timeUnits = ['day', 'week', 'month'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const metricDimensions = ['category', 'severity', 'tier', 'agent'] as const;
/** What metrics are split by beside time. An agent is whose ticket it is, and the reviewer where a verdict is measured. */
export type MetricDimension = (typeof metricDimensions)[number];

export const measureFamilies = [
  'arrivals',
  'known_issues',
  'warnings',
  'resolutions',
  'reopenings',
  'ratings',
  'answers',
  'verdicts',
  'rules',
] as const;
/** What is counted together, by the same moment. */
export type MeasureFamily = (typeof measureFamilies)[number];

/** A stretch of time that metrics are split into; the label is its first day where the team is. */
export type Period = { readonly label: string; readonly from: Instant; readonly until: Instant };

/** Minutes, to three significant digits: how many there were, their mean, and values that half and nine tenths do not exceed. */
export type DurationMeasure = {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
};

/** What was counted in one period (by its place, from 0) of one value of the dimension; null where it is not split so. */
export type MeasuredGroup<Measure> = Measure & { readonly period: number | null; readonly value: string | null };

/** What came in, by when it came in. */
export type ArrivalMeasure = { readonly tickets: number; readonly escalated: number };
/** What was resolved for the first time, by when it was. */
export type ReopeningMeasure = { readonly resolved: number; readonly reopened: number; readonly reopenedSoon: number };
/** What customers said, by when they said it. */
export type SatisfactionMeasure = { readonly rated: number; readonly scores: number };
/** What engineering answered, by when it did. */
export type AnswerMeasure = { readonly answered: number; readonly rejected: number };
/** What reviewers said of recommendations, by when they did. */
export type VerdictMeasure = {
  readonly verdicts: number;
  readonly approved: number;
  readonly replies: number;
  readonly editedShares: number;
  readonly category: number;
  readonly severity: number;
  readonly issueType: number;
  readonly environment: number;
  readonly disposition: number;
  readonly escalation: number;
};

/** Everything measured over some periods, before it is put into the playbook's words. Totals have neither period nor value. */
export type Measures = {
  readonly arrivals: readonly MeasuredGroup<ArrivalMeasure>[];
  readonly firstResponses: readonly MeasuredGroup<DurationMeasure>[];
  readonly resolutions: readonly MeasuredGroup<DurationMeasure>[];
  readonly reopenings: readonly MeasuredGroup<ReopeningMeasure>[];
  readonly satisfaction: readonly MeasuredGroup<SatisfactionMeasure>[];
  readonly answers: readonly MeasuredGroup<AnswerMeasure>[];
  readonly verdicts: readonly MeasuredGroup<VerdictMeasure>[];
  readonly verdictTimes: readonly MeasuredGroup<DurationMeasure>[];
};

/** What one figure can't tell: which categories, known issues, rules, mistakes. Most frequent first. */
export type Breakdowns = {
  readonly categories: readonly { readonly category: string; readonly n: number }[];
  readonly knownIssues: readonly { readonly id: string; readonly title: string | null; readonly n: number }[];
  readonly rules: readonly { readonly rule: string; readonly n: number; readonly contradicted: number }[];
  readonly warnings: readonly { readonly mistake: string; readonly n: number }[];
};

/** Questions that were answered without an article, the newest of a period, and which of them mean much the same. */
export type Undocumented = {
  readonly tickets: readonly { readonly ticketId: TicketId; readonly reference: string; readonly subject: string }[];
  readonly alike: readonly (readonly [TicketId, TicketId])[];
};
