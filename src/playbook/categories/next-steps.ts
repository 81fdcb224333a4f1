import type { Category } from '../../ticket/vocabulary.ts';
import type { Triaged } from '../reading.ts';
import { matchRules, type Matched } from '../rule.ts';
import { authentication } from './authentication.ts';
import type { DeepDive, PatternRule } from './deep-dive.ts';
import { integration } from './integration.ts';
import { performance } from './performance.ts';
import { validation } from './validation.ts';

/** The categories that the playbook treats in depth. */
export const deepDives: readonly DeepDive[] = [authentication, validation, performance, integration];

/** The likely causes and the steps still to take, and the patterns behind them. */
export function nextStepsOf(
  category: Category,
  reading: Triaged,
): { readonly steps: readonly string[]; readonly rules: readonly Matched<PatternRule>[] } {
  const dive = deepDives.find((candidate) => candidate.category === category);
  if (dive === undefined) return { steps: [], rules: [] };
  const rules = matchRules<Triaged, PatternRule>(dive.patterns, reading);
  const causes = rules.map(({ rule }) => `Look at ${rule.likelyCause} first.`);
  const path = dive.resolutionPath.filter(({ settled }) => !settled(reading)).map(({ step }) => `${step}.`);
  return { steps: [...causes, ...path], rules };
}
