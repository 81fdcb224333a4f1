import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LanguageModel } from '../models/language-model.ts';
import type { Services } from '../services.ts';
import type { RecommendationStore } from '../store/ports/recommendations.ts';
import type { Store } from '../store/store.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import { clockKinds } from '../ticket/sla.ts';
import type { Metrics } from './observer.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const prefix = 'copilot_';

/** Metrics of a process, and its services as they count themselves. Labels are names of things, never words of a ticket. */
export function openMetrics(services: Services): { readonly metrics: Metrics; readonly services: Services } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix });
  const registers = [registry];
  const requests = new Histogram({
    name: `${prefix}http_request_duration_seconds`,
    help: 'Answered requests by call and status.',
    labelNames: ['call', 'status'],
    buckets: seconds,
    registers,
  });
  const refresh = watchDatabase(services.store, registry);
  return {
    metrics: {
      countRequest: ({ call, status, milliseconds }) =>
        requests.observe({ call: call ?? 'none', status }, milliseconds / 1000),
      render: () => refresh().then(() => registry.metrics()),
      contentType: registry.contentType,
    },
    services: {
      ...services,
      models: services.models.map((model) => countModel(model, registry)),
      store: { ...services.store, recommendations: countRecommendations(services.store.recommendations, registry) },
    },
  };
}

function countRecommendations(store: RecommendationStore, registry: Registry): RecommendationStore {
  const recommendations = new Histogram({
    name: `${prefix}recommendation_duration_seconds`,
    help: 'Recorded recommendations by engine, and whether they had to do without a configured model.',
    labelNames: ['engine', 'degraded', 'severity', 'disposition', 'review'],
    buckets: seconds,
    registers: [registry],
  });
  const count = ({ engine, classification, decision }: Recommendation) =>
    recommendations.observe(
      {
        engine: engine.mode,
        degraded: String(engine.degraded),
        severity: classification.severity,
        disposition: decision.disposition,
        review: String(decision.review.required),
      },
      engine.latencyMs / 1000,
    );
  return {
    ...store,
    async record(recommendation) {
      const recorded = await store.record(recommendation);
      if (recorded.outcome === 'recorded') count(recommendation);
      return recorded;
    },
    async recordWithTicket(ticket, indexed, recommendation) {
      const recorded = await store.recordWithTicket(ticket, indexed, recommendation);
      if (recorded.outcome === 'created') count(recommendation);
      return recorded;
    },
  };
}

function countModel(model: LanguageModel, registry: Registry): LanguageModel {
  const calls = metricOf(
    registry,
    `${prefix}model_calls_total`,
    (name) =>
      new Counter({
        name,
        help: 'Questions to language models by outcome; BrokenCircuitError: not asked, its breaker is open.',
        labelNames: ['model', 'question', 'outcome'],
        registers: [registry],
      }),
  );
  const tokens = metricOf(
    registry,
    `${prefix}model_tokens_total`,
    (name) =>
      new Counter({ name, help: 'Tokens by direction.', labelNames: ['model', 'direction'], registers: [registry] }),
  );
  return {
    name: model.name,
    async ask(question, signal, onPartial) {
      const labels = { model: model.name, question: question.name };
      try {
        const answer = await model.ask(question, signal, onPartial);
        calls.inc({ ...labels, outcome: 'answered' });
        tokens.inc({ model: model.name, direction: 'input' }, answer.tokens?.input ?? 0);
        tokens.inc({ model: model.name, direction: 'output' }, answer.tokens?.output ?? 0);
        return answer;
      } catch (error) {
        calls.inc({ ...labels, outcome: error instanceof Error ? error.name : 'unknown' });
        throw error;
      }
    },
  };
}

/** Several models share a metric. */
function metricOf(registry: Registry, name: string, make: (name: string) => Counter): Counter {
  return (registry.getSingleMetric(name) as Counter | undefined) ?? make(name);
}

/** Gauges of what is due; returns what asks the database anew. Where it does not answer, the figures stay away. */
function watchDatabase({ operations }: Store, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `${prefix}${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const reviews = gauge('reviews_pending', 'Reviews that wait for a verdict; overdue: past their SLA.', ['overdue']);
  const clocks = gauge('sla_breached_clocks', 'SLA clocks that run past their due time.', ['kind']);
  const waiting = gauge('jobs_waiting', 'Background jobs that wait.', ['queue']);
  const dead = gauge('jobs_dead', 'Background jobs that were given up.', ['queue']);
  const oldest = gauge('jobs_oldest_waiting_seconds', 'How long the oldest job that could run has waited.', ['queue']);
  const connections = gauge('database_connections', 'Connections of this process by state.', ['state']);
  const up = gauge('database_up', 'Whether the database answered at this scrape.');
  return async () => {
    for (const [state, count] of Object.entries(operations.connections())) connections.set({ state }, count);
    for (const stale of [reviews, clocks, waiting, dead, oldest]) stale.reset();
    const read = await operations.gauges().catch(() => null);
    up.set(read === null ? 0 : 1);
    if (read === null) return;
    reviews.set({ overdue: 'false' }, read.pending - read.overdue);
    reviews.set({ overdue: 'true' }, read.overdue);
    for (const kind of clockKinds) clocks.set({ kind }, read.breached[kind] ?? 0);
    for (const { queue, ...jobs } of read.queues) {
      waiting.set({ queue }, jobs.waiting);
      dead.set({ queue }, jobs.dead);
      oldest.set({ queue }, jobs.oldestSeconds);
    }
  };
}
