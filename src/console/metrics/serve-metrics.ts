import { html } from 'hono/html';
import { Refusal } from '../../api/problem.ts';
import { measureSupport } from '../../measure-support.ts';
import { measureReviews, measuresReviews } from '../../review/second-review.ts';
import type { Services } from '../../services.ts';
import { addMinutes } from '../../ticket/instant.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage } from '../page.ts';
import { metricsPage, spans } from './metrics-page.ts';
import { reviewInstruments } from './review-instruments.ts';

/** Serves the playbook's metrics over the last days. @playbook Metrics We Track */
export function serveMetrics(console: Console, services: Services): void {
  console.get('/metrics', allowed('GET /v1/metrics/support'), async (context) => {
    const viewer = context.get('viewer');
    const days = spans.find((span) => String(span) === context.req.query('days')) ?? 30;
    const from = addMinutes(viewer.now, -days * 24 * 60);
    const measured = await measureSupport(services, {
      from,
      until: viewer.now,
      unit: days > 90 ? 'month' : days > 7 ? 'week' : 'day',
      dimension: null,
      timeZone: 'UTC',
    });
    if (measured.outcome !== 'measured') throw new Refusal('invalidInput');
    const instruments = measuresReviews(services)
      ? reviewInstruments(viewer, await measureReviews(services, from, viewer.now))
      : html``;
    const body = await metricsPage(viewer, { days, metrics: measured.metrics, instruments });
    return answerPage(context, { place: 'metrics', title: 'Metrics', body });
  });
}
