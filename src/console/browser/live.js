import { refreshTimes } from './times.js';

/** Keeps a list fresh while others work on it, without moving what is focused. */
export function followLive() {
  if (document.body.dataset['livePage'] === undefined) return;
  const { liveTicket } = document.body.dataset;
  const about = liveTicket === undefined ? '' : `?ticket=${encodeURIComponent(liveTicket)}`;
  const source = new EventSource(`/console/events${about}`);
  // Once at the beginning, too: what changed between the page and the stream would be missed for good.
  for (const event of ['open', 'changed']) source.addEventListener(event, () => void renew());
  addEventListener('pagehide', () => source.close());
}

/** What a piece says, whatever the time and whoever opened its details. @param {Element} piece */
function shapeOf(piece) {
  const copy = /** @type {Element} */ (piece.cloneNode(true));
  for (const time of copy.querySelectorAll('time')) time.replaceWith(time.dateTime);
  for (const opened of copy.querySelectorAll('details')) opened.removeAttribute('open');
  for (const button of copy.querySelectorAll('button')) button.removeAttribute('disabled');
  return copy.outerHTML;
}

async function renew() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const focused = document.activeElement?.getAttribute('href') ?? null;
  for (const piece of document.querySelectorAll('[data-live]')) {
    const name = piece.getAttribute('data-live');
    const newer = fresh.querySelector(`[data-live="${name}"]`);
    if (newer === null || shapeOf(newer) === shapeOf(piece)) continue;
    piece.replaceWith(newer);
    refreshTimes(newer);
  }
  if (focused === null) return;
  const again = document.querySelector(`a[data-row][href="${CSS.escape(focused)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}
