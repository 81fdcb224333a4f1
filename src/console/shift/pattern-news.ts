import { html } from 'hono/html';
import type { Services } from '../../services.ts';
import { addMinutes } from '../../ticket/instant.ts';
import type { EmergingPattern } from '../../ticket/shift.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count } from '../words.ts';

/** What several customers report at this moment. @playbook Common Mistakes to Avoid: "Ignoring patterns" */
export function patternsNow({ store, playbook, now }: Services): Promise<readonly EmergingPattern[]> {
  const { pattern } = playbook.thresholds;
  return store.shift.emergingPatterns(addMinutes(now(), -pattern.windowMinutes), pattern);
}

/** A pattern that has just emerged, above the list that it concerns; it comes up by itself while the page is open. */
export function patternNews(viewer: Viewer, patterns: readonly EmergingPattern[]): Html {
  return html`<div class="news" data-live="patterns" role="status">
    ${patterns.slice(0, 3).map(
      ({ signature, customers, tickets, since }) =>
        html`<p class="banner pattern">
          ${icon('users')}
          <span
            ><b>${count(customers, 'customer')} report the same error</b> in ${count(tickets, 'ticket')} since
            ${ago(viewer, since)}: <a href="/console?q=${encodeURIComponent(signature)}"><code>${signature}</code></a
            >. This may be an incident.</span
          >
        </p>`,
    )}
  </div>`;
}
