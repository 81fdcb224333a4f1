import { html } from 'hono/html';
import { editsBetween } from '../../review/edits.ts';
import type { RecommendationChanges } from '../../review/read-changes.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count } from '../words.ts';
import { changeTable, textDiff } from './change-table.ts';

const names = { caption: 'What has changed', before: 'Before', after: 'Now' };

/** What a recommendation says otherwise than the one it supersedes: at a glance, and how the reply differs. */
export function changesSection(viewer: Viewer, { before, changes, messages }: RecommendationChanges): Html {
  const reply = changes.find(({ field }) => field === 'reply');
  const facts = changes.filter((change) => change !== reply);
  const since = html`the recommendation made ${ago(viewer, before.createdAt)}`;
  return html`<section class="since" aria-label="Changes since the recommendation before">
    <p class="quiet-text">
      ${icon('rotate-ccw')} ${changes.length === 0 ? html`Says the same as ${since}.` : html`Supersedes ${since}.`}
      ${messages.length > 0 && `${count(messages.length, 'message')} came between.`}
    </p>
    ${facts.length > 0 && changeTable(viewer, names, facts)}
    ${
      reply !== undefined &&
      !viewer.factsOnly &&
      html`<details open>
        <summary>How the reply differs</summary>
        ${textDiff(editsBetween(reply.before, reply.after))}
      </details>`
    }
  </section>`;
}
