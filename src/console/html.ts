import type { html } from 'hono/html';

/** A piece of a page, made by `html` of `hono/html`, which escapes every value that is put into it. */
export type Html = ReturnType<typeof html>;
