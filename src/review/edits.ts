import { diffWordsWithSpace } from 'diff';
import type { Edit } from '../ticket/review.ts';

/** Texts that have less in common than this are not worth comparing word by word, and would take long. */
const mostEdits = 2_000;

/** Word by word, what makes one text out of another; nothing where they are the same. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
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
