import { diffSentences, diffWordsWithSpace, type Change } from 'diff';
import type { Edit } from '../ticket/review.ts';

/** Texts that have less in common than this are not worth comparing word by word, and would take long. */
const mostEdits = 2_000;

/** Where less of both texts than this stays, single words in common are chance: sentences are compared instead. */
const leastKept = 0.6;

/** What makes one text out of another, word by word or else by whole sentences; nothing where they are the same. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const byWords = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const readable = byWords !== undefined && keptShare(byWords, before, after) >= leastKept;
  const changes = readable ? byWords : diffSentences(before, after, { maxEditLength: mostEdits });
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
}

function keptShare(changes: readonly Change[], before: string, after: string): number {
  const kept = changes.filter(({ added, removed }) => !added && !removed);
  return kept.reduce((letters, { value }) => letters + value.length, 0) / Math.max(before.length, after.length);
}
