import { html } from 'hono/html';
import type { Draft, Findings } from '../../ticket/draft.ts';
import type { Recommendation } from '../../ticket/recommendation.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { count, say } from '../words.ts';

/** The proposed reply with its citations and checks, to be judged rather than sent. */
export function draftText(recommendation: Recommendation): Html {
  return html`<section class="draft" aria-labelledby="draft-title">
    <header><h2 id="draft-title">Reply</h2></header>
    ${replyText(recommendation, recommendation.draft.body)}
  </section>`;
}

/** A reply as it may go out, with what it leans on and how the communication rules judge it. */
export function replyText({ classification, draft }: Recommendation, body: string): Html {
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
