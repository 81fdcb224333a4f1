import { z } from 'zod';
import { Refusal } from '../../api/problem.ts';
import type { Services } from '../../services.ts';
import { jobStates } from '../../store/ports/jobs.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { jobsPage } from './jobs-page.ts';

const pageSize = 50;

/** Serves the background work as it stands, the dead first, and another attempt for one that is dead. */
export function serveJobs(console: Console, { store }: Services): void {
  console.get('/jobs', allowed('GET /v1/jobs'), async (context) => {
    const state = jobStates.find((known) => known === context.req.query('state')) ?? 'dead';
    const cursor = context.req.query('cursor') ?? null;
    const page = await store.jobs.list({ limit: pageSize, cursor, state, queue: null });
    if ('outcome' in page) throw new Refusal('invalidInput');
    const notice = noticeFrom(context, { retried: 'The job is tried again.' });
    return answerPage(context, {
      place: 'jobs',
      title: 'Jobs',
      body: jobsPage(context.get('viewer'), state, page),
      notice,
    });
  });
  console.post('/jobs/:id/retry', allowed('POST /v1/jobs/{id}/retry'), async (context) => {
    const id = z.guid().safeParse(context.req.param('id'));
    const { outcome } = id.success ? await store.jobs.retry(id.data) : ({ outcome: 'notFound' } as const);
    if (outcome === 'notFound') throw new Refusal('notFound');
    if (outcome === 'notDead') throw new Refusal('jobNotDead');
    return context.redirect('/console/jobs?done=retried', 303);
  });
}
