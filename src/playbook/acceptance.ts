import type { AcceptanceCheck } from '../ticket/decision.ts';
import type { Disposition } from '../ticket/vocabulary.ts';
import { isMorePressing } from './helpdesk-priority.ts';
import type { Triaged } from './reading.ts';

/** What the checklist looks at besides the ticket: what was decided about it. */
export type Concluded = Triaged & {
  readonly disposition: Disposition;
  readonly escalates: boolean;
  readonly severityByCriterion: boolean;
};

type ChecklistItem = {
  readonly check: string;
  readonly bullet: string;
  readonly holds: (concluded: Concluded) => boolean;
  readonly note: (concluded: Concluded) => string;
};

/** @playbook AI Agent Integration: "Accept AI Recommendations When" – all should hold. */
export const acceptWhen: readonly ChecklistItem[] = [
  {
    check: 'classification_clear',
    bullet: 'Classification matches ticket content clearly',
    holds: ({ classification: { confidence }, playbook }) =>
      Math.min(confidence.category, confidence.severity, confidence.issueType) >= playbook.thresholds.lowConfidence,
    note: ({ classification: { confidence } }) =>
      `confidence: category ${confidence.category}, severity ${confidence.severity}, issue type ${confidence.issueType}`,
  },
  {
    check: 'response_specific',
    bullet: "Suggested response addresses customer's question",
    holds: (concluded) => hasSubstance(concluded),
    note: (concluded) =>
      hasSubstance(concluded)
        ? 'the reply can name what the ticket reports'
        : 'the ticket names no error, endpoint, status or topic that a reply could address',
  },
  {
    check: 'escalation_aligned',
    bullet: 'Escalation recommendation aligns with criteria above',
    holds: ({ escalates, classification: { severity }, severityByCriterion }) =>
      severityByCriterion && escalates === (severity === 'P1' || severity === 'P2' || escalates),
    note: ({ severityByCriterion }) =>
      severityByCriterion
        ? 'the severity follows from a matched criterion'
        : 'no criterion matched; the severity is a default',
  },
  {
    check: 'known_issue_exact',
    bullet: 'Known issue match is exact (version, error, symptoms)',
    holds: ({ exactIssue, evidence }) => exactIssue !== null || evidence.knownIssues.length === 0,
    note: ({ exactIssue, evidence: { knownIssues } }) =>
      exactIssue !== null
        ? `${exactIssue.id} agrees in version, error and symptoms`
        : knownIssues[0] === undefined
          ? 'no known issue resembles the ticket'
          : `${knownIssues[0].id} resembles the ticket but does not match exactly`,
  },
];

/** @playbook AI Agent Integration: "Override AI Recommendations When" – none should hold. */
export const overrideWhen: readonly ChecklistItem[] = [
  {
    check: 'override_classification_off',
    bullet: 'Classification seems off based on context',
    holds: ({ classification: { category }, evidence: { similarTickets } }) =>
      neighboursDisagree(category, similarTickets),
    note: (concluded) =>
      neighboursDisagree(concluded.classification.category, concluded.evidence.similarTickets)
        ? 'the most similar resolved tickets were labelled otherwise'
        : 'similar resolved tickets agree or are missing',
  },
  {
    check: 'override_response_generic',
    bullet: 'Response is too generic for specific issue',
    holds: (concluded) => !hasSubstance(concluded),
    note: () => 'compare the draft with the facts that the ticket names',
  },
  {
    check: 'override_sentiment_priority',
    bullet: 'Customer sentiment suggests higher priority needed',
    holds: ({ classification: { sentiment, severity }, ticket: { metadata } }) =>
      sentiment === 'angry' || isMorePressing(metadata.priority, severity),
    note: ({ classification: { sentiment }, ticket: { metadata } }) =>
      `the customer is ${sentiment}${metadata.priority === undefined ? '' : `; the help desk’s priority is ${metadata.priority}`}`,
  },
  {
    check: 'override_emerging_incident',
    bullet: 'Pattern recognition suggests emerging incident',
    holds: ({ evidence: { pattern } }) => pattern !== null,
    note: ({ evidence: { pattern } }) =>
      pattern === null
        ? 'no similar reports of other customers within the hour'
        : `${pattern.tickets} tickets of ${pattern.customers} customers since ${pattern.since}`,
  },
];

/** The playbook's checklist, answered for one ticket. */
export function answerChecklist(concluded: Concluded): readonly AcceptanceCheck[] {
  return [...acceptWhen, ...overrideWhen].map(({ check, holds, note }) => ({
    check,
    holds: holds(concluded),
    note: note(concluded),
  }));
}

function hasSubstance({ signals, topics }: Triaged): boolean {
  return (
    signals.errors.length > 0 ||
    signals.endpoints.length > 0 ||
    signals.statusCodes.length > 0 ||
    [...topics.keys()].some((topic) => topic !== 'not_working')
  );
}

function neighboursDisagree(category: string, similarTickets: Triaged['evidence']['similarTickets']): boolean {
  const labelled = similarTickets
    .filter(({ labels, similarity }) => labels.category !== null && similarity >= 0.5)
    .slice(0, 3);
  return labelled.length >= 2 && labelled.every(({ labels }) => labels.category !== category);
}
