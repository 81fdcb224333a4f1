import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';

/** Who works on a review. The page's script claims it for whoever opens it; it can be given back. */
export function claimLine(viewer: Viewer, { id, claim, reviewState }: StoredRecommendation): Html {
  if (reviewState !== 'pending' || !viewer.may('POST /v1/recommendations/{id}/claim')) return html``;
  if (claim !== null && claim.reviewer !== viewer.apiKey.id) {
    return html`<p class="claim others">
      ${icon('hand')} ${claim.name ?? 'A colleague'} works on this, since ${ago(viewer, claim.claimedAt)}
    </p>`;
  }
  const action = claim === null ? 'claim' : 'release';
  return html`<form
    method="post"
    action="/console/reviews/${id}/${action}"
    class="claim"
    ${claim === null && html`data-claim-at-once`}
  >
    <button class="quiet" data-key="m">${icon('hand')} ${claim === null ? 'Claim' : 'Yours. Give it back'}</button>
  </form>`;
}
