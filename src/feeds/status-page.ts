import { DOMParser, parseHTML } from 'linkedom';
import { z } from 'zod';
import { incidentInput } from '../api/knowledge/incident.ts';
import { toInstant } from '../ticket/instant.ts';
import { read, type FeedAdapter, type FeedEntry } from './feed.ts';
import { getPage } from './get-page.ts';
import { contextIn } from './context-in.ts';

const moment = z.iso.datetime({ offset: true }).transform(toInstant);

/** Statuspage's `/api/v2/incidents.json`. */
const incidents = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      created_at: moment,
      started_at: moment.nullish(),
      resolved_at: moment.nullish(),
      updated_at: moment,
      shortlink: z.string().nullish(),
      components: z.array(z.object({ name: z.string() })).nullish(),
      incident_updates: z.array(z.object({ body: z.string().nullish() })).nullish(),
    }),
  ),
});

/** What a status page calls how an incident stands; what it has not declared as one (maintenance) is none. */
const statuses: Readonly<Record<string, 'investigating' | 'identified' | 'monitoring' | 'resolved'>> = {
  investigating: 'investigating',
  identified: 'identified',
  update: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  postmortem: 'resolved',
};

/**
 * Incidents of a status page, by Statuspage's JSON or by an Atom feed in its manner. Either shows the newest only, so that what
 * is not listed any more is not over for that. @playbook Initial Assessment
 */
export const statusPage: FeedAdapter<'status_page'> = async (feed, { validator, signal }) => {
  const page = await getPage({ url: feed.url, signal, validator });
  if (page.outcome !== 'read') return page;
  const { text } = page.value;
  const entries = text.trimStart().startsWith('<') ? inAtom(feed.name, text) : inJson(feed.name, text);
  return read({ entries, validator: page.value.validator, isWhole: false });
};

type Told = Parameters<typeof incidentInput.safeParse>[0];

function entryOf(feed: string, key: string, { mark, told }: { mark: string; told: Told }): FeedEntry {
  return { key, mark, read: () => contextIn('incidents', incidentInput, { feed, key, told }) };
}

function inJson(feed: string, text: string): readonly FeedEntry[] {
  return incidents.parse(JSON.parse(text)).incidents.map((incident) => {
    const status = statuses[incident.status];
    const told = {
      title: incident.name,
      status,
      startedAt: incident.started_at ?? incident.created_at,
      resolvedAt: status === 'resolved' ? (incident.resolved_at ?? incident.updated_at) : null,
      components: (incident.components ?? []).map(({ name }) => name),
      summary: summaryOf((incident.incident_updates ?? []).map(({ body }) => body ?? '')),
      url: incident.shortlink ?? null,
    };
    return entryOf(feed, incident.id, { mark: incident.updated_at, told: status === undefined ? null : told });
  });
}

/** Each entry is an incident; its content lists the updates, the newest first, each with what it says of the status. */
function inAtom(feed: string, text: string): readonly FeedEntry[] {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  return [...document.querySelectorAll('entry')].map((entry) => {
    const part = (name: string) => entry.querySelector(name)?.textContent?.trim() ?? '';
    const { document: content } = parseHTML(`<body>${part('content')}</body>`);
    const updates = [...content.querySelectorAll('p')].map((update) => update.innerText.trim());
    const status = statuses[content.querySelector('strong')?.textContent?.trim().toLowerCase() ?? ''];
    const updatedAt = part('updated');
    const told = {
      title: part('title'),
      status,
      startedAt: part('published') || updatedAt,
      resolvedAt: status === 'resolved' ? updatedAt : null,
      summary: summaryOf(updates),
      url: entry.querySelector('link')?.getAttribute('href') ?? null,
    };
    const key = part('id').split('/').at(-1) ?? part('id');
    return entryOf(feed, key, { mark: updatedAt, told: status === undefined ? null : told });
  });
}

function summaryOf(updates: readonly string[]): string {
  return updates.filter(Boolean).join('\n\n').slice(0, 20_000);
}
