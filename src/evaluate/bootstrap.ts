import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A range that holds the true value in 95 of 100 such ranges. */
export type Interval = { readonly low: number; readonly high: number };

const resamples = 2_000;
const seed = 20_260_105;

/**
 * The 95 % interval of a mean by the percentile bootstrap: the same tickets, drawn again with replacement. Paired where
 * the values are differences of the same ticket. Seeded: the same values give the same interval. Null of no values.
 */
export function bootstrapMean(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const random = xoroshiro128plus(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[uniformInt(random, 0, values.length - 1)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** Between two neighbours of a sorted list by how near each is (the usual "type 7"). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}
