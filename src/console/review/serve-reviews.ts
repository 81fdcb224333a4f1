import { Refusal } from '../../api/problem.ts';
import { previewVerdict } from '../../review/preview-verdict.ts';
import { giveVerdict } from '../../review/give-verdict.ts';
import { readChanges } from '../../review/read-changes.ts';
import type { Services } from '../../services.ts';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { RecommendationId } from '../../ticket/ids.ts';
import type { Context } from 'hono';
import type { Console, ConsoleEnvironment } from '../environment.ts';
import { allowed } from '../failure.ts';
import type { Html } from '../html.ts';
import { readForm } from '../form.ts';
import { answerPage, noticeFrom, type Notice } from '../page.ts';
import { patternsNow } from '../shift/pattern-news.ts';
import { announceInstruments } from './announce-instruments.ts';
import { claimLine } from './claim-line.ts';
import { previewOf } from './preview.ts';
import { reviewPage } from './review-page.ts';
import { reviewQueue } from './review-queue.ts';
import type { VerdictDraft } from './verdict-form.ts';
import { readVerdict } from './verdict-given.ts';

// Whole recommendations are read for it: so many are read and shown within the time a page may take.
const pageSize = 30;
const giving = 'POST /v1/recommendations/{id}/reviews';
const writtenVerdicts = ['edited', 'overridden', 'rejected'] as const;

const notices = {
  approved: 'Approved: the reply may be sent.',
  edited: 'Approved with your text.',
  overridden: 'Overridden. The copilot learns from it.',
  rejected: 'Rejected: nothing of it may be sent.',
  answered: 'Your second answer is kept. It changes nothing about the ticket.',
};

type ConsoleContext = Context<ConsoleEnvironment>;

/** Serves the reviewers' queue and verdicts; each verdict leads on to the next. */
export function serveReviews(console: Console, services: Services): void {
  const { store } = services;

  console.get('/reviews', allowed('GET /v1/reviews'), async (context) => {
    const page = await store.reviews.list({
      limit: pageSize,
      cursor: context.req.query('cursor') ?? null,
      status: 'pending',
    });
    if ('outcome' in page)
      throw new Refusal('invalidInput', { detail: 'This page of the list is not there any more.' });
    const viewer = context.get('viewer');
    const body = reviewQueue(viewer, page, {
      patterns: await patternsNow(services),
      instruments: await announceInstruments(services, viewer),
    });
    return answerPage(context, {
      place: 'reviews',
      title: 'Reviews',
      body,
      live: 'reviews',
      notice: noticeFrom(context, notices),
    });
  });

  console.get('/reviews/:id', allowed('GET /v1/reviews'), async (context) => {
    const recommendation = await findRecommendation(services, context.req.param('id'));
    const notice = noticeFrom(context, notices);
    return showReview(context, services, { recommendation, draft: { verdict: context.req.query('verdict') }, notice });
  });

  console.post('/reviews/:id', allowed(giving), async (context) => {
    const recommendation = await findRecommendation(services, context.req.param('id'));
    const form = await readForm(context);
    const read = readVerdict(form, recommendation);
    if (read === null) throw new Refusal('invalidInput');
    const given = await giveVerdict(services, {
      ...read,
      recommendationId: recommendation.id,
      reviewer: context.get('viewer').apiKey.id,
    });
    if (given.outcome === 'recorded') {
      const next = (await restOfQueue(context, services, recommendation.id))[0]?.recommendation.id;
      return context.redirect(`/console/reviews${next === undefined ? '' : `/${next}`}?done=${read.verdict}`, 303);
    }
    const notice: Notice = { kind: 'refused', text: refusalOf(given) };
    return showReview(context, services, {
      recommendation: await findRecommendation(services, recommendation.id),
      draft: form,
      notice,
      status: given.outcome === 'notAcceptable' ? 422 : 409,
    });
  });
}

