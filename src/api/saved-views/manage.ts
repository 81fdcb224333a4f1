import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { filledText, instant, text } from '../text.ts';

/** A view as it is saved: a name, and the address of the inbox without its `?`. */
export const savedViewInput = z
  .object({ name: filledText(60), query: text(1000) })
  .openapi('SavedViewInput', { example: { name: 'Enterprise, P1', query: 'severity=P1&tier=enterprise' } });

const savedView = z
  .object({ id: z.string(), name: z.string(), query: z.string(), createdAt: instant })
  .openapi('SavedView', { description: 'A view of the console’s inbox, of whoever saved it.' });

const path = '/v1/saved-views';

const listRoute = createRoute({
  method: 'get',
  path,
  tags: ['Tickets'],
  summary: 'List one’s saved views of the inbox',
  responses: {
    200: {
      description: 'The views, oldest first',
      content: { 'application/json': { schema: z.object({ items: z.array(savedView) }) } },
    },
    ...problemResponses(),
  },
});

const saveRoute = createRoute({
  method: 'post',
  path,
  tags: ['Tickets'],
  summary: 'Save a view of the inbox',
  description: 'Under a name that one has used before, it takes the place of that view.',
  request: { body: { required: true, content: { 'application/json': { schema: savedViewInput } } } },
  responses: {
    201: { description: 'The view', content: { 'application/json': { schema: z.object({ id: z.string() }) } } },
    ...problemResponses(...bodyProblems),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags: ['Tickets'],
  summary: 'Remove a saved view',
  request: { params: z.object({ id: text(200).openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: { 204: { description: 'The caller has no such view' }, ...problemResponses('invalidInput') },
});

/** Serves `GET`, `POST` and `DELETE /v1/saved-views`. */
export function serveSavedViews(api: Api, { store, newId, now }: Services): void {
  api.openapi(listRoute, async (context) =>
    context.json({ items: [...(await store.savedViews.of(context.get('apiKey').id))] }, 200),
  );
  api.openapi(saveRoute, async (context) => {
    const { id: owner } = context.get('apiKey');
    const id = await store.savedViews.put({ ...context.req.valid('json'), id: newId('view'), owner, createdAt: now() });
    if (id === null)
      throw new Refusal('invalidInput', {
        errors: [{ path: 'name', message: 'is one view too many: remove another' }],
      });
    return context.json({ id }, 201);
  });
  api.openapi(removeRoute, async (context) => {
    await store.savedViews.remove(context.req.valid('param').id, context.get('apiKey').id);
    return context.body(null, 204);
  });
}
