import { html } from 'hono/html';
import type { Classification } from '../../ticket/classification.ts';
import { nameOf, say } from '../words.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

/** What the ticket is, dimension by dimension, each with how sure the copilot is of it. */
export function classificationStrip(viewer: { readonly locale: string }, classification: Classification): Html {
  const { severity, category, issueType, environment, confidence, security, sentiment, language } = classification;
  return html`<dl class="dimensions">
      ${dimension(viewer, { name: 'Severity', value: html`<span class="chip severity ${severity}"><b>${severity}</b> <span>${nameOf(severity)}</span></span>`, sure: confidence.severity })}
      ${dimension(viewer, { name: 'Category', value: html`${say(category)}`, sure: confidence.category })}
      ${dimension(viewer, { name: 'Type', value: html`${say(issueType)}`, sure: confidence.issueType })}
      ${dimension(viewer, { name: 'Environment', value: html`${environment === 'unknown' ? 'Unknown' : say(environment)}`, sure: confidence.environment })}
    </dl>
    <p class="tags">
      ${security && html`<span class="chip security">${icon('shield-alert')} Security</span>`}
      ${sentiment !== 'calm' && html`<span class="chip ${sentiment}">${say(sentiment)} customer</span>`}
      ${language !== 'en' && language !== 'und' && html`<span class="chip">Writes in ${languageName(viewer.locale, language)}</span>`}
    </p>`;
}

type Dimension = { readonly name: string; readonly value: Html; readonly sure: number };

function dimension({ locale }: { readonly locale: string }, { name, value, sure }: Dimension): Html {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(sure);
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
    <dd class="sure" title="Confidence ${percent}">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="sure-all" width="100" height="4" rx="2" />
        <rect class="sure-part" width="${Math.round(sure * 100)}" height="4" rx="2" />
      </svg>
      <span><span class="visually-hidden">Confidence </span>${percent}</span>
    </dd>
  </div>`;
}

function languageName(locale: string, language: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
