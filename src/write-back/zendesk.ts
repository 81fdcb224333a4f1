import { basic, call, whereOk } from './call.ts';
import type { Helpdesk, Place } from './helpdesk.ts';

/** Zendesk's Tickets API, with an agent's address and API token. It takes 30 updates of a ticket in ten minutes, then says when. */
export const zendesk: Helpdesk = {
  async hasNote(place, mark) {
    const listed = await ask(place, { method: 'GET', path: '/comments.json?sort_order=desc' });
    return whereOk(listed, async (value) => ({ outcome: 'ok', value: JSON.stringify(value).includes(mark) }));
  },
  addNote: (place, body) =>
    ask(place, { method: 'PUT', path: '.json', json: { ticket: { comment: { body, public: false } } } }),
  setFields: (place, values) => {
    const custom_fields = Object.entries(values).map(([id, value]) => ({ id: Number(id), value }));
    return ask(place, { method: 'PUT', path: '.json', json: { ticket: { custom_fields } } });
  },
  addTags: (place, tags) => ask(place, { method: 'PUT', path: '/tags.json', json: { tags } }),
};

type Asked = { readonly method: 'GET' | 'PUT'; readonly path: string; readonly json?: unknown };

function ask({ writeBack, externalId, signal }: Place, { method, path, json }: Asked) {
  const url = `${writeBack.baseUrl}/api/v2/tickets/${encodeURIComponent(externalId)}${path}`;
  return call({ method, url, headers: basic(`${writeBack.user}/token`, writeBack.token), json, signal });
}
