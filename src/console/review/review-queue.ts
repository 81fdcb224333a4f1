import { html } from 'hono/html';
import type { Page } from '../../store/ports/page.ts';
import type { PendingReview } from '../../store/ports/reviews.ts';
import type { EmergingPattern } from '../../ticket/shift.ts';
import { patternNews } from '../shift/pattern-news.ts';
import { customerName, severityChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { shortReference } from '../inbox/inbox-page.ts';
import { due } from '../time.ts';
import { say } from '../words.ts';

type Beside = { readonly patterns: readonly EmergingPattern[]; readonly instruments: Html };

/** What waits for a reviewer, the most urgent first. */
export function reviewQueue(viewer: Viewer, page: Page<PendingReview>, { patterns, instruments }: Beside): Html {
  const [first] = page.items;
  return html`<header class="top">
      <h1>Reviews</h1>
      ${
        first !== undefined &&
        viewer.may('POST /v1/recommendations/{id}/reviews') &&
        html`<a class="button primary" href="/console/reviews/${first.recommendation.id}" data-key="mod+Enter"
          >${icon('stamp')} Start with the most urgent</a
        >`
      }
    </header>
    ${instruments} ${patternNews(viewer, patterns)}
    <div data-live="list">
      ${
        first === undefined
          ? html`<div class="empty">
              <p class="empty-icon">${icon('circle-check')}</p>
              <h2>All reviewed</h2>
              <p>What the playbook wants a person to see comes here, the most urgent first.</p>
            </div>`
          : html`<ul class="rows">
              ${page.items.map((item) => row(viewer, item))}
            </ul>`
      }
      ${
        page.nextCursor !== null &&
        html`<p class="more">
          <a class="button" href="?cursor=${encodeURIComponent(page.nextCursor)}" rel="next">More</a>
        </p>`
      }
    </div>`;
}

function row(viewer: Viewer, { recommendation, ticket, severity, dueAt }: PendingReview): Html {
  return html`<li class="row review-row">
    <span class="row-severity">${severityChip(severity)}</span>
    <span class="row-main">
      <a href="/console/reviews/${recommendation.id}" data-row
        >${ticket.subject === '' ? ticket.reference : ticket.subject}</a
      >
      <span class="row-detail"
        ><span class="reference">${shortReference(ticket)}</span> ${customerName(ticket.customer)}
        <span class="row-category">${say(recommendation.decision.disposition)}</span></span
      >
    </span>
    <span class="row-state chips"
      >${claimChip(viewer, recommendation)}
      ${recommendation.decision.review.reasons.map((reason) => html`<span class="chip">${say(reason)}</span>`)}</span
    >
    <span class="row-time">${due(viewer, dueAt)}</span>
  </li>`;
}

function claimChip(viewer: Viewer, { claim }: PendingReview['recommendation']): Html {
  if (claim === null) return html``;
  const who = claim.reviewer === viewer.apiKey.id ? 'Yours' : (claim.name ?? 'A colleague');
  return html`<span class="chip new">${icon('hand')} ${who}</span>`;
}