/** Serves what comes before a verdict: taking an item, giving it back, and seeing what a verdict would change. */
export function serveReviewing(console: Console, services: Services): void {
  const { store, playbook } = services;
  const wantsPiece = (context: ConsoleContext) => context.req.header('accept') === 'text/html-piece';

  console.post('/reviews/:id/claim', allowed('POST /v1/recommendations/{id}/claim'), async (context) => {
    const { id } = await findRecommendation(services, context.req.param('id'));
    const viewer = context.get('viewer');
    await store.reviews.claim(id, viewer.apiKey.id, playbook.review.claimMinutes);
    if (!wantsPiece(context)) return context.redirect(`/console/reviews/${id}`, 303);
    return context.html(claimLine(viewer, await findRecommendation(services, id)));
  });

  console.post('/reviews/:id/release', allowed('DELETE /v1/recommendations/{id}/claim'), async (context) => {
    const { id } = await findRecommendation(services, context.req.param('id'));
    await store.reviews.release(id, context.get('viewer').apiKey.id);
    return context.redirect('/console/reviews', 303);
  });

  console.post('/reviews/:id/preview', allowed('POST /v1/recommendations/{id}/reviews/preview'), async (context) => {
    const recommendation = await findRecommendation(services, context.req.param('id'));
    const form = await readForm(context);
    const read = readVerdict(form, recommendation);
    if (read === null) throw new Refusal('invalidInput');
    const previewed = await previewVerdict(services, recommendation.id, read);
    if (previewed.outcome !== 'previewed') throw new Refusal(previewed.outcome);
    const preview = previewOf(context.get('viewer'), previewed.preview);
    if (wantsPiece(context)) return context.html(preview);
    return showReview(context, services, { recommendation, draft: form, notice: null, preview });
  });
}

type Refused = Exclude<Awaited<ReturnType<typeof giveVerdict>>, { outcome: 'recorded' }>;

function refusalOf(given: Refused): string {
  if (given.outcome === 'notAcceptable')
    return given.faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
  if (given.outcome === 'alreadyReviewed') return 'A colleague was quicker: the verdict below stands.';
  if (given.outcome === 'ticketChanged') return 'The ticket has changed since; it needs a new recommendation first.';
  if (given.outcome === 'claimed') return `${given.claim.name ?? 'A colleague'} works on this one.`;
  if (given.outcome === 'ownRequest') return 'You asked for this one: another pair of eyes has to approve it.';
  return 'This recommendation is not there any more.';
}

type Showing = {
  readonly recommendation: StoredRecommendation;
  readonly draft: VerdictDraft;
  readonly notice: Notice | null;
  readonly status?: 409 | 422;
  readonly preview?: Html;
};

async function showReview(context: ConsoleContext, services: Services, showing: Showing) {
  const { recommendation, draft, notice, status, preview = null } = showing;
  const ticket = await services.store.tickets.find(recommendation.ticketId);
  if (ticket === null) throw new Refusal('notFound');
  const sla = await services.store.sla.ofTicket(ticket.id);
  const verdict = recommendation.review === null ? writtenVerdicts.find((one) => one === draft['verdict']) : undefined;
  const body = reviewPage(context.get('viewer'), {
    ticket,
    recommendation,
    changes: await readChanges(services.store, ticket, recommendation),
    clocks: sla?.clocks ?? [],
    others: await restOfQueue(context, services, recommendation.id),
    verdict: verdict ?? null,
    draft,
    preview,
  });
  return answerPage(context, {
    place: 'reviews',
    title: `Review ${ticket.reference}`,
    body,
    notice,
    live: 'review',
    liveTicket: ticket.id,
    ...(status === undefined ? {} : { status }),
  });
}

/** What else waits, but for what colleagues work on. */
async function restOfQueue(context: ConsoleContext, { store }: Services, without: RecommendationId) {
  const me = context.get('viewer').apiKey.id;
  const page = await store.reviews.list({ limit: 100, cursor: null, status: 'pending' });
  if ('outcome' in page) return [];
  return page.items.filter(
    ({ recommendation: { id, claim } }) => id !== without && (claim === null || claim.reviewer === me),
  );
}

async function findRecommendation({ store }: Services, id: string): Promise<StoredRecommendation> {
  // What is no id at all gets no further.
  const recommendation = !/^\w{1,100}$/.test(id) ? null : await store.recommendations.find(id as RecommendationId);
  if (recommendation === null) throw new Refusal('notFound');
  return recommendation;
}
