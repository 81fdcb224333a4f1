import { announce } from './forms.js';
import { refreshTimes } from './times.js';

/** Asks for recommendations without leaving the page, and shows them as they come about. */
export function streamRecommendations() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!('streamForm' in form.dataset)) return;
    event.preventDefault();
    void follow(form.action);
  });
  const form = document.querySelector('[data-stream-at-once] form');
  if (form instanceof HTMLFormElement) void follow(form.action);
}

/** @param {string} address */
async function follow(address) {
  place('panel')?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { accept: 'text/event-stream' },
      body: new URLSearchParams(),
    });
    if (!response.ok || response.body === null) throw new Error(String(response.status));
    for await (const { event, data } of eventsOf(response.body)) show(event, data);
  } catch {
    announce('No recommendation could be made. Try again.');
  }
  place('panel')?.removeAttribute('aria-busy');
}

/** @param {string} event @param {string} data */
function show(event, data) {
  if (event === 'sentence') place('sentence')?.append(data);
  else if (event === 'failed') announce(data);
  else fill(event === 'done' ? 'panel' : event, data);
  if (event === 'done') {
    place('panel')?.classList.add('fresh');
    announce('The recommendation is ready.');
  }
}

/** Pieces of pages come from the server, which escapes everything in them. @param {string} name @param {string} markup */
function fill(name, markup) {
  const target = place(name);
  if (target === null) return;
  target.innerHTML = markup;
  refreshTimes(target);
}

/** @param {string} name */
function place(name) {
  return document.querySelector(`[data-stream="${CSS.escape(name)}"]`);
}

/**
 * The events of a stream that was asked for by POST, which `EventSource` can't do.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 */
export async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

/** @param {string} block */
function eventOf(block) {
  const lines = block.split('\n');
  const valuesOf = (/** @type {string} */ field) =>
    lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''));
  return { event: valuesOf('event')[0] ?? 'message', data: valuesOf('data').join('\n') };
}
