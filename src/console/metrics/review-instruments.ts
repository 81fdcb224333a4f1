import { html } from 'hono/html';
import type { Agreement } from '../../evaluate/agreement.ts';
import type { measureReviews } from '../../review/second-review.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { duration } from '../time.ts';
import { count } from '../words.ts';

/** How far reviewers agree with each other beyond chance, what they catch, and how long they take: whether a verdict is more than a stamp. */
export function reviewInstruments(
  viewer: Viewer,
  { approval, severity, knownWrong, secondsOnItem }: Awaited<ReturnType<typeof measureReviews>>,
): Html {
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(viewer, seconds / 60));
  return html`<section aria-labelledby="instruments">
    <h2 id="instruments">Reviewers beside each other</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="instruments">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Answered twice, the second time blind</th>
            <th scope="col" class="number">Answers</th>
            <th scope="col" class="number">The same</th>
            <th scope="col" class="number">Cohen’s κ</th>
          </tr>
        </thead>
        <tbody>
          ${agreementRow(viewer, 'Approve or not', approval)} ${agreementRow(viewer, 'Severity', severity)}
        </tbody>
      </table>
    </div>
    ${
      knownWrong.n > 0 &&
      html`<p>
        Of ${count(knownWrong.n, 'answer')} to what was made wrong on purpose, ${knownWrong.caught} caught it.
      </p>`
    }
    <p class="quiet-text">
      κ is 1 where all agree and 0 where they agree as often as by chance. From claim to verdict: median
      ${time(secondsOnItem.median)}, 9 of 10 within ${time(secondsOnItem.p90)}, of ${secondsOnItem.n} timed.
    </p>
  </section>`;
}

function agreementRow({ locale }: Viewer, name: string, { n, agreed, kappa }: Agreement): Html {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${number.format(n)}</td>
    <td class="number">${number.format(agreed)}</td>
    <td class="number">${kappa === null ? '–' : number.format(kappa)}</td>
  </tr>`;
}
