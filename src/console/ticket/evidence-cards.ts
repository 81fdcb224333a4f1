import { html } from 'hono/html';
import type {
  Agreement,
  Evidence,
  IncidentMatch,
  KnownIssueMatch,
  Pattern,
  SimilarTicket,
} from '../../ticket/evidence.ts';
import type { Viewer } from '../environment.ts';
import { severityChip } from '../chips.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** What is going on beyond this ticket: an incident that is open, or several customers with the same error. */
export function incidentBanners(viewer: Viewer, { incidents, pattern }: Evidence): Html {
  const open = incidents.filter(({ resolvedAt }) => resolvedAt === null);
  return html`${open.map((incident) => incidentBanner(viewer, incident))}
  ${pattern !== null && patternBanner(viewer, pattern)}`;
}

function incidentBanner(viewer: Viewer, incident: IncidentMatch): Html {
  return html`<aside class="banner incident" aria-label="Open incident">
    ${icon('siren')}
    <p>
      <b>Open incident: <a href="/console/incidents/${incident.id}">${incident.title}</a></b> ${say(incident.status)},
      since ${ago(viewer, incident.startedAt)}. Shares ${incident.matches.map(say).join(', ').toLowerCase()} with this
      ticket.
    </p>
  </aside>`;
}

function patternBanner(viewer: Viewer, pattern: Pattern): Html {
  return html`<aside class="banner pattern" aria-label="Emerging pattern">
    ${icon('users')}
    <p>
      <b>${count(pattern.customers, 'customer')} report the same error</b> in ${count(pattern.tickets, 'ticket')} since
      ${ago(viewer, pattern.since)}: <code>${pattern.signature}</code>. This may be an incident.
    </p>
  </aside>`;
}

const agreementNames: Readonly<Record<Agreement, string>> = {
  agrees: 'agrees',
  unknown: 'not known',
  contradicts: 'differs',
  not_applicable: 'does not matter',
};

/** The known issues that resemble the ticket, and in what they agree. */
export function knownIssueCards(issues: readonly KnownIssueMatch[]): Html {
  return html`<ul class="cards">
    ${issues.slice(0, 3).map(
      (issue) =>
        html`<li class="match ${issue.match}">
          <p class="match-title">
            <span class="chip ${issue.match}">${issue.match === 'exact' ? 'Exact match' : 'Partial match'}</span>
            <a href="/console/known-issues/${issue.id}">${issue.id}: ${issue.title}</a>
          </p>
          <ul class="agreement">
            ${(['version', 'error', 'symptoms'] as const).map((part) => agreement(part, issue.agreement[part]))}
          </ul>
          ${issue.workaround !== '' && html`<p class="match-text"><b>Workaround.</b> ${issue.workaround}</p>`}
          ${issue.fixedIn !== null && html`<p class="quiet-text">Fixed in ${issue.fixedIn}</p>`}
        </li>`,
    )}
  </ul>`;
}

function agreement(part: string, value: Agreement): Html {
  const shape = value === 'agrees' ? 'check' : value === 'contradicts' ? 'x' : 'circle-dashed';
  return html`<li class="${value}">${icon(shape)} ${say(part)} ${agreementNames[value]}</li>`;
}

const sharedNames: Readonly<Record<string, string>> = {
  error: 'Same error',
  endpoint: 'Same endpoint',
  customer: 'Same customer',
  time: 'Close in time',
  meaning: 'Same meaning',
};

/** Past tickets like this one, what each shares with it, and how it ended. */
export function similarTicketCards(viewer: Viewer, tickets: readonly SimilarTicket[]): Html {
  return html`<ul class="cards">
    ${tickets.slice(0, 5).map(
      (ticket) =>
        html`<li class="match">
          <p class="match-title">
            <a href="/console/tickets/${ticket.ticketId}"
              >${ticket.subject === '' ? ticket.reference : ticket.subject}</a
            >
          </p>
          <p class="chips">
            ${ticket.labels.severity !== null && severityChip(ticket.labels.severity)}
            ${ticket.shares.map((trait) => html`<span class="chip">${sharedNames[trait] ?? say(trait)}</span>`)}
            <span class="quiet-text">${ago(viewer, ticket.createdAt)}</span>
          </p>
          <p class="match-text">
            ${ticket.resolved ? (ticket.resolution ?? 'Resolved') : 'Still open: it may be a duplicate.'}
          </p>
        </li>`,
    )}
  </ul>`;
}
