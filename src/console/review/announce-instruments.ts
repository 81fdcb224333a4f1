import { html } from 'hono/html';
import { askForSecondReviews, measuresReviews } from '../../review/second-review.ts';
import type { Services } from '../../services.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { count } from '../words.ts';

/** Says to reviewers what is measured of reviews, where anything is, and what waits for their second answer. */
export async function announceInstruments(services: Services, viewer: Viewer): Promise<Html> {
  const { doubleReviewShare, knownWrongShare, timeOnItem } = services.playbook.reviewInstruments;
  if (!measuresReviews(services)) return html``;
  const answers = viewer.may('POST /v1/recommendations/{id}/second-reviews');
  const asked = answers ? (await askForSecondReviews(services, viewer.apiKey.id)).length : 0;
  const share = new Intl.NumberFormat(viewer.locale, { style: 'percent', maximumFractionDigits: 1 });
  return html`<aside class="banner" aria-label="What is measured of reviews">
    ${icon('eye-off')}
    <div>
      ${
        doubleReviewShare > 0 &&
        html`<p>
          <b>${share.format(doubleReviewShare)} of reviews are put to a second reviewer</b>, who does not see the first
          verdict. Their answer changes nothing; it shows how far reviewers agree.
        </p>`
      }
      ${
        knownWrongShare > 0 &&
        html`<p>
          <b>Up to ${share.format(knownWrongShare)} come to a second reviewer with one thing made wrong on purpose</b>,
          once their ticket is settled. Whoever answers is told at once; the ticket and its reply stay as they are.
        </p>`
      }
      ${timeOnItem && html`<p>How long a review takes, from its claim to its verdict, is kept.</p>`}
      ${asked > 0 && html`<p><a href="/console/second-reviews">${count(asked, 'item waits', 'items wait')} for your second answer</a></p>`}
    </div>
  </aside>`;
}
