import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Draft, Findings } from '../../ticket/draft.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** The reply that may go out as things stand, and the one way in which it may. */
export function draftPanel(viewer: Viewer, recommendation: StoredRecommendation): Html {
  const { review, sent, reviewState, draft } = recommendation;
  const body = sent?.body ?? review?.reply ?? draft.body;
  const edited = body !== draft.body;
  return html`<section class="draft" aria-labelledby="draft-title">
    <header>
      <h2 id="draft-title">${sent === null ? 'Reply' : 'Sent reply'}</h2>
      ${sent === null && factsToggle(viewer)}
      ${edited && html`<span class="chip">${icon('pencil')} Edited by a reviewer</span>`}
      ${!edited && draft.repaired && html`<span class="chip">${icon('rotate-ccw')} Repaired once</span>`}
    </header>
    ${
      viewer.factsOnly && sent === null
        ? html`<p class="quiet-text">The draft is hidden: facts only.</p>`
        : reply(recommendation, body)
    }
    ${reviewState === 'reviewed' && review !== null && html`<p class="quiet-text">${say(review.verdict)} ${ago(viewer, review.createdAt)}${review.reason !== null && html`: “${review.reason}”`}</p>`}
    ${sent === null && actions(viewer, recommendation, body)}
  </section>`;
}

function factsToggle({ factsOnly }: Viewer): Html {
  return html`<form method="post" action="/console/facts-only" class="facts-toggle">
    <input type="hidden" name="factsOnly" value="${factsOnly ? 'false' : 'true'}" />
    <button class="quiet" data-key="f">${icon('eye-off')} ${factsOnly ? 'Show the draft' : 'Facts only'}</button>
  </form>`;
}

/** The proposed reply with its citations and checks, to be judged rather than sent. */
export function draftText(recommendation: StoredRecommendation): Html {
  return html`<section class="draft" aria-labelledby="draft-title">
    <header><h2 id="draft-title">Reply</h2></header>
    ${reply(recommendation, recommendation.draft.body)}
  </section>`;
}

function reply({ classification, draft }: StoredRecommendation, body: string): Html {
  return html`${draft.findings !== null && findings(draft.findings)}
    <div class="reply" id="reply" lang="${classification.language}">${body}</div>
    ${
      draft.english !== null &&
      body === draft.body &&
      html`<details class="english">
        <summary>In English</summary>
        <div class="reply" lang="en">${draft.english}</div>
      </details>`
    }
    ${citations(draft)} ${checkList(draft)}`;
}

/** What the evidence holds and lacks, where it is too thin for a reply that answers. */
function findings({ known, notKnown, ask }: Findings): Html {
  const list = (name: string, lines: readonly string[]) =>
    lines.length > 0 &&
    html`<div>
      <dt>${name}</dt>
      <dd>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </dd>
    </div>`;
  return html`<dl class="facts findings">
    ${list('Known', known)} ${list('Not known', notKnown)} ${list('Ask or do', ask)}
  </dl>`;
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

function citations({ citations: cited }: Draft): Html {
  if (cited.length === 0) return html``;
  return html`<ul class="citations" aria-label="Leans on">
    ${cited.map(({ kind, id, title, url }) => {
      const inside = pathOf(kind, id);
      return html`<li>
        <a href="${inside}">${icon('file-text')} ${say(kind)}: ${title}</a>
        ${url !== null && isWebAddress(url) && html`<a href="${url}" rel="noreferrer" aria-label="${title}, as the customer sees it">${icon('external-link')}</a>`}
      </li>`;
    })}
  </ul>`;
}

function pathOf(kind: Draft['citations'][number]['kind'], id: string): string {
  const folder = { known_issue: 'known-issues', document: 'documents', ticket: 'tickets', incident: 'incidents' }[kind];
  return `/console/${folder}/${encodeURIComponent(id)}`;
}

/** A link is followed only where it is one: nothing that a script could hide in. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function checkList({ checks }: Draft): Html {
  const failed = checks.filter(({ passed }) => !passed);
  return html`<details class="checks" ${failed.length > 0 && html`open`}>
    <summary>
      ${
        failed.length === 0
          ? html`<span class="passed">${icon('circle-check')} ${count(checks.length, 'check')} passed</span>`
          : html`<span class="failed">${icon('triangle-alert')} ${count(failed.length, 'check')} failed</span> of
              ${checks.length}`
      }
    </summary>
    <ul>
      ${checks.map(
        ({ rule, passed, caught, section }) =>
          html`<li class="${passed ? 'passed' : 'failed'}" title="${section}">
            ${icon(passed ? 'check' : 'x')}
            <span
              >${say(rule.split('.').at(-1) ?? rule)}<span class="visually-hidden"
                >: ${passed ? 'passed' : 'failed'}</span
              ></span
            >
            ${caught !== null && html`<q>${caught}</q>`}
          </li>`,
      )}
    </ul>
  </details>`;
}

function actions(viewer: Viewer, recommendation: StoredRecommendation, body: string): Html {
  const { id, reviewState, review } = recommendation;
  if (reviewState === 'pending') return waitsForReview(viewer, recommendation);
  if (review?.verdict === 'rejected' || (reviewState === 'reviewed' && review?.reply === null)) {
    return html`<p class="banner refused">
      ${icon('x')} No text of this recommendation may be sent. Ask for a new one.
    </p>`;
  }
  return html`<div class="actions">
    ${
      viewer.may('POST /v1/recommendations/{id}/sent') &&
      html`<form method="post" action="/console/recommendations/${id}/sent">
        <input type="hidden" name="body" value="${JSON.stringify(body)}" />
        <button class="primary" data-key="mod+Enter">${icon('send')} Mark as sent</button>
      </form>`
    }
    <button type="button" data-copy="reply" data-key="y">${icon('copy')} Copy</button>
    ${
      viewer.may('POST /v1/recommendations/{id}/reviews') &&
      html`<a class="button" href="/console/reviews/${id}?verdict=edited" data-key="e">${icon('pencil')} Edit</a>`
    }
  </div>`;
}

function waitsForReview(viewer: Viewer, { id }: StoredRecommendation): Html {
  return html`<div class="actions">
    ${
      viewer.may('POST /v1/recommendations/{id}/reviews')
        ? html`<a class="button primary" href="/console/reviews/${id}" data-key="mod+Enter"
            >${icon('stamp')} Review it</a
          >`
        : html`<p class="quiet-text">
            ${icon('lock')} It is in the review queue. Nothing can be sent before a reviewer’s approval.
          </p>`
    }
  </div>`;
}
