import { html } from 'hono/html';
import type { Preview } from '../../review/preview-verdict.ts';
import type { DraftCheck } from '../../ticket/draft.ts';
import type { Edit } from '../../ticket/review.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { changeTable, textDiff } from '../changes/change-table.ts';
import { say } from '../words.ts';

const previewNames = { caption: 'What changes', before: 'Recommended', after: 'Then' };

/** What a verdict would change, before it is confirmed: downstream, and in the reply word by word. */
export function previewOf(viewer: Viewer, { changes, reply }: Preview): Html {
  return html`${changes.length > 0 && changeTable(viewer, previewNames, changes)}
  ${reply !== null && replyPreview(reply)}`;
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
  ${textDiff(edits)}`;
}
