import { redactText } from '../redact/redact.ts';
import { placeholderToken } from '../redact/restore.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { ReviewRecord } from '../ticket/review.ts';

/** What a reviewer says: the parts of a review that its verdict has to agree with. */
type GivenVerdict = Pick<
  ReviewRecord,
  'verdict' | 'classification' | 'disposition' | 'escalation' | 'reply' | 'reasonCode'
>;

/** What is wrong with a verdict, by field. */
type VerdictFault = { readonly path: string; readonly message: string };

/**
 * What keeps a verdict from being recorded: an override that changes nothing, another verdict that changes something,
 * a reply that does not go with the verdict, or one that holds a secret or an unfilled placeholder. `decision` is what
 * follows from an override.
 */
export function verdictFaults(
  given: GivenVerdict,
  recommendation: Recommendation,
  decision: Decision | null,
): readonly VerdictFault[] {
  return [
    ...changeFaults(given, recommendation),
    ...escalationFaults(given, decision),
    ...reasonFaults(given),
    ...replyFaults(given, recommendation),
    ...leakFaults(given.reply),
  ];
}

const templateSlot = /\{\{[^{}]{0,60}\}\}/g;

const dimensions = ['category', 'severity', 'issueType', 'environment'] as const;

function changeFaults(given: GivenVerdict, { classification, decision }: Recommendation): readonly VerdictFault[] {
  const changes =
    dimensions.some(
      (dimension) => (given.classification?.[dimension] ?? classification[dimension]) !== classification[dimension],
    ) ||
    (given.disposition ?? decision.disposition) !== decision.disposition ||
    (given.escalation ?? decision.escalation.level) !== decision.escalation.level;
  if (given.verdict === 'overridden') {
    return changes
      ? []
      : [
          {
            path: 'classification',
            message: 'an override changes the classification, the disposition or the escalation',
          },
        ];
  }
  return (['classification', 'disposition', 'escalation'] as const)
    .filter((path) => given[path] !== null)
    .map((path) => ({ path, message: `only an override changes the ${path}` }));
}

// Whoever hands a ticket to engineering escalates it: one can't be overridden and the other left as it is.
function escalationFaults({ escalation }: GivenVerdict, decision: Decision | null): readonly VerdictFault[] {
  if (escalation === null || decision === null || escalation === decision.escalation.level) return [];
  const message = `does not go with the disposition ${decision.disposition}; override that too`;
  return [{ path: 'escalation', message }];
}

function reasonFaults({ verdict, reasonCode }: GivenVerdict): readonly VerdictFault[] {
  const message = 'says why something was changed; an approval changes nothing';
  return verdict === 'approved' && reasonCode !== null ? [{ path: 'reasonCode', message }] : [];
}

function replyFaults({ verdict, reply }: GivenVerdict, { draft }: Recommendation): readonly VerdictFault[] {
  const fault = (message: string) => [{ path: 'reply', message }];
  if (verdict === 'approved' && reply !== null && reply !== draft.body) {
    return fault('approval takes the draft as it is; another reply is an edit');
  }
  if (verdict === 'edited' && reply === null) return fault('an edit carries the new reply');
  if (verdict === 'edited' && reply === draft.body) return fault('is the draft unchanged; approve it instead');
  if (verdict === 'rejected' && reply !== null) return fault('a rejected recommendation has no reply');
  return [];
}

/** A person may word a reply freely, but nobody means to send a credential or a slot that was never filled. */
export function leakFaults(reply: string | null): readonly VerdictFault[] {
  if (reply === null) return [];
  const faults: VerdictFault[] = [];
  const secret = redactText(reply).placeholders.find(({ kind }) => kind === 'secret');
  if (secret !== undefined) faults.push({ path: 'reply', message: `holds a secret (${secret.label})` });
  const [slot] = [...reply.matchAll(placeholderToken), ...reply.matchAll(templateSlot)];
  if (slot !== undefined) faults.push({ path: 'reply', message: `holds the placeholder ${slot[0]}` });
  return faults;
}
