import type { Warning } from '../ticket/decision.ts';
import { topic, type Triaged } from './reading.ts';
import type { Disposition, EscalationLevel, InformationItem, MistakeName } from '../ticket/vocabulary.ts';

/** What a warning looks at: the ticket and what was decided about it. */
export type Outcome = Triaged & {
  readonly disposition: Disposition;
  readonly escalationLevel: EscalationLevel;
  readonly asks: readonly InformationItem[];
};

type Mistake = {
  readonly mistake: MistakeName;
  readonly bullet: string;
  readonly warns: (outcome: Outcome) => string | null;
};

/** @playbook Common Mistakes to Avoid: each where this ticket invites it. */
export const commonMistakes: readonly Mistake[] = [
  {
    mistake: 'escalating_too_quickly',
    bullet: '**Escalating too quickly**: Check known issues and documentation first',
    warns: ({ escalationLevel, evidence: { knownIssues }, classification: { severity } }) =>
      escalationLevel === 'discretion' && knownIssues[0] !== undefined && severity !== 'P1' && severity !== 'P2'
        ? `Compare with ${knownIssues[0].id} (${knownIssues[0].title}) before you escalate.`
        : null,
  },
  {
    mistake: 'escalating_too_slowly',
    bullet: '**Escalating too slowly**: P1/P2 should not wait for more information',
    warns: ({ classification: { severity }, asks }) =>
      (severity === 'P1' || severity === 'P2') && asks.length > 0
        ? `Escalate this ${severity} now; the questions go out beside the escalation.`
        : null,
  },
  {
    mistake: 'generic_response',
    bullet: "**Generic responses**: Be specific to the customer's issue",
    warns: ({ signals, failure }) =>
      failure !== null && signals.errors.length === 0 && signals.endpoints.length === 0
        ? 'The ticket names no error or endpoint: make the reply fit what the customer describes.'
        : null,
  },
  {
    mistake: 'closing_without_confirmation',
    bullet: '**Closing without confirmation**: Ensure customer agrees issue is resolved',
    warns: ({ disposition }) =>
      disposition.startsWith('close_') ? 'Close only once the customer agrees that the issue is resolved.' : null,
  },
  {
    mistake: 'missing_versions',
    bullet: '**Missing version information**: Always capture versions for bug reports',
    warns: ({ classification: { issueType }, signals }) =>
      issueType === 'bug' && signals.versions.length === 0
        ? 'A bug report without versions: capture them when you are in contact.'
        : null,
  },
  {
    mistake: 'incident_status_unchecked',
    bullet: "**Not checking incident status**: Don't troubleshoot during active incident",
    warns: ({ evidence: { incidents } }) => {
      const open = incidents.find(({ status }) => status !== 'resolved');
      return open === undefined
        ? null
        : `Incident ${open.id} (${open.title}) is open: link it instead of troubleshooting.`;
    },
  },
  {
    mistake: 'promising_timelines',
    bullet: '**Promising timelines**: Only engineering can commit to fix timelines',
    warns: (outcome) =>
      outcome.disposition === 'escalate' && topic(outcome, 'blocking') !== null
        ? 'The customer presses for a date: name the next update, never a fix.'
        : null,
  },
  {
    mistake: 'ignoring_patterns',
    bullet: '**Ignoring patterns**: Multiple similar tickets may indicate incident',
    warns: ({ evidence: { pattern } }) =>
      pattern === null
        ? null
        : `${pattern.tickets} tickets of ${pattern.customers} customers show the same error since ${pattern.since}: this may be an incident.`,
  },
];

/** The mistakes that this ticket invites. */
export function warnOfMistakes(outcome: Outcome): readonly Warning[] {
  return commonMistakes.flatMap(({ mistake, warns }) => {
    const note = warns(outcome);
    return note === null ? [] : [{ mistake, note }];
  });
}
