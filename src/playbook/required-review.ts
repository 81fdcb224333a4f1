import type { Review } from '../ticket/decision.ts';
import { reviewFor } from '../ticket/review-reasons.ts';
import type { Disposition, EscalationLevel, ReviewReason } from '../ticket/vocabulary.ts';
import { topic, unless, where, type Triaged } from './reading.ts';
import { matchRules, type Matched, type Rule } from './rule.ts';

/** A ticket together with what was decided about it. */
export type Decided = Triaged & { readonly disposition: Disposition; readonly escalationLevel: EscalationLevel };

/** A rule that sends a ticket to a person. */
export type ReviewRule = Rule<Decided> & { readonly reason: ReviewReason };

const section = 'Required Human Review';

/** @playbook Required Human Review: the union of these can't be shrunk (G2). */
export const requiredReview: readonly ReviewRule[] = [
  {
    id: 'review.severity_p1_p2',
    section,
    bullet: 'All P1 and P2 tickets',
    effect: 'review+=severity_p1_p2',
    reason: 'severity_p1_p2',
    matches: ({ classification: { severity } }) => where(severity === 'P1' || severity === 'P2', severity),
    fires: { body: 'POST /users returns 500 every time.', classification: { severity: 'P2' } },
    silent: { body: 'How do I page through the orders?', classification: { severity: 'P4' } },
  },
  {
    id: 'review.engineering_escalation',
    section,
    bullet: 'Any escalation to engineering',
    effect: 'review+=engineering_escalation',
    reason: 'engineering_escalation',
    matches: ({ disposition, escalationLevel }) =>
      where(
        disposition === 'escalate' || escalationLevel === 'always',
        `disposition ${disposition}, escalation ${escalationLevel}`,
      ),
    fires: { body: 'PUT /users answers 200 but the change is not saved.', classification: { severity: 'P2' } },
    silent: { body: 'How do I page through the orders?', classification: { severity: 'P4', issueType: 'question' } },
  },
  {
    id: 'review.security',
    section,
    bullet: 'Security-related tickets',
    effect: 'review+=security',
    reason: 'security',
    matches: ({ security, classification }) =>
      security.values().next().value ?? where(classification.security, 'classified as security'),
    fires: 'Anyone can read the orders of other accounts: there is an auth bypass.',
    silent: 'Which scopes does my API key need?',
  },
  {
    id: 'review.enterprise_customer',
    section,
    bullet: 'Tickets from enterprise customers',
    effect: 'review+=enterprise_customer',
    reason: 'enterprise_customer',
    matches: ({ ticket, playbook }) =>
      where(
        playbook.review.tiers.includes(ticket.customer.tier) || ticket.customer.tier === 'enterprise',
        ticket.customer.tier,
      ),
    fires: { body: 'How do I page through the orders?', tier: 'enterprise' },
    silent: { body: 'How do I page through the orders?', tier: 'business' },
  },
  {
    id: 'review.compensation',
    section,
    bullet: 'Compensation or refund discussions',
    effect: 'review+=compensation',
    reason: 'compensation',
    matches: ({ money }) => money.get('compensation') ?? money.get('duplicate_charge') ?? null,
    fires: 'We were charged twice and want our money back.',
    silent: 'The refunds endpoint answers 404 for an unknown id.',
  },
  {
    id: 'review.low_confidence',
    section: 'Override AI Recommendations When',
    bullet: 'Classification seems off based on context',
    effect: 'review+=low_confidence',
    reason: 'low_confidence',
    matches: (decided) => leavesSafetyOpen(decided),
    fires: {
      body: 'Nothing works since the change, our shop stands still.',
      classification: {
        severity: 'P3',
        confidence: { category: 0.6, severity: 0.3, issueType: 0.6, environment: 0.5 },
      },
    },
    silent: { body: 'How do I page through the orders?', classification: { severity: 'P4', issueType: 'question' } },
  },
];

/** Why a person must see the recommendation, and the rules behind it. */
export function reviewOf(decided: Decided): {
  readonly review: Review;
  readonly rules: readonly Matched<ReviewRule>[];
} {
  const rules = matchRules<Decided, ReviewRule>(requiredReview, decided);
  return { review: reviewFor(rules.map(({ rule }) => rule.reason)), rules };
}

/** The words leave P2 or P3 open: a failure that may be worse than what could be read. */
function leavesSafetyOpen(decided: Decided): string | null {
  const { classification, playbook, failure } = decided;
  const mild = classification.severity === 'P3' || classification.severity === 'P4';
  const doubtful = mild && classification.confidence.severity < playbook.thresholds.lowConfidence;
  return where(doubtful, unless(failure ?? topic(decided, 'blocking'), topic(decided, 'feature_request')));
}
