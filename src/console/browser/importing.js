import { announce } from './forms.js';
import { eventsOf } from './streaming.js';

/** Sends files without leaving the page, and shows how far they are. */
export function followImports() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!('import' in form.dataset)) return;
    event.preventDefault();
    void send(form);
  });
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const state = form.querySelector('[data-import-state]');
  if (state === null) return;
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', 'How far the import is');
  state.replaceChildren(progress);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'text/event-stream' },
      body: new FormData(form),
    });
    if (!response.ok || response.body === null) throw new Error(String(response.status));
    for await (const { event, data } of eventsOf(response.body)) {
      if (event === 'progress') progress.value = Number(data);
      // A piece of the page from the server, which escapes everything in it.
      if (event === 'report') state.innerHTML = data;
    }
  } catch {
    state.replaceChildren();
    announce('The file could not be imported.');
  }
}
