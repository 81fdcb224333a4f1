import { openMetrics } from '../observe/prometheus.ts';
import type { Metrics } from '../observe/observer.ts';
import type { Services } from '../services.ts';

type Fetch<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>;

/** Services that count and trace what they do, and what serves the counts and wraps the server. */
type Observed = {
  readonly services: Services;
  readonly metrics: Metrics;
  readonly traced: <Rest extends unknown[]>(fetch: Fetch<Rest>) => Fetch<Rest>;
  readonly stop: () => Promise<void>;
};

/** Metrics always; traces only where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector, for nothing of them is loaded else. */
export async function observe(services: Services): Promise<Observed> {
  const counted = openMetrics(services);
  if ((process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '') === '')
    return { ...counted, traced: (fetch) => fetch, stop: () => Promise.resolve() };
  const { startTracing } = await import('../observe/tracing.ts');
  return { ...counted, ...startTracing(counted.services) };
}
