import { html } from 'hono/html';
import type { Classification } from '../../ticket/classification.ts';
import type { Measured, MeasuredConfidence } from '../../ticket/measured-confidence.ts';
import { nameOf, say } from '../words.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

/** What the ticket is, dimension by dimension, each with how often such a label was right; until that is counted, with how sure the copilot is. */
export function classificationStrip(
  viewer: { readonly locale: string },
  { classification, measured }: { readonly classification: Classification; readonly measured: Measured | null },
): Html {
  const { severity, category, issueType, environment, confidence, security, sentiment, language } = classification;
  return html`<dl class="dimensions">
      ${dimension(viewer, { name: 'Severity', value: html`<span class="chip severity ${severity}"><b>${severity}</b> <span>${nameOf(severity)}</span></span>`, sure: confidence.severity, measured: measured?.severity ?? null })}
      ${dimension(viewer, { name: 'Category', value: html`${say(category)}`, sure: confidence.category, measured: measured?.category ?? null })}
      ${dimension(viewer, { name: 'Type', value: html`${say(issueType)}`, sure: confidence.issueType, measured: measured?.issueType ?? null })}
      ${dimension(viewer, { name: 'Environment', value: html`${environment === 'unknown' ? 'Unknown' : say(environment)}`, sure: confidence.environment, measured: measured?.environment ?? null })}
    </dl>
    <p class="tags">
      ${security && html`<span class="chip security">${icon('shield-alert')} Security</span>`}
      ${sentiment !== 'calm' && html`<span class="chip ${sentiment}">${say(sentiment)} customer</span>`}
      ${language !== 'en' && language !== 'und' && html`<span class="chip">Writes in ${languageName(viewer.locale, language)}</span>`}
    </p>`;
}

type Dimension = {
  readonly name: string;
  readonly value: Html;
  readonly sure: number;
  readonly measured: MeasuredConfidence | null;
};

function dimension({ locale }: { readonly locale: string }, { name, value, sure, measured }: Dimension): Html {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(sure);
  const share = measured?.enough === true ? measured.right / measured.of : sure;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
    <dd class="sure" title="${measured === null ? `Confidence ${percent}` : behind(measured, percent)}">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="sure-all" width="100" height="4" rx="2" />
        <rect class="sure-part" width="${Math.round(share * 100)}" height="4" rx="2" />
      </svg>
      ${measured === null ? html`<span><span class="visually-hidden">Confidence </span>${percent}</span>` : html`<span>${inWords(measured)}</span>`}
    </dd>
  </div>`;
}

function inWords({ right, of, enough }: MeasuredConfidence): string {
  return enough ? `right ${right} of ${of} times` : 'too few cases to say';
}

/** What was counted, for whoever wants to know. */
function behind({ witnesses, right, of, reviewed, sameLabel }: MeasuredConfidence, sure: string): string {
  const { rules, model, neighbours } = witnesses;
  const heard = [
    [rules, 'the ticket’s words'],
    [neighbours, 'similar tickets'],
    [model, 'the model'],
  ] as const;
  const naming = (stance: boolean) => heard.flatMap(([said, name]) => (said === stance ? [name] : [])).join(' and ');
  const [agreeing, differing] = [naming(true), naming(false)];
  return [
    agreeing === '' ? 'Nothing speaks for it.' : `So say ${agreeing}.`,
    differing === '' ? '' : `Otherwise say ${differing}.`,
    `In such cases ${sameLabel ? 'this label was' : 'labels of this kind were'} right ${right} of ${of} times`,
    `(${reviewed} judged by reviewers, the rest from labelled sets). Its own confidence: ${sure}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function languageName(locale: string, language: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
