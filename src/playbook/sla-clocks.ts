import { addMinutes, minutesBetween, type Instant } from '../ticket/instant.ts';
import type { ClockKind, SeveritySet, SlaClock, SlaTimeline } from '../ticket/sla.ts';
import { compareSeverity, type Severity } from '../ticket/vocabulary.ts';
import type { Playbook } from './playbook.schema.ts';

/** The part of a playbook document that clocks are reckoned by. */
export type SlaPolicy = Pick<Playbook, 'sla' | 'pausedWhileAwaitingCustomer'>;

/** What of a document the clocks need, and nothing else of it. */
export function slaPolicyOf({ sla, pausedWhileAwaitingCustomer }: SlaPolicy): SlaPolicy {
  return { sla, pausedWhileAwaitingCustomer };
}

/** A span of time that does not count; `to` is null while it lasts. */
type Pause = { readonly from: Instant; readonly to: Instant | null };

/**
 * A ticket's clocks, from all that is recorded of it; none before a severity is set. What was recorded first or last makes no
 * difference, only when it happened. Due times count from the ticket's arrival, also those of a severity that came later:
 * the customer has been waiting since.
 * @playbook Response Time Guidelines
 */
export function clocksOf(timeline: SlaTimeline, policyOf: (playbookVersion: string) => SlaPolicy): readonly SlaClock[] {
  const severities = standingSeverities(timeline.severities);
  const [first] = severities;
  if (first === undefined) return [];
  const arrivedAt = first.at < timeline.createdAt ? first.at : timeline.createdAt;
  const { resolvedAt, firstResolvedAt, reopenedAt, waits, resolvedSpans } = readStatuses(timeline.statuses);
  const replies = timeline.replies.toSorted();
  const answeredAt = earliest(replies[0], firstResolvedAt);

  const clock = (kind: ClockKind, startedAt: Instant, metAt: Instant | null): SlaClock[] => {
    const { severity, playbookVersion } = severityAt(severities, metAt);
    const policy = policyOf(playbookVersion);
    const minutes = minutesOf(kind, severity, policy);
    if (minutes === null) return [];
    // The time that a ticket lay resolved before it was opened again is nobody's delay.
    const pauses = [
      ...(policy.pausedWhileAwaitingCustomer.includes(kind) ? waits : []),
      ...(kind === 'resolve' ? resolvedSpans : []),
    ];
    const lasting = metAt === null ? pauses.find(({ to }) => to === null) : undefined;
    return [
      {
        kind,
        severity,
        startedAt,
        dueAt: addMinutes(startedAt, minutes + pausedMinutes(pauses, startedAt, metAt)),
        pausedSince: lasting === undefined ? null : latest(lasting.from, startedAt),
        metAt,
      },
    ];
  };

  const contactAt = latest(replies.at(-1) ?? null, reopenedAt);
  return [
    ...clock('acknowledge', arrivedAt, answeredAt),
    ...clock('first_update', arrivedAt, answeredAt),
    ...(contactAt === null || resolvedAt !== null ? [] : clock('next_update', contactAt, null)),
    ...clock('resolve', arrivedAt, resolvedAt),
  ];
}

/** The clocks as each change of severity left them, oldest first. */
export function clockHistory(timeline: SlaTimeline, policyOf: (playbookVersion: string) => SlaPolicy) {
  return standingSeverities(timeline.severities).map((set) => ({
    ...set,
    clocks: clocksOf(timelineUntil(timeline, set.at), policyOf),
  }));
}

/**
 * The severities that came to stand, by time. What a reviewer has set, a recommendation may raise and never lower: the pipeline
 * runs again on every change of a ticket, and a person's word must outlast that.
 */
function standingSeverities(all: readonly SeveritySet[]): readonly SeveritySet[] {
  const standing: SeveritySet[] = [];
  let reviewed: Severity | null = null;
  for (const set of all.toSorted(byMoment)) {
    if (set.by === 'recommendation' && reviewed !== null && compareSeverity(set.severity, reviewed) >= 0) continue;
    if (set.by === 'review') reviewed = set.severity;
    standing.push(set);
  }
  return standing;
}

function byMoment(a: SeveritySet, b: SeveritySet): number {
  // At one moment a person's word comes last, so that it stands.
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.by.localeCompare(b.by) || (a.id < b.id ? -1 : 1);
}

/** The severity in force at a moment, or now where that is null. Before the first was set, the first counts. */
function severityAt(standing: readonly SeveritySet[], moment: Instant | null): SeveritySet {
  const then = moment === null ? standing.at(-1) : standing.findLast(({ at }) => at <= moment);
  return (then ?? standing[0]) as SeveritySet;
}

function minutesOf(kind: ClockKind, severity: Severity, { sla }: SlaPolicy): number | null {
  const { acknowledgeMinutes, firstUpdateMinutes, updateEveryMinutes, resolveMinutes } = sla[severity];
  const minutes: Readonly<Record<ClockKind, number | null>> = {
    acknowledge: acknowledgeMinutes,
    first_update: firstUpdateMinutes,
    next_update: updateEveryMinutes,
    resolve: resolveMinutes,
  };
  return minutes[kind];
}

function readStatuses(changes: SlaTimeline['statuses']) {
  const sorted = changes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const spans = sorted.map(({ at, status }, index) => ({ status, from: at, to: sorted[index + 1]?.at ?? null }));
  const resolved = spans.filter(({ status }) => status === 'resolved');
  const resolvedSpans = resolved.filter(({ to }) => to !== null);
  return {
    firstResolvedAt: resolved[0]?.from ?? null,
    resolvedAt: resolved.find(({ to }) => to === null)?.from ?? null,
    reopenedAt: resolvedSpans.at(-1)?.to ?? null,
    resolvedSpans,
    waits: spans.filter(({ status }) => status === 'awaiting_customer'),
  };
}

/** How much of the pauses lies between the start of a clock and the moment it was met; one that lasts counts when it ends. */
function pausedMinutes(pauses: readonly Pause[], startedAt: Instant, metAt: Instant | null): number {
  return pauses
    .map(({ from, to }) => {
      const end = earliest(to, metAt);
      return end === null ? 0 : Math.max(0, minutesBetween(latest(from, startedAt), end));
    })
    .reduce((sum, minutes) => sum + minutes, 0);
}

function timelineUntil({ createdAt, severities, replies, statuses }: SlaTimeline, moment: Instant): SlaTimeline {
  return {
    createdAt,
    severities: severities.filter(({ at }) => at <= moment),
    replies: replies.filter((at) => at <= moment),
    statuses: statuses.filter(({ at }) => at <= moment),
  };
}

function earliest(a: Instant | null | undefined, b: Instant | null): Instant | null {
  return a == null ? b : b === null || a < b ? a : b;
}

function latest(a: Instant, b: Instant): Instant;
function latest(a: Instant | null, b: Instant | null): Instant | null;
function latest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null || a > b ? a : b;
}
