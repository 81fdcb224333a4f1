import { describe, expect, it } from 'vitest';
import { decide } from '../../src/playbook/decide.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { categories, environments, issueTypes, severities, tiers } from '../../src/ticket/vocabulary.ts';
import { buildSignals, buildSpan } from '../support/build-signals.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { playbook } from '../support/read-example.ts';

const flags = [false, true];

/** Every combination of what the review and the escalation depend on. */
const everySituation = combine({
  severity: severities,
  issueType: issueTypes,
  category: categories,
  environment: environments,
  tier: tiers,
  security: flags,
  compensation: flags,
  silentFailure: flags,
});

type Situation = (typeof everySituation)[number];

function combine<Lists extends Record<string, readonly unknown[]>>(lists: Lists) {
  type One = { readonly [Name in keyof Lists]: Lists[Name][number] };
  return Object.entries(lists).reduce<readonly object[]>(
    (combined, [name, values]) => combined.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as readonly One[];
}

function decideSituation({
  severity,
  issueType,
  category,
  environment,
  tier,
  security,
  compensation,
  silentFailure,
}: Situation) {
  const ticket = buildTicket({ customer: { tier } });
  const signals = buildSignals({
    security: security ? [{ kind: 'vulnerability', span: buildSpan('a hole') }] : [],
    money: compensation ? [{ kind: 'compensation', span: buildSpan('a refund') }] : [],
    topics: silentFailure ? [{ topic: 'silent_failure', span: buildSpan('200 but nothing saved') }] : [],
  });
  const facts: Facts = { ticket, signals, evidence: noEvidence, playbook };
  const confidence = { category: 1, severity: 1, issueType: 1, environment: 1 };
  const classification = {
    category,
    severity,
    issueType,
    environment,
    security,
    sentiment: 'calm' as const,
    language: 'en',
    confidence,
  };
  return decide({ facts, classification, trace: [], notes: [], now: addMinutes(ticket.createdAt, 1) });
}

describe('the whole decision space', () => {
  it('holds to the guarantees in every corner', () => {
    const broken: unknown[] = [];
    for (const situation of everySituation) {
      const { severity, tier, security, compensation, silentFailure } = situation;
      const { disposition, escalation, informationRequest, review } = decideSituation(situation);
      const reasons: readonly string[] = review.reasons;
      const urgent = severity === 'P1' || severity === 'P2';
      const escalates = urgent || security || silentFailure;
      const holds =
        (disposition === 'escalate') === escalates &&
        (escalation.level === 'always') === escalates &&
        escalation.immediate === (security || severity === 'P1') &&
        (escalation.target === 'oncall_sre') === security &&
        reasons.includes('severity_p1_p2') === urgent &&
        reasons.includes('engineering_escalation') === escalates &&
        reasons.includes('security') === security &&
        reasons.includes('enterprise_customer') === (tier === 'enterprise') &&
        reasons.includes('compensation') === compensation &&
        (!security || informationRequest.length === 0);
      if (!holds) broken.push({ situation, disposition, escalation, reasons });
    }
    expect(broken.slice(0, 3)).toEqual([]);
  });
});
