import type { Sla } from '../ticket/decision.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';
import type { Severity } from '../ticket/vocabulary.ts';
import type { Playbook } from './playbook.schema.ts';

/**
 * Due times of a ticket, counted from its arrival.
 * Where a severity's SLA and the table of frequencies differ, both stand and the earlier first update wins.
 * @playbook Response Time Guidelines
 */
export function slaOf(severity: Severity, arrivedAt: Instant, { sla }: Playbook): Sla {
  const { acknowledgeMinutes, firstUpdateMinutes, updateEveryMinutes, resolveMinutes } = sla[severity];
  const firstUpdate = Math.min(firstUpdateMinutes, updateEveryMinutes === null ? firstUpdateMinutes : acknowledgeMinutes + updateEveryMinutes);
  return {
    acknowledgeBy: addMinutes(arrivedAt, acknowledgeMinutes),
    firstUpdateBy: addMinutes(arrivedAt, firstUpdate),
    updateEveryMinutes,
    resolveBy: addMinutes(arrivedAt, resolveMinutes),
  };
}
