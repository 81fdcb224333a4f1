import { refreshTimes } from './times.js';

const pauseMs = 250;

/** Claims a review for whoever has it open, and shows what a verdict would change while it is being written. */
export function followReviews() {
  const claim = document.querySelector('form[data-claim-at-once]');
  if (claim instanceof HTMLFormElement) void claimFor(claim);
  const form = document.querySelector('form[data-preview]');
  if (!(form instanceof HTMLFormElement)) return;
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void preview(form), pauseMs);
  });
  void preview(form);
}

/** @param {HTMLFormElement} form */
async function claimFor(form) {
  const response = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { accept: 'text/html-piece' },
  });
  if (response.ok) form.outerHTML = await response.text();
}

/** @param {HTMLFormElement} form */
async function preview(form) {
  const place = form.querySelector('[data-preview-place]');
  if (place === null) return;
  const fields = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
  const response = await fetch(form.dataset['preview'] ?? '', {
    method: 'POST',
    body: fields,
    headers: { accept: 'text/html-piece' },
  });
  // A piece of the page from the server, which escapes everything in it.
  if (response.ok) place.innerHTML = await response.text();
  refreshTimes(place);
}
