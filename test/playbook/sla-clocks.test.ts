import { describe, expect, test } from 'vitest';
import { clockHistory, clocksOf, type SlaPolicy } from '../../src/playbook/sla-clocks.ts';
import type { RecommendationId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { ClockKind, SeveritySet, SlaTimeline } from '../../src/ticket/sla.ts';
import type { Severity, TicketStatus } from '../../src/ticket/vocabulary.ts';
import { playbook } from '../support/read-example.ts';

const pausing: SlaPolicy = { ...playbook, pausedWhileAwaitingCustomer: ['next_update', 'resolve'] };

const at = (clock: string) => toInstant(`2026-01-05T${clock}:00Z`);
const set = (by: SeveritySet['by'], clock: string, severity: Severity): SeveritySet => ({
  by,
  at: at(clock),
  severity,
  id: `${by}_${clock}` as RecommendationId,
  playbookVersion: 'v1',
});
const recommended = (clock: string, severity: Severity) => set('recommendation', clock, severity);
const reviewed = (clock: string, severity: Severity) => set('review', clock, severity);
const turned = (clock: string, status: TicketStatus) => ({ at: at(clock), status });

/** A ticket that arrived at 10:00 and was open from then. */
function timeline({ statuses = [], ...parts }: Partial<SlaTimeline>): SlaTimeline {
  return {
    createdAt: at('10:00'),
    severities: [recommended('10:00', 'P1')],
    replies: [],
    statuses: [turned('10:00', 'open'), ...statuses],
    ...parts,
  };
}

function clock(kind: ClockKind, parts: Partial<SlaTimeline>, policy: SlaPolicy = playbook) {
  return clocksOf(timeline(parts), () => policy).find((each) => each.kind === kind);
}

describe('SLA clocks', () => {
  test('a P1 is acknowledged within 15 minutes, updated within an hour, resolved within 4 hours', () => {
    expect(clocksOf(timeline({}), () => playbook)).toMatchObject([
      { kind: 'acknowledge', dueAt: at('10:15'), metAt: null },
      { kind: 'first_update', dueAt: at('11:00'), metAt: null },
      { kind: 'resolve', dueAt: at('14:00'), metAt: null },
    ]);
  });

  test('a ticket without a severity has no clocks', () => {
    expect(clocksOf(timeline({ severities: [] }), () => playbook)).toEqual([]);
  });

  test('the first reply acknowledges and updates; the next update is due so long after each reply', () => {
    const replies = [at('10:10')];
    expect(clock('acknowledge', { replies })).toMatchObject({ metAt: at('10:10') });
    expect(clock('first_update', { replies })).toMatchObject({ metAt: at('10:10') });
    expect(clock('next_update', { replies })).toMatchObject({ dueAt: at('10:40') });
    expect(clock('next_update', { replies: [at('10:10'), at('10:35')] })).toMatchObject({ dueAt: at('11:05') });
  });

  test('a P4 is updated as needed: no clock for that', () => {
    expect(clock('next_update', { severities: [recommended('10:00', 'P4')], replies: [at('11:00')] })).toBeUndefined();
  });

  test('a resolution meets every clock and ends the updates', () => {
    const parts = { replies: [at('10:10')], statuses: [turned('12:00', 'resolved')] };
    expect(clock('resolve', parts)).toMatchObject({ metAt: at('12:00'), dueAt: at('14:00') });
    expect(clock('next_update', parts)).toBeUndefined();
    expect(clock('acknowledge', { statuses: [turned('10:05', 'resolved')] })).toMatchObject({ metAt: at('10:05') });
  });

  test('a ticket that is opened again goes on where it was, and its next update is due', () => {
    const parts = { replies: [at('10:10')], statuses: [turned('12:00', 'resolved'), turned('15:00', 'open')] };
    expect(clock('resolve', parts)).toMatchObject({ metAt: null, dueAt: at('17:00') });
    expect(clock('next_update', parts)).toMatchObject({ startedAt: at('15:00'), dueAt: at('15:30') });
    expect(clock('acknowledge', parts)).toMatchObject({ metAt: at('10:10') });
  });

  test('waiting for the customer pauses what the playbook names, and nothing where it names nothing', () => {
    const parts = { replies: [at('10:10')], statuses: [turned('10:10', 'awaiting_customer')] };
    expect(clock('resolve', parts, pausing)).toMatchObject({ pausedSince: at('10:10'), dueAt: at('14:00') });
    expect(clock('next_update', parts, pausing)).toMatchObject({ pausedSince: at('10:10') });
    expect(clock('resolve', parts)).toMatchObject({ pausedSince: null });
    const answered = { ...parts, statuses: [...parts.statuses, turned('12:40', 'open')] };
    expect(clock('resolve', answered, pausing)).toMatchObject({ pausedSince: null, dueAt: at('16:30') });
    expect(clock('next_update', answered, pausing)).toMatchObject({ dueAt: at('13:10') });
  });

  test('a severity that is raised counts from the arrival, and what was met before keeps its own', () => {
    const parts = {
      severities: [recommended('10:00', 'P3'), reviewed('13:00', 'P1')],
      replies: [at('12:00')],
    };
    expect(clock('acknowledge', parts)).toMatchObject({ severity: 'P3', dueAt: at('14:00'), metAt: at('12:00') });
    expect(clock('resolve', parts)).toMatchObject({ severity: 'P1', dueAt: at('14:00') });
    expect(clock('next_update', parts)).toMatchObject({ severity: 'P1', dueAt: at('12:30') });
  });

  test('what a reviewer has set, a recommendation may raise and never lower', () => {
    const lowered = [recommended('10:00', 'P3'), reviewed('10:05', 'P2'), recommended('10:10', 'P4')];
    expect(clock('resolve', { severities: lowered })).toMatchObject({ severity: 'P2' });
    expect(clock('resolve', { severities: [...lowered, recommended('10:20', 'P1')] })).toMatchObject({
      severity: 'P1',
    });
    expect(clock('resolve', { severities: [...lowered, reviewed('10:20', 'P4')] })).toMatchObject({ severity: 'P4' });
  });

  test('the history tells what each change of severity made of the clocks', () => {
    const history = clockHistory(
      timeline({ severities: [reviewed('13:00', 'P1'), recommended('10:00', 'P3')], replies: [at('13:30')] }),
      () => playbook,
    );
    expect(history.map(({ severity, by }) => [severity, by])).toEqual([
      ['P3', 'recommendation'],
      ['P1', 'review'],
    ]);
    expect(history[0]?.clocks[0]).toMatchObject({ kind: 'acknowledge', dueAt: at('14:00'), metAt: null });
    expect(history[1]?.clocks[0]).toMatchObject({ kind: 'acknowledge', dueAt: at('10:15'), metAt: null });
  });
});
