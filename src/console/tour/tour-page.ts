import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Category } from '../../ticket/vocabulary.ts';
import { severityChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { say } from '../words.ts';
import { documented, heardOfBefore, outage, unheardOf } from './tour-tickets.ts';

export const tourSteps = ['outage', 'known', 'unheard', 'taught'] as const;
export type TourStep = (typeof tourSteps)[number];
export type TourIds = Readonly<Partial<Record<TourStep, string | undefined>>>;

/** What the tour's override calls the ticket that no rule knows. */
export const taughtCategory: Category = 'integration';

type Found = Readonly<Partial<Record<TourStep, StoredRecommendation | null>>>;

/** Three things in a minute: an outage flagged, a known issue closed, an override that teaches. */
export function tourPage(viewer: Viewer, ids: TourIds, found: Found): Html {
  const show = (step: TourStep, told: (recommendation: StoredRecommendation) => Html) => {
    const recommendation = found[step] ?? null;
    return recommendation === null
      ? null
      : html`<div class="tour-result">${told(recommendation)} ${open(recommendation)}</div>`;
  };
  const ask = (step: TourStep, label: string) => askForm(ids, step, label);
  return html`<header class="top"><h1>A minute with the copilot</h1></header>
    <ol class="tour narrow">
      <li id="outage" class="card">
        <h2>An outage is seen, and nothing goes out alone</h2>
        <blockquote>${outage.body}</blockquote>
        ${
          show(
            'outage',
            ({ classification, decision }) =>
              html`<p>
                ${severityChip(classification.severity)} ${say(decision.disposition)} to
                ${say(decision.escalation.target)}. A reviewer sees the reply first:
                ${decision.review.reasons.map((reason) => say(reason)).join(', ')}.
              </p>`,
          ) ?? ask('outage', 'Send this ticket')
        }
      </li>
      <li id="known" class="card">
        <h2>What is known already is closed with its workaround</h2>
        <blockquote>${documented.body}</blockquote>
        ${
          show(
            'known',
            ({ decision, evidence }) =>
              html`<p>
                <b>${say(decision.disposition)}</b>: ${evidence.knownIssues[0]?.title ?? ''}. Version, error and
                symptoms agree, so nothing is asked.
              </p>`,
          ) ?? (ids.outage === undefined ? later() : ask('known', 'Send this ticket'))
        }
      </li>
      <li id="unheard" class="card">
        <h2>What no rule knows, people teach</h2>
        <blockquote>${unheardOf.body}</blockquote>
        ${
          show(
            'unheard',
            (recommendation) =>
              html`<p>
                Category <b>${say(recommendation.classification.category)}</b>, ${sureness(viewer, recommendation)}
                sure. Your team calls it <b>${say(taughtCategory)}</b>.
              </p>`,
          ) ?? (ids.known === undefined ? later() : ask('unheard', 'Send this ticket'))
        }
        ${ids.unheard !== undefined && ids.taught === undefined && teachForm(viewer, ids)}
        ${
          show(
            'taught',
            (recommendation) =>
              html`<p>
                  Overridden, and so was a second one like it: one alone changes nothing. Then another customer wrote:
                </p>
                <blockquote>${heardOfBefore.body}</blockquote>
                <p>
                  Category <b>${say(recommendation.classification.category)}</b>, ${sureness(viewer, recommendation)}
                  sure${
                    recommendation.classification.category === taughtCategory
                      ? ': the copilot has learned it from the override.'
                      : '. Other tickets outweigh the override here; it counts for what is more alike.'
                  }
                </p>`,
          ) ?? html``
        }
      </li>
    </ol>
    ${ids.taught !== undefined && html`<p class="narrow tour-end"><a class="button primary" href="/console">${icon('inbox')} To the inbox</a></p>`}`;
}

function sureness({ locale }: Viewer, { classification }: StoredRecommendation): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(classification.confidence.category);
}

function open({ ticketId }: StoredRecommendation): Html {
  return html`<a class="button" href="/console/tickets/${ticketId}">See the whole ticket ${icon('chevron-right')}</a>`;
}

function later(): Html {
  return html`<p class="quiet-text">After the step before.</p>`;
}

function askForm(ids: TourIds, step: TourStep, label: string): Html {
  return html`<form method="post" action="/console/tour" data-once>
    ${Object.entries(ids).map(([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`)}
    <input type="hidden" name="step" value="${step}" />
    <button class="primary" data-key="mod+Enter">${icon('send')} ${label}</button>
  </form>`;
}

function teachForm(viewer: Viewer, ids: TourIds): Html {
  if (!viewer.may('POST /v1/recommendations/{id}/reviews'))
    return html`<p class="quiet-text">To override it takes a reviewer’s key.</p>`;
  return askForm(ids, 'taught', `Override it as ${say(taughtCategory)}, twice, and send one like it`);
}
