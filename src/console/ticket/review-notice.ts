import { html } from 'hono/html';
import { requiredReview } from '../../playbook/required-review.ts';
import type { Decision } from '../../ticket/decision.ts';
import type { ReviewReason } from '../../ticket/vocabulary.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { say } from '../words.ts';

/** Why a person must see the recommendation first: each reason with the playbook's section and the words behind it. */
export function reviewNotice({ review, trace }: Decision): Html {
  if (!review.required) return html``;
  return html`<aside class="banner review" aria-label="Review required">
    ${icon('stamp')}
    <div>
      <p><b>A reviewer sees this first.</b></p>
      <ul>
        ${review.reasons.map((reason) => {
          const rule = ruleOf(reason);
          const entry = saidByTicket.has(reason) ? trace.find((one) => one.rule === rule?.id) : undefined;
          return html`<li>
            <b>${say(reason)}</b>
            <span class="quiet-text">${rule?.section}${entry !== undefined && html`: “${entry.evidence}”`}</span>
          </li>`;
        })}
      </ul>
    </div>
  </aside>`;
}

// Of the others the evidence is what was decided, which stands beside.
const saidByTicket: ReadonlySet<ReviewReason> = new Set(['security', 'compensation', 'low_confidence']);

function ruleOf(reason: ReviewReason) {
  return requiredReview.find((rule) => rule.reason === reason);
}
