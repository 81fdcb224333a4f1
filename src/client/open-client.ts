import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.d.ts';

type ClientOptions = {
  readonly baseUrl: string;
  readonly key: string;
  /** How requests are made; the runtime's own `fetch` where nothing else is given. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** A client of the API whose paths, inputs and answers are typed by its own OpenAPI document. */
export function openClient({ baseUrl, key, fetch }: ClientOptions): Client<paths> {
  return createClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${key}` },
    ...(fetch === undefined ? {} : { fetch }),
  });
}
