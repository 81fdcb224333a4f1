import { z } from 'zod';
import { call, whereOk } from './call.ts';
import type { Helpdesk, Place } from './helpdesk.ts';

const attributes = z.object({ custom_attributes: z.record(z.string(), z.unknown()).catch({}) });

const labels = z.object({ payload: z.array(z.string()).catch([]) });

/** Chatwoot's application API, with an agent's access token. Its labels and custom attributes are replaced whole. */
export const chatwoot: Helpdesk = {
  async hasNote(place, mark) {
    const listed = await ask(place, { method: 'GET', path: '/messages' });
    return whereOk(listed, async (value) => ({ outcome: 'ok', value: JSON.stringify(value).includes(mark) }));
  },
  addNote: (place, content) =>
    ask(place, { method: 'POST', path: '/messages', json: { content, message_type: 'outgoing', private: true } }),
  async setFields(place, values) {
    return whereOk(await ask(place, { method: 'GET', path: '' }), (found) => {
      const custom_attributes = { ...attributes.parse(found).custom_attributes, ...values };
      return ask(place, { method: 'POST', path: '/custom_attributes', json: { custom_attributes } });
    });
  },
  async addTags(place, tags) {
    return whereOk(await ask(place, { method: 'GET', path: '/labels' }), (found) => {
      const all = [...new Set([...labels.parse(found).payload, ...tags])];
      return ask(place, { method: 'POST', path: '/labels', json: { labels: all } });
    });
  },
};

type Asked = { readonly method: 'GET' | 'POST'; readonly path: string; readonly json?: unknown };

function ask({ writeBack, externalId, signal }: Place, { method, path, json }: Asked) {
  const conversation = `${encodeURIComponent(writeBack.account ?? '')}/conversations/${encodeURIComponent(externalId)}`;
  const url = `${writeBack.baseUrl}/api/v1/accounts/${conversation}${path}`;
  return call({ method, url, headers: { api_access_token: writeBack.token }, json, signal });
}
