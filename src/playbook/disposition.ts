import type { TraceEntry } from '../ticket/decision.ts';
import type { Disposition, EscalationLevel, InformationItem } from '../ticket/vocabulary.ts';
import { configurationErrors } from './closing/configuration.ts';
import { expectedBehavior } from './closing/expected-behavior.ts';
import { knownIssueClosing } from './closing/known-issue.ts';
import { namesNothing } from './information-request.ts';
import { topic, type Triaged } from './reading.ts';
import { matchRules, traceOf, type Rule } from './rule.ts';

/** What the disposition depends on besides the ticket. */
export type Circumstances = {
  readonly escalationLevel: EscalationLevel;
  readonly openItems: readonly InformationItem[];
  /** A rule of "Do Not Escalate" speaks for support. */
  readonly isForSupport: boolean;
};

/** The disposition, and the rule behind it. */
export type ChosenDisposition = { readonly disposition: Disposition; readonly trace: readonly TraceEntry[] };

type Way = {
  readonly disposition: Disposition;
  readonly because: (reading: Triaged, circumstances: Circumstances) => readonly TraceEntry[] | null;
};

/** The ways out of a ticket in the order in which the playbook lets them win. */
const ways: readonly Way[] = [
  {
    disposition: 'escalate',
    because: (_, { escalationLevel }) =>
      escalationLevel === 'always'
        ? [chosen('disposition.escalate', 'Always Escalate', 'an always-escalate rule applies')]
        : null,
  },
  { disposition: 'close_known_issue', because: byRules(knownIssueClosing) },
  { disposition: 'forward_to_product', because: (reading) => isWish(reading) },
  {
    disposition: 'close_expected_behavior',
    because: byRules(expectedBehavior, ({ classification: { issueType } }) => issueType !== 'incident'),
  },
  {
    disposition: 'close_configuration',
    because: byRules(configurationErrors, ({ classification: { issueType } }) => issueType !== 'incident'),
  },
  { disposition: 'answer', because: (reading) => isBilling(reading) ?? isAnswerable(reading) },
  { disposition: 'request_info', because: (reading, { openItems }) => needsFacts(reading, openItems) },
  {
    disposition: 'escalate',
    because: isReadyForEngineering,
  },
];

/** What is done with the ticket: the first way that fits, else an answer. */
export function chooseDisposition(reading: Triaged, circumstances: Circumstances): ChosenDisposition {
  for (const { disposition, because } of ways) {
    const trace = because(reading, circumstances);
    if (trace !== null) return { disposition, trace };
  }
  return {
    disposition: 'answer',
    trace: [chosen('disposition.answer', 'Initial Assessment (First 5 Minutes)', 'nothing else applies')],
  };
}

function byRules(rules: readonly Rule[], applies: (reading: Triaged) => boolean = () => true): Way['because'] {
  return (reading) => {
    const matched = matchRules(rules, reading);
    return matched.length > 0 && applies(reading) ? matched.map(traceOf) : null;
  };
}

function isWish(reading: Triaged): readonly TraceEntry[] | null {
  const { category, issueType } = reading.classification;
  const wish = topic(reading, 'feature_request');
  if (category === 'feature_request')
    return [chosen('disposition.forward_to_product', 'To Product (Feature Requests)', wish ?? reading.ticket.subject)];
  return wish !== null && issueType === 'question' && reading.failure === null
    ? [chosen('disposition.forward_to_product', 'To Product (Feature Requests)', wish)]
    : null;
}

/** Money is talked about by people: nothing about an API call has to be asked first. */
function isBilling({ money }: Triaged): readonly TraceEntry[] | null {
  const words = money.get('duplicate_charge') ?? money.get('compensation');
  return words === undefined ? null : [chosen('disposition.answer', 'Required Human Review', words)];
}

function isAnswerable(reading: Triaged): readonly TraceEntry[] | null {
  const { issueType, category } = reading.classification;
  if (issueType !== 'question' && category !== 'documentation') return null;
  if (namesNothing(reading) !== null) return null;
  return [
    chosen(
      'disposition.answer',
      'Initial Assessment (First 5 Minutes)',
      topic(reading, 'how_to', 'documentation') ?? reading.ticket.subject,
    ),
  ];
}

function needsFacts(reading: Triaged, openItems: readonly InformationItem[]): readonly TraceEntry[] | null {
  const asks = reading.classification.issueType === 'question' && namesNothing(reading) === null;
  if (asks || openItems.length === 0) return null;
  return [chosen('disposition.request_info', 'Always Request', openItems.join(', '))];
}

/** A fault that nothing above explains and nothing is left to ask about: support has no answer to give. */
function isReadyForEngineering(
  { classification: { issueType, category }, failure }: Triaged,
  { escalationLevel, isForSupport }: Circumstances,
): readonly TraceEntry[] | null {
  const isFault = issueType === 'incident' || issueType === 'bug';
  const unexplained = isFault && failure !== null && !isForSupport && category !== 'documentation';
  return unexplained || (escalationLevel === 'discretion' && issueType === 'bug')
    ? [chosen('disposition.escalate', 'Escalate with Discretion', 'a bug report with all details')]
    : null;
}

function chosen(rule: string, section: string, evidence: string): TraceEntry {
  return {
    rule,
    section,
    effect: `disposition=${rule.slice('disposition.'.length)}`,
    evidence: evidence.slice(0, 240),
  };
}
