import { z } from 'zod';
import { Refusal } from '../../api/problem.ts';
import { messageInput, ticketInput } from '../../api/tickets/ticket-input.ts';
import { recommendForStoredTicket } from '../../recommend.ts';
import { markSent } from '../../review/send.ts';
import type { Services } from '../../services.ts';
import type { RecommendationId, TicketId } from '../../ticket/ids.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import { addMessage, reviseTicket, storeTicket } from '../../ticket-intake.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { newTicketPage, type NewTicketForm } from './new-ticket-page.ts';
import { readTicket } from './read-ticket.ts';
import { streamRecommendation } from './stream.ts';
import { ticketPage } from './ticket-page.ts';

const notices = {
  sent: 'Marked as sent.',
  resolved: 'The ticket is resolved.',
  awaiting_customer: 'The ticket waits for its customer.',
  open: 'The ticket is open.',
  message: 'The message is added.',
  rewritten: 'The reply is replaced; every rule was checked again.',
};

/** Serves tickets and what is done with them. */
export function serveTickets(console: Console, services: Services): void {
  const { store } = services;

  console.get('/tickets/new', allowed('POST /v1/tickets'), (context) =>
    answerPage(context, { place: 'inbox', title: 'New ticket', body: newTicketPage({}, []) }),
  );

  console.post('/tickets', allowed('POST /v1/tickets'), async (context) => {
    const form = await readForm(context);
    const refuse = (faults: Parameters<typeof newTicketPage>[1]) =>
      answerPage(context, { place: 'inbox', title: 'New ticket', body: newTicketPage(form, faults), status: 422 });
    const read = ticketInput.safeParse(ticketOf(form));
    if (!read.success) return refuse(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
    const stored = await storeTicket(services, read.data);
    if (stored.outcome === 'referenceTaken')
      return refuse([{ path: 'reference', message: 'is that of another ticket' }]);
    return context.redirect(`/console/tickets/${stored.ticket.id}`, 303);
  });

  console.get('/tickets/:id', allowed('GET /v1/tickets/{id}'), async (context) => {
    const shown = await readTicket(services, context.req.param('id'));
    const { ticket, recommendation } = shown;
    const viewer = context.get('viewer');
    const edits = context.req.query('edit') === 'reply' && viewer.may('POST /v1/recommendations/{id}/rewrites');
    const editing = edits && recommendation !== null ? { text: recommendation.draft.body, preview: null } : null;
    return answerPage(context, {
      place: 'inbox',
      title: ticket.subject === '' ? ticket.reference : ticket.subject,
      body: ticketPage(viewer, shown, { editing, renews: context.req.query('done') === 'message' }),
      live: 'ticket',
      liveTicket: ticket.id,
      notice: noticeFrom(context, notices),
    });
  });

  console.post('/tickets/:id/recommendations', allowed('POST /v1/tickets/{id}/recommendations'), async (context) => {
    const { ticket } = await readTicket(services, context.req.param('id'));
    if (context.req.header('accept')?.includes('text/event-stream') === true)
      return streamRecommendation(context, services, ticket);
    const recommended = await recommendForStoredTicket(services, ticket.id);
    if (recommended.outcome !== 'created') throw new Refusal(recommended.outcome);
    return context.redirect(`/console/tickets/${ticket.id}`, 303);
  });

  console.post('/tickets/:id/status', allowed('PATCH /v1/tickets/{id}'), async (context) => {
    const { status: given } = await readForm(context);
    const status = ticketStatuses.find((one) => one === given);
    if (status === undefined) throw new Refusal('invalidInput');
    const revised = await reviseTicket(services, context.req.param('id') as TicketId, { status });
    if (revised.outcome === 'notFound') throw new Refusal('notFound');
    if (revised.outcome === 'revisionChanged') throw new Refusal('ticketChanged');
    return context.redirect(`/console/tickets/${revised.ticket.id}?done=${status}`, 303);
  });

  console.post('/tickets/:id/messages', allowed('POST /v1/tickets/{id}/messages'), async (context) => {
    const form = await readForm(context);
    const read = messageInput.safeParse({ from: form['from'], body: form['body']?.replaceAll('\r\n', '\n') });
    if (!read.success) throw new Refusal('invalidInput', { detail: 'A message needs words.' });
    const id = context.req.param('id') as TicketId;
    const added = await addMessage(services, id, read.data);
    if (added.outcome === 'notFound') throw new Refusal('notFound');
    if (added.outcome === 'revisionChanged') throw new Refusal('ticketChanged');
    if (added.outcome === 'conversationFull')
      throw new Refusal('invalidInput', { detail: 'The ticket holds as many messages as it can: open another.' });
    return context.redirect(`/console/tickets/${id}?done=message`, 303);
  });

  console.post('/recommendations/:id/sent', allowed('POST /v1/recommendations/{id}/sent'), async (context) => {
    // As JSON: a form would turn the line ends of the approved text into others.
    const body = z.string().parse(JSON.parse((await readForm(context))['body'] ?? '""'));
    const recommendationId = context.req.param('id') as RecommendationId;
    const by = context.get('viewer').apiKey.id;
    const recommendation = await store.recommendations.find(recommendationId);
    if (recommendation === null) throw new Refusal('notFound');
    const sent = await markSent(services, { recommendationId, body, by });
    if (sent.outcome !== 'sent') throw new Refusal(refusals[sent.outcome]);
    return context.redirect(`/console/tickets/${recommendation.ticketId}?done=sent`, 303);
  });
}

const refusals = {
  notFound: 'notFound',
  reviewPending: 'reviewPending',
  rejected: 'replyRejected',
  textNotApproved: 'textNotApproved',
  alreadySent: 'alreadySent',
} as const;

function ticketOf({ subject, body, reference, channel, tier, customerId, customerName }: NewTicketForm) {
  const filled = (value: string | undefined) => (value?.trim() ? value.trim() : null);
  return {
    subject: filled(subject) ?? '',
    body: body?.replaceAll('\r\n', '\n') ?? '',
    reference: filled(reference),
    channel,
    customer: { id: filled(customerId), name: filled(customerName), tier },
  };
}
