import type { Sla } from '../ticket/decision.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';
import type { Severity } from '../ticket/vocabulary.ts';
import type { Playbook } from './playbook.schema.ts';

/**
 * Due times of a ticket, counted from its arrival.
 * The severity's SLA gives the first update and the table the frequency after it; both stand.
 * @playbook Response Time Guidelines
 */
export function slaOf(severity: Severity, arrivedAt: Instant, { sla }: Playbook): Sla {
  const { acknowledgeMinutes, firstUpdateMinutes, updateEveryMinutes, resolveMinutes } = sla[severity];
  return {
    acknowledgeBy: addMinutes(arrivedAt, acknowledgeMinutes),
    firstUpdateBy: addMinutes(arrivedAt, firstUpdateMinutes),
    updateEveryMinutes,
    resolveBy: addMinutes(arrivedAt, resolveMinutes),
  };
}
