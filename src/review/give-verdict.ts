import { redactText } from '../redact/redact.ts';
import type { Services } from '../services.ts';
import type { RecommendationId } from '../ticket/ids.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { ReviewRecord } from '../ticket/review.ts';

/** What a reviewer says. Only an override may change classification or disposition; see `faultsOf`. */
export type GivenVerdict = Pick<
  ReviewRecord,
  'recommendationId' | 'reviewer' | 'verdict' | 'classification' | 'disposition' | 'reply' | 'reason'
>;

/** What is wrong with a verdict, by field. */
export type VerdictFault = { readonly path: string; readonly message: string };

/**
 * Records a verdict on a recommendation, with exactly the text that it approves (G3).
 * Refuses one whose parts do not fit together, a second one, and one on a ticket that has changed.
 */
export async function giveVerdict(services: Pick<Services, 'store' | 'newId' | 'now'>, given: GivenVerdict) {
  const recommendation = await services.store.recommendations.find(given.recommendationId);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  const faults = faultsOf(given, recommendation);
  if (faults.length > 0) return { outcome: 'notAcceptable', faults } as const;
  const review: ReviewRecord = {
    id: services.newId('rev'),
    recommendationId: given.recommendationId as RecommendationId,
    reviewer: given.reviewer,
    verdict: given.verdict,
    classification: given.classification,
    disposition: given.disposition,
    reply: given.verdict === 'approved' ? recommendation.draft.body : given.reply,
    reason: given.reason,
    createdAt: services.now(),
  };
  const recorded = await services.store.reviews.giveVerdict(review);
  return recorded.outcome === 'recorded' ? ({ outcome: 'recorded', review } as const) : recorded;
}

/** What keeps a verdict from being recorded: parts that contradict it, or a reply that must not leave the house. */
export function faultsOf(given: GivenVerdict, recommendation: Recommendation): readonly VerdictFault[] {
  return [...changeFaults(given, recommendation), ...replyFaults(given, recommendation), ...leakFaults(given.reply)];
}

function changeFaults({ verdict, classification, disposition }: GivenVerdict, recommendation: Recommendation): VerdictFault[] {
  const changesClassification = Object.entries(classification ?? {}).some(
    ([dimension, value]) => recommendation.classification[dimension as keyof NonNullable<typeof classification>] !== value,
  );
  const changesDisposition = disposition !== null && disposition !== recommendation.decision.disposition;
  if (verdict === 'overridden') {
    return changesClassification || changesDisposition
      ? []
      : [{ path: 'classification', message: 'an override changes the classification or the disposition' }];
  }
  const faults: VerdictFault[] = [];
  if (classification !== null) faults.push({ path: 'classification', message: 'only an override changes the classification' });
  if (disposition !== null) faults.push({ path: 'disposition', message: 'only an override changes the disposition' });
  return faults;
}

function replyFaults({ verdict, reply }: GivenVerdict, { draft }: Recommendation): VerdictFault[] {
  const fault = (message: string) => [{ path: 'reply', message }];
  switch (verdict) {
    case 'approved':
      return reply === null || reply === draft.body ? [] : fault('approval takes the draft as it is; another reply is an edit');
    case 'edited':
      if (reply === null) return fault('an edit carries the new reply');
      return reply === draft.body ? fault('is the draft unchanged; approve it instead') : [];
    case 'overridden':
      return [];
    case 'rejected':
      return reply === null ? [] : fault('a rejected recommendation has no reply');
  }
}

// A person may word a reply freely, but nobody means to send a credential or a slot that was never filled.
function leakFaults(reply: string | null): VerdictFault[] {
  if (reply === null) return [];
  const faults: VerdictFault[] = [];
  const secret = redactText(reply).placeholders.find(({ kind }) => kind === 'secret');
  if (secret !== undefined) faults.push({ path: 'reply', message: `holds a secret (${secret.label})` });
  const slot = /\[[a-z_]{1,30}-\d{1,4}\]|\{\{[^{}]{0,60}\}\}/.exec(reply);
  if (slot !== null) faults.push({ path: 'reply', message: `holds the placeholder ${slot[0]}` });
  return faults;
}
