import type { Category } from '../../ticket/vocabulary.ts';
import type { Triaged } from '../reading.ts';
import type { Rule } from '../rule.ts';

/** A common pattern of a category, with the cause to look at first. */
export type PatternRule = Rule<Triaged> & { readonly likelyCause: string };

/** What the playbook knows about one category: its common patterns and the path to a resolution. */
export type DeepDive = {
  readonly category: Category;
  readonly section: string;
  readonly patterns: readonly PatternRule[];
  /** The playbook's numbered steps; a step that the ticket has settled is left out. */
  readonly resolutionPath: readonly { readonly step: string; readonly settled: (reading: Triaged) => boolean }[];
};
