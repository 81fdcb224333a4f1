import type { PatternRule } from '../store/ports/search.ts';
import type { Replay } from '../replay-decisions.ts';

/** A replay as it reads in a terminal: reviews and escalations that appear or vanish first. */
export function renderReplay({ decided, outdated, changed }: Replay): string {
  const count = (field: string, appears: boolean) =>
    changed.filter(({ changes }) =>
      changes.some(
        (change) => change.field === field && isNone(change.before) === appears && isNone(change.after) !== appears,
      ),
    ).length;
  return [
    `${decided} decisions made again, ${changed.length} would change${outdated === 0 ? '' : `; ${outdated} left out, their tickets were revised since`}`,
    `reviews: ${count('review', true)} would newly appear, ${count('review', false)} would vanish`,
    `escalations: ${count('escalation', true)} would newly appear, ${count('escalation', false)} would vanish`,
    ...changed.flatMap(({ reference, recommendation, changes }) => [
      '',
      `${reference} (${recommendation.id})`,
      ...changes.map(({ field, before, after }) => `  ${field}: ${before} → ${after}`),
    ]),
  ].join('\n');
}

/** How often a pattern rule would have alarmed, in one line. */
export function renderAlarms(
  what: string,
  { windowMinutes, tickets, customers }: PatternRule,
  { hours, alarmed }: { readonly hours: number; readonly alarmed: number },
): string {
  const share = hours === 0 ? 0 : (100 * alarmed) / hours;
  return `${what} (${tickets} tickets of ${customers} customers in ${windowMinutes} minutes): alarms in ${alarmed} of ${hours} hours with a ticket, ${share.toFixed(1)} %`;
}

function isNone(value: string): boolean {
  return value === 'not required' || value.startsWith('no (');
}
