import { notRewritten } from '../../api/recommendations/rewrite.ts';
import { Refusal } from '../../api/problem.ts';
import { previewVerdict } from '../../review/preview-verdict.ts';
import { rewriteDraft, type Rewrite } from '../../review/rewrite-draft.ts';
import type { Services } from '../../services.ts';
import type { RecommendationId } from '../../ticket/ids.ts';
import { rewriteStyles } from '../../ticket/vocabulary.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage } from '../page.ts';
import { previewOf } from '../review/preview.ts';
import { readTicket } from './read-ticket.ts';
import { ticketPage } from './ticket-page.ts';

const rewriting = 'POST /v1/recommendations/{id}/rewrites';

/** Serves what an agent makes of a reply before it is settled: another text, a shorter one, another tone. */
export function serveRewrites(console: Console, services: Services): void {
  const findTicket = async (id: string) => {
    const found = await services.store.recommendations.find(id as RecommendationId);
    if (found === null) throw new Refusal('notFound');
    return found.ticketId;
  };

  console.post('/recommendations/:id/rewrites', allowed(rewriting), async (context) => {
    const id = context.req.param('id') as RecommendationId;
    const ticketId = await findTicket(id);
    const form = await readForm(context);
    const rewrite = rewriteOf(form);
    const viewer = context.get('viewer');
    const written = await rewriteDraft(services, { id, by: viewer.apiKey.id, rewrite });
    if (written.outcome === 'rewritten') return context.redirect(`/console/tickets/${ticketId}?done=rewritten`, 303);
    const refusal = notRewritten(written);
    const [fault] = refusal.details.errors ?? [];
    const shown = await readTicket(services, ticketId);
    const editing = 'body' in rewrite ? { text: rewrite.body, preview: null } : null;
    return answerPage(context, {
      place: 'inbox',
      title: shown.ticket.reference,
      body: ticketPage(viewer, shown, { editing }),
      notice: { kind: 'refused', text: fault === undefined ? refusal.message : `The reply ${fault.message}.` },
      status: fault === undefined ? 409 : 422,
    });
  });

  console.post(
    '/recommendations/:id/check',
    allowed('POST /v1/recommendations/{id}/reviews/preview'),
    async (context) => {
      const id = context.req.param('id') as RecommendationId;
      const ticketId = await findTicket(id);
      const text = textOf(await readForm(context));
      const unchanged = { classification: null, disposition: null, escalation: null };
      const previewed = await previewVerdict(services, id, { ...unchanged, reply: text });
      if (previewed.outcome !== 'previewed') throw new Refusal(previewed.outcome);
      const viewer = context.get('viewer');
      const preview = previewOf(viewer, { ...previewed.preview, changes: [] });
      if (context.req.header('accept') === 'text/html-piece') return context.html(preview);
      const body = ticketPage(viewer, await readTicket(services, ticketId), { editing: { text, preview } });
      return answerPage(context, { place: 'inbox', title: 'Edit the reply', body });
    },
  );
}

type Form = Awaited<ReturnType<typeof readForm>>;

function rewriteOf(form: Form): Rewrite {
  const style = rewriteStyles.find((one) => one === form['style']);
  if (style !== undefined) return { style };
  const body = textOf(form);
  if (body.trim() === '') throw new Refusal('invalidInput', { detail: 'A reply needs words.' });
  return { body };
}

/** A form turns line ends into others. */
function textOf(form: Form): string {
  return form['reply']?.replaceAll('\r\n', '\n') ?? '';
}
