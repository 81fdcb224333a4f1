import type { html } from 'hono/html';

/** A piece of a page, with every word from outside escaped. */
export type Html = ReturnType<typeof html>;
