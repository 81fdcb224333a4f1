import { z } from 'zod';
import { basic, call, whereOk } from './call.ts';
import type { Helpdesk, Place } from './helpdesk.ts';

const ticket = z.object({ tags: z.array(z.string()).catch([]) });

/** Freshdesk's API v2, with an agent's API key. Its notes are HTML, its tags are replaced whole. */
export const freshdesk: Helpdesk = {
  async hasNote(place, mark) {
    const listed = await ask(place, { method: 'GET', path: '/conversations' });
    return whereOk(listed, async (value) => ({ outcome: 'ok', value: JSON.stringify(value).includes(mark) }));
  },
  addNote: (place, body) => ask(place, { method: 'POST', path: '/notes', json: { body: htmlOf(body), private: true } }),
  setFields: (place, custom_fields) => ask(place, { method: 'PUT', path: '', json: { custom_fields } }),
  async addTags(place, tags) {
    return whereOk(await ask(place, { method: 'GET', path: '' }), (found) => {
      const all = [...new Set([...ticket.parse(found).tags, ...tags])];
      return ask(place, { method: 'PUT', path: '', json: { tags: all } });
    });
  },
};

type Asked = { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly json?: unknown };

function ask({ writeBack, externalId, signal }: Place, { method, path, json }: Asked) {
  const url = `${writeBack.baseUrl}/api/v2/tickets/${encodeURIComponent(externalId)}${path}`;
  return call({ method, url, headers: basic(writeBack.token, 'X'), json, signal });
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\n', '<br>');
}
