import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  issueTypes,
  reasonCodes,
  severities,
  type Verdict,
} from '../../ticket/vocabulary.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon, type IconName } from '../icons.ts';
import { ago } from '../time.ts';
import { nameOf, say } from '../words.ts';

/** The fields of a verdict as they were typed. */
export type VerdictDraft = Readonly<Record<string, string | undefined>>;

/** The verdicts that are written in a form; approval is given at once. */
export type Written = Exclude<Verdict, 'approved'>;

/** The verdict on a recommendation that is being written; null while none is chosen. */
export type BeingWritten = {
  readonly recommendation: StoredRecommendation;
  readonly verdict: Written | null;
  readonly draft: VerdictDraft;
  /** What it would change, where that was asked for without a script. */
  readonly preview: Html | null;
};

/** The verdict bar: one key each. Approval is given at once, the others open their form. */
export function verdictKeys(id: StoredRecommendation['id'], chosen: Written | null): Html {
  const link = (verdict: Written, label: string, parts: { key: string; shape: IconName }) =>
    html`<a
      class="button"
      href="/console/reviews/${id}?verdict=${verdict}"
      data-key="${parts.key}"
      ${verdict === chosen && html`aria-current="true"`}
      >${icon(parts.shape)} ${label} <kbd>${parts.key}</kbd></a
    >`;
  return html`<nav class="verdict-bar" aria-label="Verdict">
    <form method="post" action="/console/reviews/${id}">
      <input type="hidden" name="verdict" value="approved" />
      <button class="${chosen === null ? 'primary' : ''}" data-key="a">${icon('check')} Approve <kbd>a</kbd></button>
    </form>
    ${link('edited', 'Edit', { key: 'e', shape: 'pencil' })}
    ${link('overridden', 'Override', { key: 'o', shape: 'git-compare' })}
    ${link('rejected', 'Reject', { key: 'x', shape: 'x' })}
  </nav>`;
}

/** The form of the chosen verdict, or what was said already. */
export function verdictForm(viewer: Viewer, { recommendation, verdict, draft, preview }: BeingWritten): Html {
  const { id, review } = recommendation;
  if (review !== null) {
    return html`<section class="card" aria-label="Verdict">
      <p>
        <b>${say(review.verdict)}</b> ${ago(viewer, review.createdAt)}.
        ${review.reason !== null && html`“${review.reason}”`}
      </p>
    </section>`;
  }
  if (verdict === null) return html``;
  return html`<form
    method="post"
    action="/console/reviews/${id}"
    class="card stack verdict"
    aria-labelledby="verdict-title"
    data-once
    data-preview="/console/reviews/${id}/preview"
  >
    <h2 id="verdict-title">${titles[verdict]}</h2>
    <input type="hidden" name="verdict" value="${verdict}" />
    ${verdict === 'overridden' && changes(recommendation, draft)}
    ${verdict !== 'rejected' && replyField(recommendation, draft, verdict)}
    ${
      verdict !== 'rejected' &&
      html`<div data-preview-place aria-live="polite" aria-label="What it changes" role="group">${preview}</div>`
    }
    ${reasonCodeField(draft)}
    <div>
      <label for="reason">${verdict === 'edited' ? 'Why (optional)' : 'Why'}</label>
      <textarea
        id="reason"
        name="reason"
        rows="2"
        maxlength="5000"
        ${verdict !== 'edited' && html`required`}
        ${verdict === 'rejected' && html`autofocus`}
      >
${draft['reason']}</textarea>
    </div>
    <div class="actions">
      ${
        verdict !== 'rejected' &&
        html`<button class="when-slow" formaction="/console/reviews/${id}/preview">Show what it changes</button>`
      }
      <button class="primary" data-key="mod+Enter">${confirmations[verdict]}</button>
      <a class="button" href="/console/reviews/${id}" data-key="Escape">Cancel</a>
    </div>
  </form>`;
}

function reasonCodeField(draft: VerdictDraft): Html {
  return html`<div>
    <label for="reasonCode">Ground</label>
    <select id="reasonCode" name="reasonCode">
      <option value="">None of these</option>
      ${reasonCodes.map((code) => html`<option value="${code}" ${code === draft['reasonCode'] && html`selected`}>${say(code)}</option>`)}
    </select>
  </div>`;
}

const titles: Readonly<Record<Written, string>> = {
  edited: 'Edit the reply',
  overridden: 'Override the recommendation',
  rejected: 'Reject the recommendation',
};

const confirmations: Readonly<Record<Written, string>> = {
  edited: 'Approve with this text',
  overridden: 'Confirm the override',
  rejected: 'Reject',
};

function replyField({ draft: { body } }: StoredRecommendation, draft: VerdictDraft, verdict: Written): Html {
  return html`<div>
    <label for="reply-text">${verdict === 'edited' ? 'Reply' : 'Reply that may go out (empty: none)'}</label>
    <textarea
      id="reply-text"
      name="reply"
      rows="14"
      maxlength="100000"
      ${verdict === 'edited' && html`autofocus required`}
    >
${draft['reply'] ?? body}</textarea>
  </div>`;
}

function changes({ classification, decision }: StoredRecommendation, draft: VerdictDraft): Html {
  const picker = <Value extends string>(field: string, parts: { name: string; values: readonly Value[]; now: Value }) =>
    html`<div>
      <label for="${field}">${parts.name}</label>
      <select id="${field}" name="${field}" ${field === 'severity' && html`autofocus`}>
        ${parts.values.map(
          (value) =>
            html`<option value="${value}" ${value === (draft[field] ?? parts.now) && html`selected`}>
              ${field === 'severity' ? `${value} ${nameOf(value as 'P1')}` : say(value)}
            </option>`,
        )}
      </select>
    </div>`;
  return html`<div class="pair">
      ${picker('severity', { name: 'Severity', values: severities, now: classification.severity })}
      ${picker('category', { name: 'Category', values: categories, now: classification.category })}
      ${picker('issueType', { name: 'Type', values: issueTypes, now: classification.issueType })}
      ${picker('environment', { name: 'Environment', values: environments, now: classification.environment })}
    </div>
    <div class="pair">
      ${picker('disposition', { name: 'What to do', values: dispositions, now: decision.disposition })}
      ${picker('escalation', { name: 'Escalation', values: escalationLevels, now: decision.escalation.level })}
    </div>`;
}
