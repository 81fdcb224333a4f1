import { html } from 'hono/html';
import { minutesBetween, type Instant } from '../ticket/instant.ts';
import type { Viewer } from './environment.ts';
import type { Html } from './html.ts';

type Clock = Pick<Viewer, 'locale' | 'now'>;

/** How long ago a moment was, with the moment itself as its title. The browser goes on counting, in its own time zone. */
export function ago(viewer: Clock, instant: Instant): Html {
  return html`<time datetime="${instant}" title="${moment(viewer, instant)}" data-relative
    >${relative(viewer, instant)}</time
  >`;
}

/** A moment in full, in UTC until the browser puts it into its own time zone. */
export function at(viewer: Clock, instant: Instant): Html {
  return html`<time datetime="${instant}" data-moment>${moment(viewer, instant)}</time>`;
}

/** A due time as a countdown; its colour and its words tell whether it is near or past. */
export function due(viewer: Clock, instant: Instant): Html {
  const minutes = minutesBetween(viewer.now, instant);
  return html`<time class="due ${urgencyOf(minutes)}" datetime="${instant}" title="${moment(viewer, instant)}" data-due
    >${minutes < 0 ? `overdue ${duration(viewer, -minutes)}` : `due in ${duration(viewer, minutes)}`}</time
  >`;
}

function urgencyOf(minutes: number): 'overdue' | 'soon' | 'later' {
  if (minutes < 0) return 'overdue';
  return minutes <= 30 ? 'soon' : 'later';
}

/** A length of time in its largest unit that is not zero, such as `3 hr`. */
export function duration({ locale }: Pick<Viewer, 'locale'>, minutes: number): string {
  const [value, unit] = largestUnit(minutes);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

function relative({ locale, now }: Clock, instant: Instant): string {
  const minutes = minutesBetween(now, instant);
  const [value, unit] = largestUnit(Math.abs(minutes));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(minutes < 0 ? -value : value, unit);
}

function largestUnit(minutes: number): [number, 'minute' | 'hour' | 'day'] {
  if (minutes < 60) return [Math.round(minutes), 'minute'];
  if (minutes < 48 * 60) return [Math.round(minutes / 60), 'hour'];
  return [Math.round(minutes / 1440), 'day'];
}

function moment({ locale }: Pick<Viewer, 'locale'>, instant: Instant): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(instant))
    .concat(' UTC');
}
