import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclude.ts';
import { changesBetween } from '../../src/playbook/outcome-changes.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { makeWrong } from '../../src/review/known-wrong.ts';
import { asRecommended, draftAnew } from '../../src/review/redecide.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { compareSeverity } from '../../src/ticket/vocabulary.ts';
import { buildRecommendation, buildTicket } from '../support/build-ticket.ts';
import { playbook } from '../support/read-example.ts';

const outage = 'All our API calls return 500 in production since 10:00 UTC.';

/** What the copilot recommends on such a ticket, as its reviewer approved it. */
function approved(body: string, id?: string) {
  const ticket = buildTicket({ id: 'tkt_1', body, customer: { tier: 'enterprise' } });
  const redaction = redactTicket(ticket);
  const createdAt = addMinutes(ticket.createdAt, 1);
  const facts = { ticket: redaction.ticket, signals: readSignals(redaction), evidence: noEvidence, playbook };
  const concluded = conclude(facts, createdAt);
  const parts = { ...(id === undefined ? {} : { id }), createdAt, evidence: noEvidence, ...concluded };
  const undrafted = buildRecommendation(parts);
  const draft = draftAnew(asRecommended({ ticket, recommendation: undrafted, playbook }, createdAt));
  return { ticket, playbook, recommendation: { ...undrafted, draft } };
}

/** The same recommendation under ids that draw every way in which it can be made wrong. */
const drawn = (body: string) =>
  Array.from({ length: 20 }, (_, at) => {
    const item = approved(body, `rec_drawn${at}`);
    return { before: item.recommendation, wrong: makeWrong(item) };
  });

const paths = (value: unknown, path = ''): readonly string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? [path]
    : Object.entries(value).flatMap(([key, one]) => paths(one, `${path}.${key}`));

describe('a recommendation that is made wrong on purpose', () => {
  it('has a milder severity with all that follows from it, or the reply of a closing, by its id alone', () => {
    const made = drawn(outage);
    const kinds = made.map(({ wrong }) => `${wrong?.knownWrong.part} ${wrong?.knownWrong.shown}`);
    expect([...new Set(kinds)].toSorted()).toEqual([
      'reply close_configuration',
      'reply close_expected_behavior',
      'severity P2',
      'severity P3',
    ]);
    expect(drawn(outage)).toEqual(made);
  });

  it('is wrong in one thing only: a severity leaves category and type, a reply leaves the whole decision', () => {
    for (const { before, wrong } of drawn(outage)) {
      const changed = changesBetween(before, wrong?.recommendation ?? before).map(({ field }) => field);
      if (wrong?.knownWrong.part === 'reply') {
        expect(wrong.recommendation).toEqual({ ...before, draft: wrong.recommendation.draft });
        expect(wrong.recommendation.draft.body).toMatch(/expected behavior|configuration issue/);
      } else {
        expect(changed).toContain('severity');
        expect(changed).not.toEqual(expect.arrayContaining(['category']));
        expect(changed).not.toEqual(expect.arrayContaining(['issueType']));
        const { classification, decision } = wrong?.recommendation ?? before;
        expect(compareSeverity(classification.severity, before.classification.severity)).toBeGreaterThan(0);
        expect(JSON.stringify(decision.trace)).not.toContain('severity=P1');
      }
    }
  });

  it('has the form of any other, would be reviewed like any other, and breaks no communication rule', () => {
    for (const { before, wrong } of drawn(outage)) {
      const made = wrong?.recommendation ?? before;
      expect(paths(made)).toEqual(paths(before));
      expect(made.decision.review.required).toBe(true);
      expect(made.draft.checks.filter(({ passed }) => !passed)).toEqual([]);
      expect([made.draft.template, made.draft.writtenBy]).toEqual([before.draft.template, before.draft.writtenBy]);
      expect(made.decision.trace.map(({ rule }) => rule)).not.toContainEqual(expect.stringMatching(/^override/));
    }
  });

  it.each([
    ['a question', 'How do I implement pagination correctly?'],
    ['a security matter', 'Anyone can read the orders of other accounts: there is an auth bypass in production.'],
  ])('is not made of %s', (_, body) => {
    expect(drawn(body).filter(({ wrong }) => wrong !== null)).toEqual([]);
  });

  it('is not made where today’s rules or words say something else than the approved one did', () => {
    const item = approved(outage);
    expect(makeWrong(item)).not.toBeNull();
    expect(makeWrong({ ...item, ticket: { ...item.ticket, body: 'How do I paginate?' } })).toBeNull();
  });
});
