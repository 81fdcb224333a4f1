import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clocksOf, type SlaPolicy } from '../../src/playbook/sla-clocks.ts';
import type { RecommendationId } from '../../src/ticket/ids.ts';
import { addMinutes, minutesBetween, toInstant, type Instant } from '../../src/ticket/instant.ts';
import type { SlaTimeline } from '../../src/ticket/sla.ts';
import { severities, ticketStatuses } from '../../src/ticket/vocabulary.ts';
import { playbook } from '../support/read-example.ts';

const arrival = toInstant('2026-01-05T10:00:00Z');
const pausing: SlaPolicy = {
  ...playbook,
  pausedWhileAwaitingCustomer: ['acknowledge', 'first_update', 'next_update', 'resolve'],
};
const policies = fc.constantFrom<SlaPolicy>(playbook, pausing);

const minute = fc.integer({ min: 0, max: 20_000 });
const later = minute.map((minutes) => addMinutes(arrival, minutes));

// Moments are distinct: no two people do two things to one ticket in the same minute here.
const distinct = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.record({ at: later, value }), { selector: ({ at }) => at, maxLength: 8 })
    .map((entries) => entries.toSorted((a, b) => (a.at < b.at ? -1 : 1)));

const timelines: fc.Arbitrary<SlaTimeline> = fc
  .record({
    severities: distinct(fc.tuple(fc.constantFrom(...severities), fc.constantFrom('recommendation', 'review'))),
    replies: fc.array(later, { maxLength: 5 }),
    statuses: distinct(fc.constantFrom(...ticketStatuses)),
  })
  .map(({ severities, replies, statuses }) => ({
    createdAt: arrival,
    severities: severities.map(({ at, value: [severity, by] }, index) => ({
      at,
      severity,
      by,
      id: `rec_${index}` as RecommendationId,
      playbookVersion: 'v1',
    })),
    replies,
    statuses: [
      { at: arrival, status: 'open' as const },
      ...statuses.filter(({ at }) => at > arrival).map(({ at, value }) => ({ at, status: value })),
    ],
  }));

test('what was recorded first or last makes no difference, only when it happened', () => {
  const shuffled = timelines.chain((timeline) =>
    fc.tuple(
      fc.constant(timeline),
      fc.record({
        createdAt: fc.constant(arrival),
        severities: fc.shuffledSubarray([...timeline.severities], { minLength: timeline.severities.length }),
        replies: fc.shuffledSubarray([...timeline.replies], { minLength: timeline.replies.length }),
        statuses: fc.shuffledSubarray([...timeline.statuses], { minLength: timeline.statuses.length }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, policies, ([timeline, other], policy) => {
      expect(clocksOf(other, () => policy)).toEqual(clocksOf(timeline, () => policy));
    }),
  );
});

test('no clock starts before its ticket or is due before it starts', () => {
  fc.assert(
    fc.property(timelines, policies, (timeline, policy) => {
      for (const { startedAt, dueAt, pausedSince, metAt } of clocksOf(timeline, () => policy)) {
        expect(startedAt >= arrival && dueAt > startedAt).toBe(true);
        expect(pausedSince === null || metAt === null).toBe(true);
        expect(pausedSince === null || pausedSince >= startedAt).toBe(true);
      }
    }),
  );
});

test('pauses shift due times by exactly their length, however many they are', () => {
  const waits = fc
    .uniqueArray(minute, { minLength: 2, maxLength: 8 })
    .map((minutes) => minutes.toSorted((a, b) => a - b).map((each) => addMinutes(arrival, each + 1)))
    .filter((moments) => moments.length % 2 === 0);
  fc.assert(
    fc.property(waits, fc.constantFrom(...severities), (moments, severity) => {
      const timeline: SlaTimeline = {
        createdAt: arrival,
        severities: [{ at: arrival, severity, by: 'review', id: 'rec_1' as RecommendationId, playbookVersion: 'v1' }],
        replies: [],
        statuses: [
          { at: arrival, status: 'open' },
          ...moments.map((at, index) => ({ at, status: index % 2 === 0 ? 'awaiting_customer' : 'open' }) as const),
        ],
      };
      const waited = moments
        .map((at, index) => (index % 2 === 0 ? minutesBetween(at, moments[index + 1] as Instant) : 0))
        .reduce((sum, minutes) => sum + minutes, 0);
      const paused = clocksOf(timeline, () => pausing);
      clocksOf(timeline, () => playbook).forEach(({ dueAt }, index) => {
        expect(paused[index]?.dueAt).toBe(addMinutes(dueAt, waited));
      });
    }),
  );
});

test('what was met stays as it was met, whatever happens later', () => {
  fc.assert(
    fc.property(timelines, policies, later, (timeline, policy, moment) => {
      const until = {
        ...timeline,
        severities: timeline.severities.filter(({ at }) => at <= moment),
        replies: timeline.replies.filter((at) => at <= moment),
        statuses: timeline.statuses.filter(({ at }) => at <= moment),
      };
      const then = clocksOf(until, () => policy).filter(({ kind, metAt }) => kind !== 'resolve' && metAt !== null);
      const now = clocksOf(timeline, () => policy);
      for (const clock of then) expect(now).toContainEqual(clock);
    }),
  );
});

test('a reviewer’s severity is never lowered by a recommendation', () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      const ordered = timeline.severities.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const word = ordered.findLast(({ by }) => by === 'review');
      fc.pre(word !== undefined);
      const standing = clocksOf({ ...timeline, statuses: [], replies: [] }, () => playbook).at(-1);
      expect((standing?.severity ?? 'P4') <= (word?.severity ?? 'P1')).toBe(true);
    }),
  );
});
