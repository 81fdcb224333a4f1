import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Copilot } from '../support/start-copilot.ts';

/** The types of the API, made of the OpenAPI document that it serves. `npm run client` keeps them in src/client. */
export async function generateClient({ api }: Pick<Copilot, 'api'>): Promise<string> {
  const response = await api.request('/openapi.json');
  const types = astToString(await openapiTypes((await response.json()) as OpenAPI3));
  return `// Generated from the OpenAPI document by \`npm run client\`; never edited.\n${types}`;
}

export const clientFile = new URL('../../src/client/api.d.ts', import.meta.url);
