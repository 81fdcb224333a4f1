import type { Review } from './decision.ts';
import { reviewReasons, type ReviewReason } from './vocabulary.ts';

/** The review that these reasons require: each once, in the playbook's order; none where there is none. */
export function reviewFor(reasons: Iterable<ReviewReason>): Review {
  const all = new Set(reasons);
  const [first, ...rest] = reviewReasons.filter((reason) => all.has(reason));
  return first === undefined ? { required: false, reasons: [] } : { required: true, reasons: [first, ...rest] };
}
