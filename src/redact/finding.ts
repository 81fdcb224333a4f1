import type { Placeholder } from './redaction.ts';

/** Part of a text that must not travel: `start` to `end` in UTF-16 units. */
export type Finding = {
  readonly start: number;
  readonly end: number;
  readonly kind: Placeholder['kind'];
  readonly label: string;
};

/** A finding for one group of a match; null where the group took no part. The pattern needs the `d` flag. */
export function findingOf(
  match: RegExpExecArray,
  group: number | string,
  what: Pick<Finding, 'kind' | 'label'>,
): Finding | null {
  const span = typeof group === 'number' ? match.indices?.[group] : match.indices?.groups?.[group];
  return span === undefined || span[0] === span[1] ? null : { start: span[0], end: span[1], ...what };
}

/**
 * Orders findings and settles overlaps: what overlaps becomes one finding that covers both,
 * a secret where either is one, so that no half of a value stays behind.
 */
export function settleOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const ordered = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: Finding[] = [];
  for (const finding of ordered) {
    const last = settled.at(-1);
    if (last === undefined || finding.start >= last.end) settled.push(finding);
    else settled[settled.length - 1] = cover(last, finding);
  }
  return settled;
}

function cover(a: Finding, b: Finding): Finding {
  const leading = a.kind === b.kind || a.kind === 'secret' ? a : b;
  return { ...leading, start: a.start, end: Math.max(a.end, b.end) };
}
