/** Sends forms that wait for no button, keeps others from being sent twice, and copies texts. */
export function followForms() {
  document.addEventListener('change', (event) => {
    const field = /** @type {HTMLElement} */ (event.target);
    const form = field.closest('form');
    if (form !== null && 'submitOnChange' in form.dataset) form.requestSubmit();
  });
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.dataset['confirm'] !== undefined && !confirm(form.dataset['confirm'])) return event.preventDefault();
    if (form.method === 'get') dropEmptyFields(form);
    if (form.method === 'post' && !event.defaultPrevented) holdBack(form);
  });
  addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('form button')) button.removeAttribute('disabled');
  });
  document.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('[data-copy]');
    if (button instanceof HTMLElement) void copyText(button);
  });
}

/** @param {HTMLFormElement} form */
function dropEmptyFields(form) {
  for (const field of form.querySelectorAll('input, select')) {
    const { value } = /** @type {HTMLInputElement} */ (field);
    if (value === '') /** @type {HTMLInputElement} */ (field).disabled = true;
  }
  setTimeout(() => {
    for (const field of form.querySelectorAll(':disabled')) field.removeAttribute('disabled');
  });
}

// After the event: a button that is disabled within it would not be sent along.
/** @param {HTMLFormElement} form */
function holdBack(form) {
  setTimeout(() => {
    for (const button of form.querySelectorAll('button')) button.disabled = true;
  });
}

/** @param {HTMLElement} button */
async function copyText(button) {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.innerText ?? '';
  await navigator.clipboard.writeText(text);
  announce('Copied.');
}

/**
 * Says something that was done, for eyes and screen readers.
 * @param {string} text
 */
export function announce(text) {
  const box = document.querySelector('.notices');
  if (box === null) return;
  const notice = document.createElement('p');
  notice.className = 'notice done';
  notice.textContent = text;
  box.replaceChildren(notice);
}
