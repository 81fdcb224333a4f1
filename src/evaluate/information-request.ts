import type { InformationItem } from '../ticket/vocabulary.ts';
import type { Counts } from './counts.ts';
import type { Gold } from './labelled-ticket.ts';

/** Items asked for, against the label or the alternative list with the fewest faults; the earlier one on a tie. */
export function countItems({ requestInfo, alsoAcceptable }: Gold, asked: readonly InformationItem[]): Counts {
  const options = [requestInfo, ...(alsoAcceptable.requestInfo ?? [])].map((wanted) => ({
    hits: asked.filter((item) => wanted.includes(item)).length,
    falseAlarms: asked.filter((item) => !wanted.includes(item)).length,
    misses: wanted.filter((item) => !asked.includes(item)).length,
  }));
  return options.reduce((best, option) => (faults(option) < faults(best) ? option : best));
}

function faults({ falseAlarms, misses }: Counts): number {
  return falseAlarms + misses;
}
