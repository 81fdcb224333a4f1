import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { say } from '../words.ts';
import { askAgain } from './ask-again.ts';
import { rewriteActions } from './reply-editor.ts';
import { replyText } from './reply-text.ts';

/** The recommendation whose reply is shown, and whether a model could write another. */
export type Drafted = { readonly recommendation: StoredRecommendation; readonly hasModel: boolean };

/** The reply that may go out as things stand, and the one way in which it may. */
export function draftPanel(viewer: Viewer, drafted: Drafted): Html {
  const { recommendation } = drafted;
  const { review, sent, reviewState, draft } = recommendation;
  const body = sent?.body ?? review?.reply ?? draft.body;
  const edited = body !== draft.body;
  return html`<section class="draft" aria-labelledby="draft-title" data-live="draft">
    <header>
      <h2 id="draft-title">${sent === null ? 'Reply' : 'Sent reply'}</h2>
      ${sent === null && factsToggle(viewer)}
      ${edited && html`<span class="chip">${icon('pencil')} Edited by a reviewer</span>`}
      ${!edited && draft.writtenBy === 'person' && html`<span class="chip">${icon('pencil')} An agent’s own text</span>`}
      ${!edited && draft.repaired && html`<span class="chip">${icon('rotate-ccw')} Repaired once</span>`}
    </header>
    ${
      viewer.factsOnly && sent === null
        ? html`<p class="quiet-text">The draft is hidden: facts only.</p>`
        : replyText(recommendation, body)
    }
    ${reviewState === 'reviewed' && review !== null && html`<p class="quiet-text">${say(review.verdict)} ${ago(viewer, review.createdAt)}${review.reason !== null && html`: “${review.reason}”`}</p>`}
    ${sent === null && actions(viewer, drafted, body)}
  </section>`;
}

function factsToggle({ factsOnly }: Viewer): Html {
  return html`<form method="post" action="/console/facts-only" class="facts-toggle">
    <input type="hidden" name="factsOnly" value="${factsOnly ? 'false' : 'true'}" />
    <button class="quiet" data-key="f">${icon('eye-off')} ${factsOnly ? 'Show the draft' : 'Facts only'}</button>
  </form>`;
}

/** The place where a reply is being written; the page's script fills it sentence by sentence. */
export function draftInTheMaking(): Html {
  return html`<section class="draft" aria-labelledby="draft-title" aria-busy="true">
    <header>
      <h2 id="draft-title">Reply</h2>
      <span class="quiet-text">is being written…</span>
    </header>
    <div class="reply" data-stream="sentence"></div>
  </section>`;
}

/** What may be done with the reply; where a reviewer must see it first, nothing sends it. */
function actions(viewer: Viewer, { recommendation, hasModel }: Drafted, body: string): Html {
  const { id, reviewState, review, ticketId } = recommendation;
  if (reviewState === 'reviewed' && (review === null || review.reply === null)) {
    return html`<div class="banner refused">
        ${icon('x')}
        <p>No text of this recommendation may be sent.</p>
      </div>
      ${askAgain(viewer, ticketId, 'Recommend anew')}`;
  }
  const copy = html`<button type="button" data-copy="reply" data-key="y">${icon('copy')} Copy</button>`;
  const rewrite = reviewState === 'reviewed' ? html`` : rewriteActions(viewer, recommendation, hasModel);
  if (reviewState === 'pending')
    return html`${!viewer.may(reviewing) && waitsForReview(recommendation)}
      <div class="actions">
        ${viewer.may(reviewing) && html`<a class="button primary" href="/console/reviews/${id}" data-key="mod+Enter">${icon('stamp')} Review it</a>`}
        ${rewrite} ${copy}
      </div>`;
  return html`<div class="actions">
    ${
      viewer.may('POST /v1/recommendations/{id}/sent') &&
      html`<form method="post" action="/console/recommendations/${id}/sent">
        <input type="hidden" name="body" value="${JSON.stringify(body)}" />
        <button class="primary" data-key="mod+Enter">${icon('send')} Mark as sent</button>
      </form>`
    }
    ${copy} ${rewrite}
  </div>`;
}

const reviewing = 'POST /v1/recommendations/{id}/reviews';

function waitsForReview({ claim }: StoredRecommendation): Html {
  return html`<p class="quiet-text">
    ${icon('lock')} It is in the review queue${claim !== null && `, and ${claim.name ?? 'a reviewer'} is at it`}.
    Nothing can be sent before a reviewer’s approval.
  </p>`;
}
