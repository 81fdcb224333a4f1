import { html } from 'hono/html';
import type { Viewer } from './environment.ts';
import type { Html } from './html.ts';
import { icon, type IconName } from './icons.ts';

type Place = {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  /** The call that the page stands on: who may not make it does not see the page. */
  readonly call: string;
  /** Pressed after `g`. */
  readonly key: string;
};

export type PlaceName = keyof typeof places;

/** Every page of the console that one goes to, in the order of the side bar. */
export const places = {
  inbox: { path: '/console', name: 'Inbox', icon: 'inbox', call: 'GET /v1/tickets', key: 'i' },
  reviews: { path: '/console/reviews', name: 'Reviews', icon: 'stamp', call: 'GET /v1/reviews', key: 'r' },
  search: { path: '/console/search', name: 'Search', icon: 'search', call: 'POST /v1/search', key: 's' },
  shift: {
    path: '/console/shift',
    name: 'Shift handoff',
    icon: 'arrow-left-right',
    call: 'GET /v1/shift-handoff',
    key: 'h',
  },
  handoffs: {
    path: '/console/handoffs',
    name: 'Handoffs',
    icon: 'send',
    call: 'GET /v1/handoffs',
    key: 'o',
  },
  knownIssues: {
    path: '/console/known-issues',
    name: 'Known issues',
    icon: 'bug',
    call: 'GET /v1/known-issues',
    key: 'k',
  },
  documents: { path: '/console/documents', name: 'Documents', icon: 'file-text', call: 'GET /v1/documents', key: 'd' },
  incidents: { path: '/console/incidents', name: 'Incidents', icon: 'siren', call: 'GET /v1/incidents', key: 'n' },
  deployments: {
    path: '/console/deployments',
    name: 'Deployments',
    icon: 'rocket',
    call: 'GET /v1/deployments',
    key: 'y',
  },
  playbook: { path: '/console/playbook', name: 'Playbook', icon: 'scroll-text', call: 'GET /v1/playbook', key: 'p' },
  metrics: { path: '/console/metrics', name: 'Metrics', icon: 'chart-line', call: 'GET /v1/metrics/support', key: 'm' },
  evaluations: {
    path: '/console/evaluations',
    name: 'Evaluations',
    icon: 'flask-conical',
    call: 'GET /v1/evaluations',
    key: 'e',
  },
  jobs: { path: '/console/jobs', name: 'Jobs', icon: 'layers', call: 'GET /v1/jobs', key: 'j' },
  audit: { path: '/console/audit', name: 'Audit log', icon: 'lock', call: 'GET /v1/audit', key: 'a' },
  tour: { path: '/console/tour', name: 'Tour', icon: 'graduation-cap', call: 'POST /v1/recommendations', key: 't' },
  settings: { path: '/console/settings', name: 'Settings', icon: 'settings', call: 'GET /v1/tickets', key: ',' },
} as const satisfies Record<string, Place>;

const groups: readonly { readonly name: string | null; readonly places: readonly PlaceName[] }[] = [
  { name: null, places: ['inbox', 'reviews', 'search', 'handoffs', 'shift'] },
  { name: 'Knowledge', places: ['knownIssues', 'documents', 'incidents', 'deployments'] },
  { name: 'Insight', places: ['playbook', 'metrics', 'evaluations', 'jobs', 'audit'] },
  { name: null, places: ['tour', 'settings'] },
];

/** The side bar: at the bottom of a phone, at the side elsewhere. */
export function sideBar(viewer: Viewer, here: PlaceName): Html {
  return html`<nav class="sidebar" aria-label="Main">
    <a class="brand" href="/console"><span class="logo" aria-hidden="true">${icon('sparkles')}</span> Copilot</a>
    ${groups.map(
      (group) =>
        html`<div class="group">
          ${group.name !== null && html`<p class="group-name">${group.name}</p>`}
          <ul>
            ${group.places.filter((name) => viewer.may(places[name].call)).map((name) => entry(viewer, name, here))}
          </ul>
        </div>`,
    )}
    <div class="account">
      <p class="who" title="API key ${viewer.apiKey.prefix}…">
        <b>${viewer.apiKey.name}</b> <span>${viewer.apiKey.roles.join(', ')}</span>
      </p>
      <form method="post" action="/console/sign-out">
        <button class="quiet" title="Sign out">${icon('log-out')} <span class="visually-hidden">Sign out</span></button>
      </form>
    </div>
  </nav>`;
}

function entry(viewer: Viewer, name: PlaceName, here: PlaceName): Html {
  const place = places[name];
  return html`<li>
    <a
      href="${place.path}"
      data-go="${place.key}"
      ${name === 'search' && html`data-key="/"`}
      ${name === here && html`aria-current="page"`}
      >${icon(place.icon)} <span>${place.name}</span> ${name === 'reviews' && badge(viewer.pendingReviews)}</a
    >
  </li>`;
}

function badge(pending: number): Html {
  const shown = pending >= 100 ? '99+' : pending;
  return html`<span class="badge" data-live="badge" ${pending === 0 && html`hidden`}
    >${shown}<span class="visually-hidden"> waiting</span></span
  >`;
}
