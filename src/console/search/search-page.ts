import { html } from 'hono/html';
import type { Evidence } from '../../ticket/evidence.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { knownIssueCards, similarTicketCards } from '../ticket/evidence-cards.ts';

export type Found = Pick<Evidence, 'similarTickets' | 'knownIssues' | 'documents'>;

/** One field, and what the copilot knows about its words. */
export function searchPage(viewer: Viewer, words: string, found: Found | null): Html {
  return html`<header class="top"><h1>Search</h1></header>
    <form class="filters" role="search" aria-label="Search tickets and knowledge">
      <label class="field grow"
        >${icon('search')}<span class="visually-hidden">Words</span>
        <input
          type="search"
          name="q"
          value="${words}"
          maxlength="2000"
          placeholder="An error, an endpoint, a sentence in any language"
          data-key="/"
          ${found === null && html`autofocus`}
        />
      </label>
      <button class="primary">Search</button>
    </form>
    ${found !== null && results(viewer, found)}`;
}

function results(viewer: Viewer, { similarTickets, knownIssues, documents }: Found): Html {
  if (similarTickets.length + knownIssues.length + documents.length === 0)
    return html`<div class="empty">
      <h2>Nothing like it</h2>
      <p>Try the error’s own words, or fewer of them.</p>
    </div>`;
  return html`<div class="results">
    ${
      knownIssues.length > 0 &&
      html`<section aria-labelledby="found-issues">
        <h2 id="found-issues">Known issues</h2>
        ${knownIssueCards(knownIssues)}
      </section>`
    }
    ${
      documents.length > 0 &&
      html`<section aria-labelledby="found-documents">
        <h2 id="found-documents">Documents</h2>
        <ul class="cards">
          ${documents.map(
            ({ id, title, excerpt }) =>
              html`<li class="match">
                <p class="match-title"><a href="/console/documents/${encodeURIComponent(id)}">${title}</a></p>
                <p class="match-text">${excerpt}</p>
              </li>`,
          )}
        </ul>
      </section>`
    }
    ${
      similarTickets.length > 0 &&
      html`<section aria-labelledby="found-tickets">
        <h2 id="found-tickets">Tickets</h2>
        ${similarTicketCards(viewer, similarTickets)}
      </section>`
    }
  </div>`;
}
