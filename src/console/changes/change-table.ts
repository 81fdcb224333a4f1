import { html } from 'hono/html';
import { toInstant } from '../../ticket/instant.ts';
import type { Edit } from '../../ticket/review.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { at } from '../time.ts';
import { say } from '../words.ts';

/** One field that comes out otherwise; a field of several values has commas between them. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

type Names = { readonly caption: string; readonly before: string; readonly after: string };

/** Field by field what came out otherwise: what is gone struck through, what has come marked, what stays plain. */
export function changeTable(viewer: Viewer, names: Names, changes: readonly FieldChange[]): Html {
  return html`<table class="table changes">
    <caption>
      ${names.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Of the ticket</th>
        <th scope="col">${names.before}</th>
        <th scope="col">${names.after}</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(
        ({ field, before, after }) =>
          html`<tr>
            <th scope="row">${fieldNames[field] ?? say(field)}</th>
            <td>${valuesOf(viewer, 'del', { field, value: before, other: after })}</td>
            <td>${valuesOf(viewer, 'ins', { field, value: after, other: before })}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const fieldNames: Readonly<Record<string, string>> = {
  issueType: 'Type',
  informationRequest: 'Asks for',
  acknowledgeBy: 'Acknowledge by',
  firstUpdateBy: 'First update by',
  resolveBy: 'Resolve by',
  disposition: 'What to do',
  review: 'Review',
  reviewReasons: 'Review because of',
  overrideWhen: 'Speaks for an override',
};

type Value = { readonly field: string; readonly value: string; readonly other: string };

function valuesOf(viewer: Viewer, mark: 'ins' | 'del', { field, value, other }: Value): Html {
  const marked = (text: Html | string) => (mark === 'ins' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`);
  if (value === '') return html`<span class="quiet-text">none</span>`;
  if (field.endsWith('By')) return marked(at(viewer, toInstant(value)));
  const others = new Set(saidOf(other));
  return html`${[...new Set(saidOf(value))].map(
    (one, index) => html`${index > 0 && ', '}${others.has(one) ? html`<span>${one}</span>` : marked(one)}`,
  )}`;
}

function saidOf(value: string): readonly string[] {
  return value === '' ? [] : value.split(', ').map(say);
}

/** What makes one text out of another; nothing where they are the same. */
export function textDiff(edits: readonly Edit[]): Html {
  if (edits.length === 0) return html``;
  // What scrolls is reached by keyboard, too.
  const words = edits.map(wordsOf);
  return html`<div class="diff" role="group" tabindex="0" aria-label="How the reply differs">${words}</div>`;
}

function wordsOf({ kind, text }: Edit): Html {
  if (kind === 'kept') return html`<span>${shortened(text)}</span>`;
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}

// A reader looks for what changed: of long stretches that did not, the ends are enough.
const keptEnds = 160;

function shortened(text: string): string {
  return text.length <= keptEnds * 3 ? text : `${text.slice(0, keptEnds)} … ${text.slice(-keptEnds)}`;
}
