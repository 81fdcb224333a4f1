import type { Playbook } from '../playbook/playbook.schema.ts';
import type { DurationMeasure, Measures, MeasuredGroup, Period } from '../ticket/measures.ts';
import { severities } from '../ticket/vocabulary.ts';

/** A share of `n`; the target is what the playbook wants it below. */
export type Rate = {
  readonly n: number;
  readonly count: number;
  readonly value: number | null;
  readonly target: number | null;
};
/** A mean of `n` values. */
export type Mean = { readonly n: number; readonly value: number | null };
/** Durations in minutes: `value` is their mean, the target what the playbook promises at that severity. */
export type Duration = {
  readonly n: number;
  readonly value: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly target: number | null;
};

/** The playbook's figures of one group of tickets, and the copilot's own. @playbook Metrics We Track */
export type SupportFigures = {
  readonly tickets: number;
  readonly firstResponse: Duration;
  readonly resolution: Duration;
  readonly satisfaction: Mean;
  readonly escalation: Rate;
  readonly reopened: Rate;
  readonly reopenedWithin7Days: Rate;
  readonly escalationsRejected: Rate;
  readonly copilot: {
    readonly acceptance: Rate;
    readonly editDistance: Mean;
    readonly timeToVerdict: Duration;
    readonly overridden: Readonly<Record<(typeof overridable)[number], Rate>>;
  };
};

/** The figures of one period and one value of the dimension; null where metrics are not split so. */
export type FiguresGroup = SupportFigures & { readonly period: Period | null; readonly value: string | null };

const overridable = ['category', 'severity', 'issueType', 'environment', 'disposition', 'escalation'] as const;

type Split = { readonly periods: readonly Period[]; readonly byTime: boolean; readonly byValue: boolean };

/** Puts what was measured into the playbook's figures: over all, and by group. @playbook Metrics We Track */
export function figuresOf(measured: Measures, split: Split, playbook: Playbook) {
  const groups = groupsOf(measured, split);
  return {
    total: figures(pick(measured, null, null), null, playbook),
    groups: groups.map(({ period, value }) => ({
      period: split.byTime && period !== null ? (split.periods[period] ?? null) : null,
      value,
      ...figures(pick(measured, period, value), value, playbook),
    })),
  };
}

/** First response and resolution by severity, each beside what the playbook promises. @playbook Response Time Guidelines */
export function severityFigures(
  { firstResponses, resolutions }: Pick<Measures, 'firstResponses' | 'resolutions'>,
  playbook: Playbook,
) {
  const of = (rows: readonly MeasuredGroup<DurationMeasure>[], severity: string) =>
    rows.find((row) => row.value === severity);
  return severities.map((severity) => ({
    severity,
    firstResponse: duration(of(firstResponses, severity), playbook.sla[severity].acknowledgeMinutes),
    resolution: duration(of(resolutions, severity), playbook.sla[severity].resolveMinutes),
  }));
}

type Group = { readonly period: number | null; readonly value: string | null };

// Split by time alone, every period stands, also an empty one; split by a value, the groups in which something was measured.
function groupsOf(measured: Measures, { periods, byTime, byValue }: Split): readonly Group[] {
  if (!byValue) return byTime ? periods.map((_, period) => ({ period, value: null })) : [];
  const seen = new Map<string, Group>();
  for (const rows of Object.values(measured) as (readonly Group[])[])
    for (const { period, value } of rows) if (value !== null) seen.set(`${period} ${value}`, { period, value });
  return [...seen.values()].sort(
    (a, b) => (a.period ?? 0) - (b.period ?? 0) || ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  );
}

type Picked = { readonly [Name in keyof Measures]: Measures[Name][number] | undefined };

function pick(measured: Measures, period: number | null, value: string | null): Picked {
  return Object.fromEntries(
    Object.entries(measured).map(([name, rows]) => [
      name,
      (rows as readonly Group[]).find((row) => row.period === period && row.value === value),
    ]),
  ) as Picked;
}

function figures(picked: Picked, value: string | null, { sla, targets }: Playbook): SupportFigures {
  const { arrivals, firstResponses, resolutions, reopenings, satisfaction, answers, verdicts, verdictTimes } = picked;
  const severity = severities.find((each) => each === value);
  const promised = severity === undefined ? null : sla[severity];
  return {
    tickets: arrivals?.tickets ?? 0,
    firstResponse: duration(firstResponses, promised?.acknowledgeMinutes ?? null),
    resolution: duration(resolutions, promised?.resolveMinutes ?? null),
    satisfaction: mean(satisfaction?.rated, satisfaction?.scores),
    escalation: rate(arrivals?.tickets, arrivals?.escalated),
    reopened: rate(reopenings?.resolved, reopenings?.reopened),
    reopenedWithin7Days: rate(reopenings?.resolved, reopenings?.reopenedSoon, targets.reopenedWithin7Days),
    escalationsRejected: rate(answers?.answered, answers?.rejected, targets.escalationsRejected),
    copilot: {
      acceptance: rate(verdicts?.verdicts, verdicts?.approved),
      editDistance: mean(verdicts?.replies, verdicts?.editedShares),
      timeToVerdict: duration(verdictTimes, null),
      overridden: Object.fromEntries(
        overridable.map((dimension) => [dimension, rate(verdicts?.verdicts, verdicts?.[dimension])]),
      ) as SupportFigures['copilot']['overridden'],
    },
  };
}

function rate(n = 0, count = 0, target: number | null = null): Rate {
  return { n, count, value: n === 0 ? null : count / n, target };
}

function mean(n = 0, sum = 0): Mean {
  return { n, value: n === 0 ? null : sum / n };
}

function duration(measure: DurationMeasure | undefined, target: number | null): Duration {
  if (measure === undefined) return { n: 0, value: null, median: null, p90: null, target };
  const { n, mean: value, median, p90 } = measure;
  return { n, value, median, p90, target };
}
