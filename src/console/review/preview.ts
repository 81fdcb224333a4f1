import { html } from 'hono/html';
import type { Change } from '../../playbook/outcome-changes.ts';
import type { Preview } from '../../review/preview-verdict.ts';
import type { DraftCheck } from '../../ticket/draft.ts';
import { toInstant } from '../../ticket/instant.ts';
import type { Edit } from '../../ticket/review.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { at } from '../time.ts';
import { say } from '../words.ts';

/** What a verdict would change, before it is confirmed: downstream, and in the reply word by word. */
export function previewOf(viewer: Viewer, { changes, reply }: Preview): Html {
  return html`${changes.length > 0 && changeTable(viewer, changes)} ${reply !== null && replyPreview(reply)}`;
}

const names: Readonly<Record<string, string>> = {
  issueType: 'Type',
  informationRequest: 'Asks for',
  acknowledgeBy: 'Acknowledge by',
  firstUpdateBy: 'First update by',
  resolveBy: 'Resolve by',
  disposition: 'What to do',
};

function changeTable(viewer: Viewer, changes: readonly Change[]): Html {
  const show = (field: string, value: string) =>
    field.endsWith('By')
      ? at(viewer, toInstant(value))
      : html`${value
          .split(', ')
          .map((one) => say(one))
          .join(', ')}`;
  return html`<table class="table changes">
    <caption>
      What changes
    </caption>
    <thead>
      <tr>
        <th scope="col">Of the ticket</th>
        <th scope="col">Recommended</th>
        <th scope="col">Then</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(
        ({ field, before, after }) =>
          html`<tr>
            <th scope="row">${names[field] ?? say(field)}</th>
            <td><del>${show(field, before)}</del></td>
            <td><ins>${show(field, after)}</ins></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function replyPreview({
  checks,
  edits,
}: {
  readonly checks: readonly DraftCheck[];
  readonly edits: readonly Edit[];
}): Html {
  const broken = checks.filter(({ passed }) => !passed);
  return html`${
    broken.length > 0 &&
    html`<ul class="broken" aria-label="Communication rules that the reply breaks">
      ${broken.map(({ rule, caught, section }) => html`<li>${icon('triangle-alert')} <b>${say(rule.split('.').at(-1) ?? rule)}</b> ${caught !== null && html`<q>${caught}</q>`} <span class="quiet-text">${section}</span></li>`)}
    </ul>`
  }
  ${edits.length > 0 && html`<div class="diff" role="group" aria-label="The reply, word by word">${edits.map(wordsOf)}</div>`}`;
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
