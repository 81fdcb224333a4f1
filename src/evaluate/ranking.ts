/** What a search found for one query, best first, and what it should have found. */
export type Ranked = { readonly found: readonly string[]; readonly relevant: ReadonlySet<string> };

/** How well searches rank: recall at three depths, mean reciprocal rank and normalised discounted gain, each 0 to 1. */
export type RankingScores = Readonly<Record<'recall@1' | 'recall@5' | 'recall@10' | 'mrr' | 'ndcg@10', number>>;

/** Scores searches; each query counts alike, however many tickets are relevant to it. */
export function scoreRanking(queries: readonly Ranked[]): RankingScores {
  const mean = (measure: (query: Ranked) => number) =>
    queries.reduce((sum, query) => sum + measure(query), 0) / Math.max(1, queries.length);
  return {
    'recall@1': mean((query) => recallAt(1, query)),
    'recall@5': mean((query) => recallAt(5, query)),
    'recall@10': mean((query) => recallAt(10, query)),
    mrr: mean(reciprocalRank),
    'ndcg@10': mean((query) => gainAt(10, query)),
  };
}

/** The share of the relevant that stands among the first `depth`. */
function recallAt(depth: number, { found, relevant }: Ranked): number {
  return found.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

function reciprocalRank({ found, relevant }: Ranked): number {
  const place = found.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

function gainAt(depth: number, { found, relevant }: Ranked): number {
  const gain = found
    .slice(0, depth)
    .reduce((sum, id, place) => sum + (relevant.has(id) ? 1 / Math.log2(place + 2) : 0), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(depth, relevant.size); place += 1) ideal += 1 / Math.log2(place + 2);
  return gain / ideal;
}
