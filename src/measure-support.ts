import { documentationGaps } from './metrics/documentation-gaps.ts';
import { periodsOf, type Span } from './metrics/periods.ts';
import { figuresOf, severityFigures } from './metrics/support-metrics.ts';
import { redactText } from './redact/redact.ts';
import { sameMeaning } from './retrieve/shared-traits.ts';
import type { Services } from './services.ts';
import type { Instant } from './ticket/instant.ts';
import type { MetricDimension } from './ticket/measures.ts';

export type MetricsOrder = Span & { readonly dimension: MetricDimension | null };

/** Clusters beyond these are no gap that anybody would close first. */
const mostGaps = 20;

/** Reckons the team's figures over a stretch of time. Refuses more periods than anybody could read. @playbook Metrics We Track */
export async function measureSupport({ store, playbook }: Services, order: MetricsOrder) {
  const periods = periodsOf(order);
  if (periods === null) return { outcome: 'tooManyPeriods' } as const;
  const whole = [order.from, order.until];
  const bounds: Instant[] = [...periods.map(({ from }) => from), order.until];
  const [measured, bySeverity, breakdowns, undocumented] = await Promise.all([
    store.metrics.measure(bounds, order.dimension),
    store.metrics.bySeverity(whole),
    store.metrics.breakdowns(whole),
    store.metrics.undocumented(whole, sameMeaning),
  ]);
  const split = { periods, byTime: order.unit !== null, byValue: order.dimension !== null };
  return {
    outcome: 'measured',
    metrics: {
      ...figuresOf(measured, split, playbook),
      bySeverity: severityFigures(bySeverity, playbook),
      ...breakdowns,
      documentationGaps: documentationGaps(undocumented)
        .slice(0, mostGaps)
        .map(({ tickets }) => ({
          n: tickets.length,
          tickets: tickets.map((ticket) => ({ ...ticket, subject: redactText(ticket.subject).text })),
        })),
    },
  } as const;
}
