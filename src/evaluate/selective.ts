import type { Judged } from './calibration.ts';

/** The accuracy of what the copilot would keep, if the least confident answers went to a person. */
export type Kept = { readonly coverage: number; readonly accuracy: number };

/**
 * The selective-accuracy curve: for each share of answers that is kept, from all of them down to the surest twentieth.
 * Equally sure answers are kept in part, in proportion, so that no order among them makes a difference.
 */
export function selectiveAccuracy(judged: readonly Judged[]): readonly Kept[] {
  if (judged.length === 0) return [];
  const groups = [...Map.groupBy(judged, ({ confidence }) => confidence)]
    .sort(([a], [b]) => b - a)
    .map(([, answers]) => ({ n: answers.length, right: answers.filter(({ right }) => right).length }));
  return Array.from({ length: 20 }, (_, step) => (20 - step) / 20).map((coverage) => {
    const wanted = coverage * judged.length;
    let kept = 0;
    let right = 0;
    for (const group of groups) {
      const part = Math.min(1, (wanted - kept) / group.n);
      if (part <= 0) break;
      kept += part * group.n;
      right += part * group.right;
    }
    return { coverage, accuracy: right / kept };
  });
}
