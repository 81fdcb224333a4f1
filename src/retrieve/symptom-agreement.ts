import type { Features } from '../embed/features.ts';
import type { DescribedIssue, DescribedTicket } from './described-issue.ts';

/** How telling a stem is among the known issues at hand, as a factor of its own weight. */
export type Rarity = (stem: string) => number;

/** Rarity among these issues: a word that many of them share tells none of them apart. */
export function rarityAmong(issues: readonly DescribedIssue[]): Rarity {
  const counts = new Map<string, number>();
  for (const { title, symptoms } of issues) {
    const stems = new Set([...title.keys(), ...symptoms.flatMap((symptom) => [...symptom.keys()])]);
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + issues.length / ((counts.get(stem) ?? 0) + 0.5));
}

/**
 * How well a known issue's description and a ticket's words fit, about 0 (nothing in common) to 3 (word for word):
 * how much of its title and of its best symptom stands in the ticket, how much of the subject it explains, and how
 * alike the texts are as a whole.
 */
export function symptomFit(issue: DescribedIssue, ticket: DescribedTicket, rarity: Rarity): number {
  const title = coverage(issue.title, ticket.stems, rarity);
  const symptom = Math.max(0, ...issue.symptoms.map((stems) => coverage(stems, ticket.stems, rarity)));
  const explained = coverage(ticket.subject, issue.stems, rarity);
  return title + 0.5 * symptom + 0.5 * explained + alike(issue.features, ticket.features);
}

function coverage(wanted: ReadonlyMap<string, number>, held: ReadonlyMap<string, number>, rarity: Rarity): number {
  let found = 0;
  let all = 0;
  for (const [stem, weight] of wanted) {
    const telling = weight * rarity(stem);
    all += telling;
    if (held.has(stem)) found += telling;
  }
  return all === 0 ? 0 : found / all;
}

/** The cosine of two texts' features, 0 to 1. */
function alike(one: Features, other: Features): number {
  let product = 0;
  for (const [feature, weight] of one) product += weight * (other.get(feature) ?? 0);
  const lengths = lengthOf(one) * lengthOf(other);
  return lengths === 0 ? 0 : product / lengths;
}

function lengthOf(features: Features): number {
  let squares = 0;
  for (const weight of features.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
