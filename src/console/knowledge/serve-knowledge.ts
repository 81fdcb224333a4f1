import { z } from 'zod';
import { Refusal } from '../../api/problem.ts';
import { knowledgeResources, named, storeOf, type KnowledgeResource } from '../../api/knowledge/resource.ts';
import { indexKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { KnowledgeId } from '../../ticket/ids.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import type { PlaceName } from '../navigation.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { entryOf, formOf } from './knowledge-fields.ts';
import { knowledgeForm, knowledgeList, pathOf, type Fault } from './knowledge-pages.ts';
import { serveImport } from './serve-import.ts';

const pageSize = 50;
const notices = { saved: 'Saved.', deleted: 'Deleted.' };
/** The id is a part of the address: nothing that is none gets as far as the store. */
const idSchema = z.string().regex(/^[\w.:-]{1,100}$/);

/** Serves the pages of known issues, documents, incidents and deployments. */
export function serveKnowledge(console: Console, services: Services): void {
  for (const resource of knowledgeResources) {
    serveImport(console, services, resource);
    serveKind(console, services, resource);
  }
}

function serveKind(console: Console, services: Services, resource: KnowledgeResource): void {
  const path = pathOf(resource).replace('/console', '');
  const place: PlaceName = resource.kind;
  const { path: api, tag: title } = resource;

  console.get(path, allowed(`GET ${api}`), async (context) => {
    const page = await storeOf(services, resource).list({
      limit: pageSize,
      cursor: context.req.query('cursor') ?? null,
    });
    if ('outcome' in page) throw new Refusal('invalidInput');
    const body = knowledgeList(context.get('viewer'), resource, page);
    return answerPage(context, { place, title, body, notice: noticeFrom(context, notices) });
  });

  console.get(`${path}/new`, allowed(`POST ${api}`), (context) =>
    answerPage(context, {
      place,
      title: `Add ${resource.one}`,
      body: knowledgeForm(context.get('viewer'), resource, { form: {}, id: null, faults: [] }),
    }),
  );

  console.get(`${path}/:id`, allowed(`GET ${api}/{id}`), async (context) => {
    const item = await storeOf(services, resource).find(readId(context.req.param('id')));
    if (item === null) throw new Refusal('notFound');
    const form = formOf(resource.kind, item);
    const body = knowledgeForm(context.get('viewer'), resource, { form, id: item.id, faults: [] });
    return answerPage(context, { place, title: form['title'] ?? item.id, body, notice: noticeFrom(context, notices) });
  });

  console.post(path, allowed(`POST ${api}`), async (context) => {
    const form = await readForm(context);
    const saved = await save(services, resource, { form, id: null });
    if (saved.length === 0) return context.redirect(`/console${path}?done=saved`, 303);
    const body = knowledgeForm(context.get('viewer'), resource, { form, id: null, faults: saved });
    return answerPage(context, { place, title, body, status: 422 });
  });

  console.post(`${path}/:id`, allowed(`PUT ${api}/{id}`), async (context) => {
    const id = readId(context.req.param('id'));
    const form = await readForm(context);
    const saved = await save(services, resource, { form: { ...form, id }, id });
    if (saved.length === 0) return context.redirect(`/console${path}/${encodeURIComponent(id)}?done=saved`, 303);
    const body = knowledgeForm(context.get('viewer'), resource, { form, id, faults: saved });
    return answerPage(context, { place, title, body, status: 422 });
  });

  console.post(`${path}/:id/delete`, allowed(`DELETE ${api}/{id}`), async (context) => {
    const removed = await storeOf(services, resource).remove(readId(context.req.param('id')));
    if (removed.outcome === 'notFound') throw new Refusal('notFound');
    return context.redirect(`/console${path}?done=deleted`, 303);
  });
}

function readId(id: string): KnowledgeId {
  const read = idSchema.safeParse(id);
  if (!read.success) throw new Refusal('notFound');
  return read.data as KnowledgeId;
}

type Saving = { readonly form: Readonly<Record<string, string | undefined>>; readonly id: KnowledgeId | null };

/** Stores an entry, new or in place of what has its id; the faults where it can't be. */
async function save(services: Services, resource: KnowledgeResource, { form, id }: Saving): Promise<readonly Fault[]> {
  const read = resource.input.safeParse(entryOf(resource.kind, form));
  if (!read.success) return read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const item = named(services, resource, read.data);
  const [entry] = await indexKnowledge(services.embedders.current(), resource.kind, [item]);
  if (entry === undefined) throw new Error('an entry was not indexed');
  const store = storeOf(services, resource);
  if (id !== null) {
    const replaced = await store.replace(entry.item, entry.indexed);
    if (replaced.outcome === 'notFound') throw new Refusal('notFound');
    return [];
  }
  const created = await store.create(entry.item, entry.indexed);
  return created.outcome === 'idTaken' ? [{ path: 'id', message: 'is that of another entry' }] : [];
}
