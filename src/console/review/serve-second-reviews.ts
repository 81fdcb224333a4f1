import { Refusal } from '../../api/problem.ts';
import { askForSecondReviews, giveSecondReview } from '../../review/second-review.ts';
import type { Services } from '../../services.ts';
import type { RecommendationId } from '../../ticket/ids.ts';
import { severities } from '../../ticket/vocabulary.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage } from '../page.ts';
import { knownWrongPage, noneAsked, secondReviewPage } from './second-review-page.ts';

/** Serves what a reviewer is asked about without knowing the first verdict, one item after the other, and tells what had been made wrong. */
export function serveSecondReviews(console: Console, services: Services): void {
  console.get('/second-reviews', allowed('GET /v1/second-reviews'), async (context) => {
    const viewer = context.get('viewer');
    const [first, ...others] = await askForSecondReviews(services, viewer.apiKey.id);
    const mayBeWrong = services.playbook.reviewInstruments.knownWrongShare > 0;
    const body =
      first === undefined ? noneAsked() : secondReviewPage(viewer, first, { others: others.length, mayBeWrong });
    return answerPage(context, { place: 'reviews', title: 'Second answer', body });
  });

  console.post('/second-reviews/:id', allowed('POST /v1/recommendations/{id}/second-reviews'), async (context) => {
    const form = await readForm(context);
    const severity = severities.find((one) => one === form['severity']);
    const { approves } = form;
    if (severity === undefined || (approves !== 'yes' && approves !== 'no')) throw new Refusal('invalidInput');
    const reviewer = context.get('viewer').apiKey.id;
    const recommendationId = context.req.param('id') as RecommendationId;
    const given = await giveSecondReview(services, {
      recommendationId,
      reviewer,
      approves: approves === 'yes',
      severity,
    });
    if (given.outcome === 'notOffered') throw new Refusal('notFound');
    if (given.outcome === 'alreadyAnswered') throw new Refusal('alreadyReviewed');
    if (given.knownWrong === null) return context.redirect('/console/reviews?done=answered', 303);
    return answerPage(context, { place: 'reviews', title: 'Second answer', body: knownWrongPage(given.knownWrong) });
  });
}
