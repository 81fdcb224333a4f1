import { html } from 'hono/html';
import type { BlindItem, ToldWrong } from '../../review/second-review.ts';
import { severities } from '../../ticket/vocabulary.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { shortReference } from '../inbox/inbox-page.ts';
import { classificationStrip } from '../ticket/classification-strip.ts';
import { plannedClocks } from '../ticket/clocks.ts';
import { conversation } from '../ticket/conversation.ts';
import { decisionCard } from '../ticket/decision-card.ts';
import { incidentBanners } from '../ticket/evidence-cards.ts';
import { draftText } from '../ticket/reply-text.ts';
import { reviewNotice } from '../ticket/review-notice.ts';
import { whyList } from '../ticket/why.ts';
import { nameOf, say } from '../words.ts';

type Beside = { readonly others: number; readonly mayBeWrong: boolean };

/** A recommendation as its first reviewer had it, without what they said: two questions, and neither answer changes anything. */
export function secondReviewPage(
  viewer: Viewer,
  { ticket, recommendation }: BlindItem,
  { others, mayBeWrong }: Beside,
): Html {
  const { decision, evidence } = recommendation;
  return html`<header class="top ticket-top">
      <a class="back" href="/console/reviews" data-key="u" aria-label="Back to the queue">${icon('stamp')}</a>
      <div class="title">
        <h1>${ticket.subject === '' ? 'Without a subject' : ticket.subject}</h1>
        <p><span class="reference">${shortReference(ticket)}</span> Second answer</p>
      </div>
      <p class="queue-place"><span class="quiet-text">${others === 0 ? 'The last one' : `${others} more`}</span></p>
    </header>
    <div class="split">
      <section class="conversation" aria-label="Conversation">
        ${conversation(viewer, ticket, { decision, sent: null })}
      </section>
      <section class="recommendation" aria-label="Recommendation">
        ${incidentBanners(viewer, evidence)} ${answerForm(recommendation.id, mayBeWrong)} ${reviewNotice(decision)}
        <section aria-label="Classification">${classificationStrip(viewer, recommendation)}</section>
        ${decisionCard(decision, plannedClocks(viewer, decision))} ${draftText(recommendation)}
        <section aria-labelledby="why">
          <h3 id="why">Why</h3>
          ${whyList(decision.trace)}
        </section>
      </section>
    </div>`;
}

function answerForm(id: string, mayBeWrong: boolean): Html {
  const choice = (value: 'yes' | 'no', text: string) =>
    html`<label><input type="radio" name="approves" value="${value}" required /> ${text}</label>`;
  return html`<form
    method="post"
    action="/console/second-reviews/${id}"
    class="card stack"
    aria-labelledby="second-title"
  >
    <h2 id="second-title">What do you say?</h2>
    <p class="quiet-text">
      A colleague has given a verdict, which you do not see. Yours changes nothing about the ticket.
      ${mayBeWrong && html`Something may have been made wrong on purpose; you are told once you have answered.`}
    </p>
    <fieldset>
      <legend>Would you approve it as it is?</legend>
      ${choice('yes', 'Yes')} ${choice('no', 'No')}
    </fieldset>
    <div>
      <label for="severity">How severe is it?</label>
      <select id="severity" name="severity" required>
        <option value="">Choose</option>
        ${severities.map((severity) => html`<option value="${severity}">${severity} ${nameOf(severity)}</option>`)}
      </select>
    </div>
    <div class="actions"><button class="primary" data-key="mod+Enter">Keep my answer</button></div>
  </form>`;
}

/** What a reviewer is told who has answered something that was made wrong on purpose. */
export function knownWrongPage({ part, shown, correct, caught }: ToldWrong): Html {
  return html`<header class="top"><h1>Second answer</h1></header>
    <div class="empty">
      <p class="empty-icon">${icon(caught ? 'circle-check' : 'triangle-alert')}</p>
      <h2>${caught ? 'Caught' : 'Not caught'}: the ${part} had been made wrong on purpose</h2>
      <p>
        ${part === 'reply' && 'The reply of '}“${say(shown)}” was shown in the place of “${say(correct)}”, which a
        colleague approved. The ticket has been settled that way.
      </p>
      <p><a class="button" href="/console/second-reviews">Go on</a></p>
    </div>`;
}

/** Where nothing waits for a second answer. */
export function noneAsked(): Html {
  return html`<header class="top"><h1>Second answers</h1></header>
    <div class="empty">
      <p class="empty-icon">${icon('circle-check')}</p>
      <h2>Nothing waits for you</h2>
      <p>Some verdicts of colleagues come here to be answered once more, without knowing the first one.</p>
      <p><a class="button" href="/console/reviews">To the queue</a></p>
    </div>`;
}
