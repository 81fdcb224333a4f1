import type { Read } from './signals.ts';
import { holding, readAll, type Source } from './text.ts';

const call =
  /(?<![\w/.])(?:[A-Za-z_$][\w$]{0,40}(?:\.|->|::)){1,4}[a-z_$][\w$]{1,40}\(|(?<![\w/.])[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,5}\(|(?<![\w/.])[a-z]+[A-Z]\w{1,40}\.[a-z]\w{1,30}\b/g;

/** Functions that the ticket calls or names: someone who writes code against a library. */
export function readCalls(sources: readonly Source[]): readonly Read[] {
  return readAll(holding(sources, /\w\(|[a-z][A-Z]\w*\./), call, 20);
}
