import { html } from 'hono/html';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TicketId } from '../ticket/ids.ts';
import type { ConsoleEnvironment, Theme } from './environment.ts';
import type { Html } from './html.ts';
import { keyboardHelp } from './keyboard-help.ts';
import { sideBar, type PlaceName } from './navigation.ts';

/** One page: where it belongs, its title, and what stands on it. */
export type PageParts = {
  readonly place: PlaceName;
  readonly title: string;
  readonly body: Html;
  /** A word on what was just done, or what was refused. */
  readonly notice?: Notice | null;
  readonly status?: ContentfulStatusCode;
  /** What the page's script listens to: the queue is kept fresh, for instance. */
  readonly live?: 'inbox' | 'ticket' | 'reviews' | 'review' | 'evaluations';
  /** Whose changes count on a page of one ticket. */
  readonly liveTicket?: TicketId;
};

export type Notice = { readonly kind: 'done' | 'refused'; readonly text: string };

type ConsoleContext = Context<ConsoleEnvironment>;

/** Answers with a page in the console's frame. */
export function answerPage(context: ConsoleContext, parts: PageParts): Response | Promise<Response> {
  const viewer = context.get('viewer');
  const body = html`<body
    ${parts.live !== undefined && html`data-live-page="${parts.live}"`}
    ${parts.liveTicket !== undefined && html`data-live-ticket="${parts.liveTicket}"`}
  >
    <a class="skip" href="#main">Skip to the content</a>
    ${sideBar(viewer, parts.place)}
    <main id="main" tabindex="-1">${noticeBox(parts.notice ?? null)} ${parts.body}</main>
    ${keyboardHelp(viewer)}
  </body>`;
  const assetPath = context.get('assetPath');
  return context.html(frame({ title: parts.title, theme: viewer.theme, body, assetPath }), parts.status ?? 200);
}

type Document = { readonly title: string; readonly theme: Theme; readonly body: Html; readonly assetPath: string };

/** The document around any page, signed in or not. */
export function frame({ title, theme, body, assetPath }: Document): Html {
  return html`<!doctype html>
    <html lang="en" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}" />
        <title>${title} · Support Copilot</title>
        <link rel="icon" href="${assetPath}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPath}/console.css" />
        <script type="module" src="${assetPath}/console.js"></script>
      </head>
      ${body}
    </html>`;
}

/** What was done, for screen readers at once; what was refused, until it is read. */
function noticeBox(notice: Notice | null): Html {
  if (notice === null) return html`<div class="notices" role="status" aria-live="polite"></div>`;
  return html`<div class="notices" role="${notice.kind === 'done' ? 'status' : 'alert'}">
    <p class="notice ${notice.kind}">${notice.text}</p>
  </div>`;
}

/** What a page says after its form was sent, by the `done` of its address: nobody can put other words there. */
export function noticeFrom(context: ConsoleContext, known: Readonly<Record<string, string>>): Notice | null {
  const done = context.req.query('done');
  const text = done === undefined || !Object.hasOwn(known, done) ? undefined : known[done];
  return text === undefined ? null : { kind: 'done', text };
}
