import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { actAs } from '../acting.ts';
import { mayCall } from '../api/access.ts';
import { hashApiKey } from '../api/auth.ts';
import type { Services } from '../services.ts';
import type { SessionHolder } from '../store/ports/access.ts';
import { addMinutes } from '../ticket/instant.ts';
import { themes, type ConsoleEnvironment } from './environment.ts';

const cookieName = 'copilot_session';
/** A working day, after which one signs in anew. */
const sessionMinutes = 12 * 60;
/** A key can be revoked here; who has left the team is known to the provider alone, which is asked again. */
const personMinutes = 4 * 60;
/** Preferences outlive the session: they hold nothing that is secret. */
const preferenceSeconds = 365 * 24 * 3600;

type ConsoleContext = Context<ConsoleEnvironment>;

/** Opens a session for a key or a person that was shown, in a cookie that scripts can't read and other sites can't send. */
export async function openSession(
  context: ConsoleContext,
  { store, now }: Pick<Services, 'store' | 'now'>,
  holder: SessionHolder,
): Promise<void> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const createdAt = now();
  const minutes = holder.kind === 'person' ? personMinutes : sessionMinutes;
  const expiresAt = addMinutes(createdAt, minutes);
  await store.sessions.open({ hash: await hashApiKey(token), holder, createdAt, expiresAt });
  setCookie(context, cookieName, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(context),
    path: '/console',
    maxAge: minutes * 60,
  });
}

/** Ends the session on the server, and forgets its cookie. */
export async function closeSession(context: ConsoleContext, { store }: Pick<Services, 'store'>): Promise<void> {
  const token = getCookie(context, cookieName);
  if (token !== undefined) await store.sessions.close(await hashApiKey(token));
  deleteCookie(context, cookieName, { path: '/console' });
}

/** Lets a request through with its viewer, or leads to the sign-in page, which leads back. */
export function signedIn({ store, now }: Pick<Services, 'store' | 'now'>): MiddlewareHandler<ConsoleEnvironment> {
  return async (context, next) => {
    const token = getCookie(context, cookieName);
    const moment = now();
    const apiKey = token === undefined ? null : await store.sessions.find(await hashApiKey(token), moment);
    if (apiKey === null) return leadToSignIn(context);
    const may = (call: string) => mayCall(apiKey.roles, call);
    context.set('viewer', {
      apiKey,
      may,
      now: moment,
      theme: themes.find((theme) => theme === getCookie(context, 'theme')) ?? 'system',
      factsOnly: getCookie(context, 'facts-only') === 'true',
      locale: localeOf(context.req.header('accept-language')),
      pendingReviews: may('GET /v1/reviews') ? await store.inbox.pendingReviews() : 0,
    });
    return actAs({ kind: 'apiKey', id: apiKey.id }, next);
  };
}

/** Remembers how a person wants to see pages. */
export function remember(context: ConsoleContext, name: 'theme' | 'facts-only' | 'tour', value: string): void {
  setCookie(context, name, value, {
    sameSite: 'Strict',
    httpOnly: true,
    secure: isSecure(context),
    path: '/console',
    maxAge: preferenceSeconds,
  });
}

function leadToSignIn(context: ConsoleContext): Response {
  // A link from a chat or a mail comes without the strict cookie: the page asks once more, now from here.
  if (context.req.header('sec-fetch-site') === 'cross-site' && context.req.method === 'GET') {
    return context.html('<!doctype html><meta http-equiv="refresh" content="0"><title>Support Copilot</title>');
  }
  const { pathname, search } = new URL(context.req.url);
  const from = context.req.method === 'GET' ? `${pathname}${search}` : '/console';
  return context.redirect(`/console/sign-in?from=${encodeURIComponent(from)}`, 303);
}

/** Whether the browser came by HTTPS, to this server or to a proxy before it. */
export function isSecure(context: Context): boolean {
  return context.req.url.startsWith('https:') || context.req.header('x-forwarded-proto') === 'https';
}

function localeOf(header = ''): string {
  const wanted = header.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  for (const tag of wanted) {
    try {
      const [locale] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (locale !== undefined) return locale;
    } catch {
      // Not a language tag at all.
    }
  }
  return 'en';
}
