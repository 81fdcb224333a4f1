import { withDocumentedIssue } from '../example-evidence.ts';
import type { Rule } from '../rule.ts';

/** @playbook Close as Known Issue / Workaround Available */
export const knownIssueClosing: readonly Rule[] = [
  {
    id: 'closing.known_issue.exact_match',
    section: 'Close as Known Issue / Workaround Available',
    bullet: 'When issue matches a documented known issue:',
    effect: 'disposition=close_known_issue',
    matches: ({ exactIssue }) => (exactIssue === null ? null : `${exactIssue.id}: ${exactIssue.title}`),
    fires: {
      body: 'Object of type Decimal is not JSON serializable',
      evidence: withDocumentedIssue,
    },
    silent: 'Object of type Decimal is not JSON serializable',
  },
];
