import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnvironment } from './environment.ts';
import { Refusal } from './problem.ts';

const mebibyte = 1024 * 1024;

const limitBody = (mebibytes: number) =>
  bodyLimit({
    maxSize: mebibytes * mebibyte,
    onError: () => {
      throw new Refusal('bodyTooLarge', { detail: `This call takes at most ${mebibytes} MiB.` });
    },
  });

const jsonLimit = limitBody(1);
const importLimit = limitBody(32);

/** Refuses a body above 1 MiB, or 32 MiB where JSON Lines or labelled sets come in, before it is read into memory. */
export const limitBodies: MiddlewareHandler<ApiEnvironment> = (context, next) => {
  // What says how long it is can't be longer, and need not be opened as a stream to be counted.
  const stated =
    context.req.header('transfer-encoding') === undefined ? context.req.header('content-length') : undefined;
  if (stated !== undefined && Number(stated) <= mebibyte) return next();
  const large = context.req.path.endsWith('/import') || context.req.path === '/v1/evaluations';
  const limit = large ? importLimit : jsonLimit;
  return limit(context, next);
};
