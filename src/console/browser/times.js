const minute = 60_000;
const locale = navigator.language;

/** Counts times on, in the reader's own time zone. */
export function keepTimes() {
  refreshTimes(document);
  setInterval(() => refreshTimes(document), minute / 2);
}

/**
 * Puts the times of a piece of the page right.
 * @param {ParentNode} piece
 */
export function refreshTimes(piece) {
  for (const time of piece.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
    if ('moment' in time.dataset) time.textContent = full;
    else time.title = full;
    const minutes = (at.getTime() - Date.now()) / minute;
    if ('relative' in time.dataset) time.textContent = relative(minutes);
    if ('due' in time.dataset) showDue(time, minutes);
  }
}

/** @param {HTMLTimeElement} time @param {number} minutes */
function showDue(time, minutes) {
  time.textContent = minutes < 0 ? `overdue ${duration(-minutes)}` : `due in ${duration(minutes)}`;
  time.classList.toggle('overdue', minutes < 0);
  time.classList.toggle('soon', minutes >= 0 && minutes <= 30);
  time.classList.toggle('later', minutes > 30);
}

/** @param {number} minutes */
function relative(minutes) {
  const [value, unit] = largestUnit(Math.abs(minutes));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(minutes < 0 ? -value : value, unit);
}

/** @param {number} minutes */
function duration(minutes) {
  const [value, unit] = largestUnit(minutes);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** @param {number} minutes @returns {[number, 'minute' | 'hour' | 'day']} */
function largestUnit(minutes) {
  if (minutes < 60) return [Math.round(minutes), 'minute'];
  if (minutes < 48 * 60) return [Math.round(minutes / 60), 'hour'];
  return [Math.round(minutes / 1440), 'day'];
}
