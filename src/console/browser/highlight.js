/** Lights up the very words that a rule read, while its reason is hovered or focused; Enter goes to them. */
export function highlightWords() {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, light);
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, dim);
  document.addEventListener('click', (event) => {
    const reason = reasonOf(event);
    if (reason === null) return;
    light(event);
    wordsOf(reason)[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  });
}

/** @param {Event} event */
function light(event) {
  const reason = reasonOf(event);
  if (reason === null) return;
  for (const words of wordsOf(reason)) words.classList.add('lit');
}

/** @param {Event} event */
function dim(event) {
  if (reasonOf(event) === null) return;
  for (const words of document.querySelectorAll('mark.lit')) words.classList.remove('lit');
}

/** @param {Event} event */
function reasonOf(event) {
  const reason = event.target instanceof Element ? event.target.closest('[data-reads]') : null;
  return reason instanceof HTMLElement ? reason : null;
}

/** @param {HTMLElement} reason */
function wordsOf(reason) {
  return [...document.querySelectorAll(`mark[data-read-by~="${reason.dataset['reads']}"]`)];
}
