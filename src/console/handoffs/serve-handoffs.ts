import { Refusal } from '../../api/problem.ts';
import { answerHandoff, handOffTicket } from '../../hand-off-ticket.ts';
import type { Services } from '../../services.ts';
import { handoffStates, handoffTargets } from '../../ticket/handoff.ts';
import type { HandoffId, TicketId } from '../../ticket/ids.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { handoffList, handoffPage } from './handoff-pages.ts';

const pageSize = 50;

/** Serves what is handed to engineering and product, and what became of it. @playbook Handoff Procedures */
export function serveHandoffs(console: Console, services: Services): void {
  const { handoffs } = services.store;

  console.get('/handoffs', allowed('GET /v1/handoffs'), async (context) => {
    const state = handoffStates.find((one) => one === context.req.query('state')) ?? null;
    const cursor = context.req.query('cursor') ?? null;
    const page = await handoffs.list({ limit: pageSize, cursor, ticketId: null, to: null, state });
    if ('outcome' in page)
      throw new Refusal('invalidInput', { detail: 'This page of the list is not there any more.' });
    const body = handoffList(context.get('viewer'), { state, page });
    return answerPage(context, { place: 'handoffs', title: 'Handoffs', body });
  });

  console.get('/handoffs/:id', allowed('GET /v1/handoffs/{id}'), async (context) => {
    const handoff = await handoffs.find(context.req.param('id') as HandoffId);
    if (handoff === null) throw new Refusal('notFound');
    return answerPage(context, {
      place: 'handoffs',
      title: `Handoff to ${handoff.to}`,
      body: handoffPage(context.get('viewer'), handoff),
      notice: noticeFrom(context, { answered: 'The answer is kept.', written: 'The handoff is kept. Post its text.' }),
    });
  });

  console.post('/tickets/:id/handoffs', allowed('POST /v1/tickets/{id}/handoffs'), async (context) => {
    const { to: given } = await readForm(context);
    const to = handoffTargets.find((target) => target === given);
    if (to === undefined) throw new Refusal('invalidInput');
    const by = context.get('viewer').apiKey.id;
    const handed = await handOffTicket(services, { ticketId: context.req.param('id') as TicketId, to, by });
    if (handed.outcome === 'notFound') throw new Refusal('notFound');
    return context.redirect(`/console/handoffs/${handed.handoff.id}?done=written`, 303);
  });

  console.post('/handoffs/:id', allowed('PATCH /v1/handoffs/{id}'), async (context) => {
    const form = await readForm(context);
    const reason = form['reason']?.trim() ? form['reason'].trim() : null;
    const id = context.req.param('id') as HandoffId;
    const handoff = await handoffs.find(id);
    if (handoff === null) throw new Refusal('notFound');
    const { state } = form;
    if (state !== 'accepted' && state !== 'rejected') throw new Refusal('invalidInput');
    if (state === 'rejected' && reason === null)
      return answerPage(context, {
        place: 'handoffs',
        title: `Handoff to ${handoff.to}`,
        body: handoffPage(context.get('viewer'), handoff),
        notice: { kind: 'refused', text: 'A rejection gives its reason.' },
        status: 422,
      });
    const answered = await answerHandoff(services, { id, state, reason, by: context.get('viewer').apiKey.id });
    if (answered.outcome !== 'answered') throw new Refusal(answered.outcome);
    return context.redirect(`/console/handoffs/${id}?done=answered`, 303);
  });
}
