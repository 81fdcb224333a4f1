import { html } from 'hono/html';
import type { Decision } from '../../ticket/decision.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { say } from '../words.ts';

/** What to do: the disposition, who is told, what is asked, and by when. */
export function decisionCard(decision: Decision, clocks: Html): Html {
  const { informationRequest } = decision;
  return html`<div class="decision">
    <p class="decision-line"><b>${say(decision.disposition)}</b> <span>${escalationLine(decision)}</span></p>
    ${clocks}
    ${
      informationRequest.length > 0 &&
      html`<p class="missing">
        Missing: ${informationRequest.map((item) => html`<span class="chip">${say(item)}</span> `)}
      </p>`
    }
  </div>`;
}

function escalationLine({ escalation }: Decision): string {
  if (escalation.level === 'no') return 'No escalation.';
  const whom = say(escalation.target);
  if (escalation.level === 'discretion') return `Escalation at your discretion, to ${lower(whom)}.`;
  return escalation.immediate ? `Escalate at once to ${lower(whom)}.` : `Escalate to ${lower(whom)}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The resolution path, the mistakes that this ticket invites, and what only a person can answer. */
export function guidance({ nextSteps, warnings, questions }: Decision): Html {
  return html`${
    nextSteps.length > 0 &&
    html`<section aria-label="Next steps">
      <h3>Next steps</h3>
      <ol class="steps">
        ${nextSteps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>`
  }
  ${
    warnings.length > 0 &&
    html`<section aria-label="Mistakes to avoid">
      <h3>Mind</h3>
      <ul class="warnings">
        ${warnings.map(
          ({ mistake, note }) =>
            html`<li>
              ${icon('triangle-alert')} <span><b>${say(mistake)}.</b> ${note}</span>
            </li>`,
        )}
      </ul>
    </section>`
  }
  ${
    questions.length > 0 &&
    html`<section aria-label="Questions to a person">
      <h3>Only a person can say</h3>
      <ul class="questions">
        ${questions.map((question) => html`<li>${question}</li>`)}
      </ul>
    </section>`
  }`;
}
