import { html } from 'hono/html';
import { faultsOf } from '../evaluate/faults.ts';
import type { RunTicket } from '../evaluate/run.ts';
import { dimensions, figureName } from '../evaluate/scored.ts';
import type { Html } from './html.ts';

/** Every ticket that something is wrong with, each with labels, prediction, trace and draft. */
export function renderMistakes(tickets: readonly RunTicket[]): Html {
  const wrong = tickets
    .map((ticket) => ({ ticket, faults: faultsOf(ticket) }))
    .filter(({ faults }) => faults.length > 0);
  return html`<h2>${wrong.length === 0 ? 'No ticket is wrong' : `${wrong.length} tickets with something wrong`}</h2>
    <p>${tickets.length - wrong.length} of ${tickets.length} are right throughout.</p>
    ${wrong.map(
      ({ ticket, faults }) =>
        html`<details>
          <summary>
            ${ticket.id} <small>${ticket.subject}</small><br /><span class="bad-text">${faults.join(', ')}</span>
          </summary>
          <div>${renderSaid(ticket)}</div>
        </details>`,
    )}`;
}

/** Labels beside what was said, why, and the reply. */
export function renderSaid({ gold, predicted, trace, draft }: RunTicket): Html {
  const rows: readonly (readonly [string, string, string])[] = [
    ...dimensions.map((dimension) => [figureName(dimension), gold[dimension], predicted[dimension]] as const),
    ['security', yesNo(gold.security), yesNo(predicted.security)],
    ['review', yesNo(gold.humanReview), yesNo(predicted.humanReview)],
    ['asked for', gold.requestInfo.join(', ') || '–', predicted.requestInfo.join(', ') || '–'],
    ['known issue', gold.knownIssue ?? '–', predicted.knownIssue ?? '–'],
  ];
  return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th></th>
            <th class="words">label</th>
            <th class="words">said</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, label, said]) =>
              html`<tr>
                <td>${name}</td>
                <td class="words">${label}</td>
                <td class="words ${label === said ? '' : 'bad-text'}">${said}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>rule</th>
            <th class="words">effect</th>
            <th class="words">words it read</th>
          </tr>
        </thead>
        <tbody>
          ${trace.map(
            ({ rule, effect, evidence }) =>
              html`<tr>
                <td>${rule}</td>
                <td class="words">${effect}</td>
                <td class="words">${evidence}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <blockquote>${draft}</blockquote>`;
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}
