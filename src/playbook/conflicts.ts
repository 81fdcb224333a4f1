import type { EscalationLevel } from '../ticket/vocabulary.ts';

/** Where the playbook contradicts itself: which of its sentences wins. Read top to bottom. */
export type Conflict = {
  readonly says: string;
  readonly against: string;
  readonly winner: string;
  readonly rule: string;
};

/** The readings that the rest of this folder follows; each is named in the trace where it decides. */
export const conflicts: readonly Conflict[] = [
  {
    rule: 'conflict.first_update',
    says: 'P1: 1 hour to update',
    against: 'P1: Every 30 minutes',
    winner: 'the earlier due time; both are kept',
  },
  {
    rule: 'conflict.always_over_never',
    says: 'Any P1 or P2 ticket',
    against: 'Known issues with documented workarounds',
    winner: 'always escalate, before do not escalate, before discretion',
  },
  {
    rule: 'conflict.request_beside_escalation',
    says: '500 errors without request ID',
    against: 'P1/P2 should not wait for more information',
    winner: 'escalate now, ask beside it',
  },
  {
    rule: 'conflict.production_key',
    says: 'Our staging API key works but production key returns 403',
    against: 'Authentication to wrong environment (staging vs production)',
    winner: 'P2 unless the words show a key of the other environment',
  },
  {
    rule: 'conflict.security_asks_nothing',
    says: '500 errors without request ID',
    against: 'Do not request additional details via unencrypted channels',
    winner: 'security asks nothing',
  },
  {
    rule: 'conflict.exact_issue_asks_nothing',
    says: 'Error reports without timestamp',
    against: 'When issue matches known issue exactly',
    winner: 'the exact match',
  },
];

/** Which escalation level stands where several lists match: always, before no, before discretion. */
export function strongestLevel(matched: ReadonlySet<EscalationLevel>): EscalationLevel {
  if (matched.has('always')) return 'always';
  if (matched.has('no')) return 'no';
  return matched.has('discretion') ? 'discretion' : 'no';
}
