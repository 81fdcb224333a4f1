import { html } from 'hono/html';
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeProblem, Refusal, reportFailure } from '../api/problem.ts';
import type { Log } from '../log.ts';
import type { Console, ConsoleEnvironment } from './environment.ts';
import { answerPage, frame } from './page.ts';

/** Lets only those through whose key may make this call of the API. */
export function allowed(call: string): MiddlewareHandler<ConsoleEnvironment> {
  return async (context, next) => {
    if (!context.get('viewer').may(call)) throw new Refusal('forbidden');
    return next();
  };
}

/** Turns whatever was thrown into a page that says what happened and where to go on. */
export function answerFailure(log: Log): ErrorHandler<ConsoleEnvironment> {
  return (error, context) => {
    if (error instanceof Refusal)
      return failurePage(context, { ...describeProblem(error.kind), detail: error.message });
    if (error instanceof HTTPException && error.status < 500) {
      return failurePage(context, {
        status: error.status,
        title: 'The form could not be read',
      });
    }
    return failurePage(context, describeProblem(reportFailure(log, error, context.env.requestId)));
  };
}

/** Answers every path of the console that no page has. */
export function serveNothing(console: Console): void {
  console.all('*', () => {
    throw new Refusal('notFound');
  });
}

type Failure = { readonly status: ContentfulStatusCode; readonly title: string; readonly detail?: string };

function failurePage(context: Context<ConsoleEnvironment>, { status, title, detail }: Failure) {
  const body = html`<div class="empty">
    <h1>${title}</h1>
    ${detail !== undefined && detail !== title && html`<p>${detail}</p>`}
    <p class="hint">Request ${context.env.requestId}</p>
    <p><a class="button" href="/console">Back to the inbox</a></p>
  </div>`;
  if ((context.get('viewer') as unknown) !== undefined)
    return answerPage(context, { place: 'inbox', title, body, status });
  const document = html`<body>
    <main id="main">${body}</main>
  </body>`;
  return context.html(frame({ title, theme: 'system', body: document, assetPath: context.get('assetPath') }), status);
}
