import { html } from 'hono/html';
import { redactTicket } from '../../redact/redact.ts';
import type { Placeholder } from '../../redact/redaction.ts';
import { placeholderToken } from '../../redact/restore.ts';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { TraceEntry } from '../../ticket/decision.ts';
import type { StoredTicket, Ticket, TicketMetadata } from '../../ticket/ticket.ts';
import { customerName } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { say } from '../words.ts';
import { markText, type Segment } from './marked-text.ts';

/** What was written, oldest first. Words that a rule read are marked; secrets are never shown. */
export function conversation(viewer: Viewer, ticket: Told, recommendation: Shown | null): Html {
  const { ticket: redacted, placeholders } = redactTicket(ticket);
  const trace = recommendation?.decision.trace ?? [];
  const write = (text: string) => markedWords(markText(text, trace), { placeholders, trace });
  return html`<article class="message" aria-label="From the customer">
      <header>
        ${customerName(ticket.customer)}
        <span class="quiet-text">by ${say(ticket.channel).toLowerCase()}, ${ago(viewer, ticket.createdAt)}</span>
      </header>
      ${redacted.subject !== '' && html`<p class="message-subject">${write(redacted.subject)}</p>`}
      <div class="words">${write(redacted.body)}</div>
      ${metadataList(redacted.metadata)}
    </article>
    ${redacted.messages.map(
      (message) =>
        html`<article
          class="message ${message.from === 'customer' ? '' : 'ours'}"
          aria-label="${message.from === 'customer' ? 'From the customer' : 'From us'}"
        >
          <header>
            ${message.from === 'customer' ? customerName(ticket.customer) : html`<b>${say(message.from)}</b>`}
            <span class="quiet-text">${ago(viewer, message.at)}</span>
          </header>
          <div class="words">${write(message.body)}</div>
        </article>`,
    )}
    ${
      recommendation?.sent != null &&
      html`<article class="message ours" aria-label="Our reply">
        <header><b>Our reply</b> <span class="quiet-text">sent ${ago(viewer, recommendation.sent.at)}</span></header>
        <div class="words">${recommendation.sent.body}</div>
      </article>`
    }
    ${
      ticket.resolution != null &&
      html`<article class="message ours" aria-label="Resolution">
        <header>
          <b>Resolution</b>
          ${ticket.resolvedAt != null && html`<span class="quiet-text">${ago(viewer, ticket.resolvedAt)}</span>`}
        </header>
        <div class="words">${ticket.resolution}</div>
      </article>`
    }`;
}

/** A ticket whose end is told where it is known. */
type Told = Ticket & Partial<Pick<StoredTicket, 'resolution' | 'resolvedAt'>>;

type Shown = Pick<StoredRecommendation, 'decision' | 'sent'>;

type Reading = { readonly placeholders: readonly Placeholder[]; readonly trace: readonly TraceEntry[] };

function markedWords(segments: readonly Segment[], reading: Reading): readonly Html[] {
  return segments.map(({ text, readBy }) => {
    const words = unveil(text, reading.placeholders);
    if (readBy.length === 0) return html`${words}`;
    const rules = readBy.map((entry) => reading.trace[entry]?.rule ?? '').join(', ');
    return html`<mark data-read-by="${readBy.join(' ')}" title="${rules}">${words}</mark>`;
  });
}

/** Personal data as the customer wrote it; in place of a secret, that there was one. */
function unveil(text: string, placeholders: readonly Placeholder[]): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const found of text.matchAll(placeholderToken)) {
    const placeholder = placeholders.find(({ token }) => token === found[0]);
    if (placeholder === undefined) continue;
    parts.push(text.slice(end, found.index), placeholder.kind === 'secret' ? hidden(placeholder) : placeholder.value);
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

function hidden({ label }: Placeholder): Html {
  return html`<span class="secret">${icon('lock')} ${say(label)}, hidden</span>`;
}

function metadataList(metadata: TicketMetadata): Html {
  const { environment, endpoint, method, statusCode, requestId, versions } = metadata;
  const call = [method, endpoint].filter((part) => part !== null).join(' ');
  const facts: readonly (readonly [string, string | number])[] = [
    ...(environment === null ? [] : [['Environment', say(environment)] as const]),
    ...(call === '' ? [] : [['Endpoint', call] as const]),
    ...(statusCode === null ? [] : [['Status code', statusCode] as const]),
    ...(requestId === null ? [] : [['Request ID', requestId] as const]),
    ...Object.entries(versions),
  ];
  if (facts.length === 0) return html``;
  return html`<dl class="facts inline">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd><code>${value}</code></dd>
        </div>`,
    )}
  </dl>`;
}
