import { commonWords, stopWords } from './word-rarity.ts';
import { isUnspaced, wordsOf } from './words.ts';

/** What a text is about, as weighted features: words, and runs of three to five letters within a word. */
export type Features = ReadonlyMap<string, number>;

const hasPairs = /[\ud800-\udbff]/;
const errorName = /(?:error|exception|warning|fault|failure|timeout|refused|denied)$|^e[a-z]{5,}$|^[45]\d\d$/;

/** The features of one text, in time linear to its length. */
export function featuresOf(text: string): Features {
  const counts = new Map<string, number>();
  for (const { word, parts } of wordsOf(text)) {
    for (const counted of [word, ...parts]) add(counts, counted, 1);
  }
  return weigh(counts);
}

function weigh(counts: ReadonlyMap<string, number>): Features {
  const features = new Map<string, number>();
  for (const [word, times] of counts) {
    const weight = (1 + Math.log(times)) * rarityOf(word);
    if (weight === 0) continue;
    add(features, word, weight);
    const runs = runsOf(word);
    const share = (0.8 * weight) / Math.sqrt(Math.max(1, runs.length));
    for (const run of runs) add(features, run, share);
  }
  return features;
}

// How much a word tells by its kind; how rare it is among tickets is the fit's part.
function rarityOf(word: string): number {
  if (stopWords.has(word)) return 0;
  if (commonWords.has(word)) return 0.35;
  if (errorName.test(word)) return 1.3;
  if (isUnspaced(word)) return 1;
  if (word.length <= 2) return 0.4;
  return word.length <= 4 ? 0.8 : 1;
}

// Marked with `#`, so that a run is not taken for a word; one to three letters where words are not spaced.
function runsOf(word: string): string[] {
  const [shortest, longest] = isUnspaced(word) ? [1, 3] : [3, 5];
  const marked = isUnspaced(word) ? word : `<${word}>`;
  // Only a sign of two code units must not be cut in two.
  const letters = hasPairs.test(marked) ? Array.from(marked) : null;
  const length = letters?.length ?? marked.length;
  if (length <= shortest) return [];
  const runs: string[] = [];
  for (let size = shortest; size <= longest; size += 1) {
    for (let start = 0; start + size <= length; start += 1)
      runs.push(
        `#${letters === null ? marked.slice(start, start + size) : letters.slice(start, start + size).join('')}`,
      );
  }
  return runs;
}

function add(weights: Map<string, number>, feature: string, weight: number): void {
  weights.set(feature, (weights.get(feature) ?? 0) + weight);
}
