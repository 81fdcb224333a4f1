import type { Hono } from 'hono';
import type { ApiKey } from '../store/ports/access.ts';
import type { Instant } from '../ticket/instant.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Whoever looks at a page, and how they want to see it. */
export type Viewer = {
  readonly apiKey: ApiKey;
  readonly theme: Theme;
  /** Experts may hide drafts: matches, deadlines and missing facts remain. */
  readonly factsOnly: boolean;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly now: Instant;
  readonly pendingReviews: number;
  /** Whether this key may make a call of the API, such as `POST /v1/tickets`: what it may not do is not offered. */
  readonly may: (call: string) => boolean;
};

/** What middleware knows of a request by the time a page is made. */
export type ConsoleEnvironment = {
  Bindings: { readonly requestId: string };
  Variables: {
    /** Where the files of pages are, such as `/console/assets/0f3a…`. */
    assetPath: string;
    /** Absent on the sign-in page only. */
    viewer: Viewer;
  };
};

export type Console = Hono<ConsoleEnvironment>;
