import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  issueTypes,
  severities,
} from '../ticket/vocabulary.ts';
import { isRight, type Dimension, type Scored } from './scored.ts';

/** How often each label (rows) was taken for each (columns); both in the order of `labels`. */
export type Confusion = { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };

const vocabularies: Readonly<Record<Dimension, readonly string[]>> = {
  category: categories,
  severity: severities,
  issueType: issueTypes,
  environment: environments,
  disposition: dispositions,
  escalate: escalationLevels,
};

/** The confusion matrix of a dimension over all its labels; an acceptable prediction stands on the diagonal. */
export function confusionOf(scored: readonly Scored[], dimension: Dimension): Confusion {
  const labels = vocabularies[dimension];
  const counts = labels.map(() => labels.map(() => 0));
  for (const one of scored) {
    const gold = one.gold[dimension];
    const said = isRight(one, dimension) ? gold : one.predicted[dimension];
    const row = counts[labels.indexOf(gold)] as number[];
    const column = labels.indexOf(said);
    row[column] = (row[column] ?? 0) + 1;
  }
  return { labels, counts };
}
