/** How long the second key of a sequence may take. */
const sequenceMs = 1200;

/** @type {number} */
let waitingSince = -Infinity;

/** Gives every page its keys: those on the page itself, by `data-key`; lists by j and k; places by g and a letter. */
export function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.isComposing) return;
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (isTyping && event.key === 'Escape') return leaveField(event);
    if (document.querySelector('dialog[open]') !== null) return;
    if ((event.metaKey || event.ctrlKey) && event.key === 'Enter') return press('mod+Enter', event);
    if (isTyping || event.metaKey || event.ctrlKey) return;
    if (event.timeStamp - waitingSince < sequenceMs) return goTo(event);
    if (event.key === 'g') waitingSince = event.timeStamp;
    else if (event.key === '?') openHelp(event);
    else if (event.key === 'j') step(1, event);
    else if (event.key === 'k') step(-1, event);
    else press(event.key, event);
  });
}

/** @param {KeyboardEvent} event */
function leaveField(event) {
  if (event.target instanceof HTMLElement) event.target.blur();
}

/** @param {KeyboardEvent} event */
function goTo(event) {
  waitingSince = -Infinity;
  const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  if (link instanceof HTMLElement) activate(link, event);
}

/** @param {string} key @param {KeyboardEvent} event */
function press(key, event) {
  // The last one: what the page itself has for a key goes before the side bar's.
  const target = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].at(-1);
  if (target instanceof HTMLElement) activate(target, event);
}

/** @param {HTMLElement} target @param {KeyboardEvent} event */
function activate(target, event) {
  event.preventDefault();
  if (target.matches('input, textarea, select, [data-reads]')) target.focus();
  else target.click();
}

/** @param {1 | -1} by @param {KeyboardEvent} event */
function step(by, event) {
  const rows = [...document.querySelectorAll('a[data-row]')];
  if (rows.length === 0) return;
  const at = rows.indexOf(/** @type {Element} */ (document.activeElement));
  const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  /** @type {HTMLElement} */ (next).focus();
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function openHelp(event) {
  event.preventDefault();
  /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'))?.showModal();
}
