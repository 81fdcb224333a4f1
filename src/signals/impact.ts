import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { around, holding, inOrder, readAll, type Source } from './text.ts';

/** "Not all calls" and "nobody but me" name no scope of that size. */
const denied = /\b(?:not|nicht|pas|no|não|never|isn't|n't|rather than|if|whether|in|of|with) $|不是$/i;

/** "Every call works" names the scope of what is well. */
const spared =
  /^(?: (?:of|in|to|from|with|made|through) [^.,;\n]{1,24})? (?:still |all |now )?(?:works?|worked|succeeds?|succeeded|(?:is|are|was|were) (?:fine|ok|okay|normal|fast|successful|answered)|go(?:es)? through|pass(?:es)?|(?:returns?|gives?|answers?) (?:a )?20\d)\b/i;

/** Whom and what a problem touches. */
export function readScope({ scopes }: FoundPhrases, sources: readonly Source[]): Signals['scope'] {
  const isDenied = (span: Signals['scope'][number]['span']) =>
    denied.test(around(sources, { ...span, end: span.start }, { before: 12, behind: 0 }));
  const isSpared = (span: Signals['scope'][number]['span']) =>
    spared.test(around(sources, { ...span, start: span.end }, { before: 0, behind: 40 }));
  const found = scopes.filter(
    ({ kind, span }) => !(kind === 'all_requests' || kind === 'all_users') || !(isDenied(span) || isSpared(span)),
  );
  return inOrder(found.map(({ kind, span }) => ({ kind, span })));
}

const steps =
  /^\s{0,4}1[.)] \S[^\n]{2,200}\n\s{0,4}2[.)] |\b1\. [^\n]{3,80} 2\. |^(?:import|from|require|const|var|let|use) [^\n]{3,80}/gim;

/** Whether and how the problem comes back. */
export function readReproducibility(
  { reproducibility }: FoundPhrases,
  sources: readonly Source[],
): Signals['reproducibility'] {
  const listed = readAll(sources, steps, 10).map(({ span }) => ({ kind: 'with_steps' as const, span }));
  return inOrder([...reproducibility.map(({ kind, span }) => ({ kind, span })), ...listed]);
}

const share =
  /\b\d{1,3} (?:out of|in|of) (?:every )?\d{1,6}\b|\b\d{1,3}(?:\.\d)? ?(?:%|percent) of (?:the )?(?:requests|calls|time|attempts|cases)\b|\b\d{1,4} times (?:a|per|in|today|yesterday|this)\b|\b\d{1,3} ?% (?:der|des|de las|das)\b/gi;

/** In what rhythm or share of cases a fault shows. */
export function readFrequency({ moments }: FoundPhrases, sources: readonly Source[]): Signals['frequency'] {
  const rhythms = moments.filter(({ kind }) => kind === 'rhythm').map(({ span }) => ({ span }));
  return inOrder([...rhythms, ...readAll(holding(sources, /\d ?(?:%|percent|out|in|of|times)/i), share, 10)]);
}
