import type { SearchAnswer } from '../store/ports/search.ts';
import type { DocumentMatch } from '../ticket/evidence.ts';
import { stemsOf } from './tokens.ts';

const longestExcerpt = 300;
/** Below this an article has nothing to say on a ticket. */
const leastScore = 0.15;
const most = 5;

/** The articles that may answer a ticket, best first, each with the passage that says most about it. */
export function relatedDocuments(documents: SearchAnswer['documents'], text: string): readonly DocumentMatch[] {
  const wanted = stemsOf(text);
  return documents
    .filter(({ score }) => score >= leastScore)
    .slice(0, most)
    .map(({ id, title, url, category, body, score }) => ({
      id,
      title,
      url,
      category,
      excerpt: bestPassage(body, wanted),
      score,
    }));
}

function bestPassage(body: string, wanted: ReadonlyMap<string, number>): string {
  const passages = body
    .split(/\n{2,}|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== '');
  let best = passages[0] ?? '';
  let mostShared = 0;
  for (const passage of passages) {
    const shared = [...stemsOf(passage)].reduce((sum, [stem, weight]) => sum + (wanted.has(stem) ? weight : 0), 0);
    if (shared > mostShared) [best, mostShared] = [passage, shared];
  }
  return best.length <= longestExcerpt
    ? best
    : `${best
        .slice(0, longestExcerpt)
        .replace(/\s+\S*$/, '')
        .toWellFormed()}…`;
}
