import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import { rewriteStyles, type RewriteStyle } from '../../ticket/vocabulary.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { say } from '../words.ts';

/** A reply that is being written; the preview where that was asked for without a script. */
export type Editing = { readonly text: string; readonly preview: Html | null };

/** What is being done on a ticket’s page. */
export type At = {
  readonly editing: Editing | null;
  /** Whether a recommendation for the ticket as it stands now is asked for at once. */
  readonly renews?: boolean;
};

const rewriting = 'POST /v1/recommendations/{id}/rewrites';

/** The reply in an agent's hands: what it breaks, and how it differs, shows while it is typed. */
export function replyEditor(
  { id, ticketId, decision, classification }: StoredRecommendation,
  { text, preview }: Editing,
): Html {
  const { required } = decision.review;
  return html`<section class="draft" aria-labelledby="draft-title">
    <header><h2 id="draft-title">Edit the reply</h2></header>
    <form
      method="post"
      action="/console/recommendations/${id}/rewrites"
      class="stack"
      data-once
      data-preview="/console/recommendations/${id}/check"
    >
      <div>
        <label class="visually-hidden" for="reply-text">Reply</label>
        <textarea
          id="reply-text"
          name="reply"
          rows="16"
          maxlength="100000"
          lang="${classification.language}"
          required
          autofocus
        >
${text}</textarea>
      </div>
      <div data-preview-place aria-live="polite" aria-label="What it changes" role="group">${preview}</div>
      <div class="actions">
        <button class="when-slow" formaction="/console/recommendations/${id}/check">Check it</button>
        <button class="primary" data-key="mod+Enter">
          ${required ? html`${icon('stamp')} Send to review` : html`${icon('check')} Use this text`}
        </button>
        <a class="button" href="/console/tickets/${ticketId}" data-key="Escape">Cancel</a>
      </div>
    </form>
  </section>`;
}

/** What an agent may ask of a reply before it is settled: another text, a shorter one, and, of a model, another tone. */
export function rewriteActions(viewer: Viewer, { id, ticketId }: StoredRecommendation, hasModel: boolean): Html {
  if (!viewer.may(rewriting)) return html``;
  const tones = rewriteStyles.filter((style) => style !== 'shorter');
  return html`<a class="button" href="/console/tickets/${ticketId}?edit=reply" data-key="e">${icon('pencil')} Edit</a>
    <form method="post" action="/console/recommendations/${id}/rewrites" class="actions" aria-label="Another wording">
      ${styleButton('shorter', 's')} ${hasModel && tones.map((style) => styleButton(style))}
    </form>`;
}

function styleButton(style: RewriteStyle, key?: string): Html {
  return html`<button name="style" value="${style}" ${key !== undefined && html`data-key="${key}"`}>
    ${say(style)}
  </button> `;
}
