/** From `plain` on, a text that was changed for searching goes on at `original` of the one it was made from. */
export type Shift = { readonly plain: number; readonly original: number };

/** Where a position of the changed text lies in the original. The shifts stand in their order. */
export function originalOf(position: number, shifts: readonly Shift[]): number {
  const shift = shifts[lastUpTo(position, shifts)];
  return shift === undefined ? position : shift.original + (position - shift.plain);
}

/** The place of the last shift at or before a position; -1 where there is none. Halves what is left with each look. */
export function lastUpTo(position: number, shifts: readonly Shift[]): number {
  let low = -1;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((shifts[middle]?.plain ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
