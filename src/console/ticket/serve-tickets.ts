import { z } from 'zod';
import { Refusal } from '../../api/problem.ts';
import { ticketInput } from '../../api/tickets/ticket-input.ts';
import { recommendForStoredTicket } from '../../recommend.ts';
import { markSent } from '../../review/send.ts';
import type { Services } from '../../services.ts';
import type { RecommendationId, TicketId } from '../../ticket/ids.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import { reviseTicket, storeTicket } from '../../ticket-intake.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { newTicketPage, type NewTicketForm } from './new-ticket-page.ts';
import { streamRecommendation } from './stream.ts';
import { ticketPage } from './ticket-page.ts';

const notices = {
  sent: 'Marked as sent.',
  resolved: 'The ticket is resolved.',
  awaiting_customer: 'The ticket waits for its customer.',
  open: 'The ticket is open.',
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
    const { ticket, recommendation } = await findTicket(services, context.req.param('id'));
    return answerPage(context, {
      place: 'inbox',
      title: ticket.subject === '' ? ticket.reference : ticket.subject,
      body: ticketPage(context.get('viewer'), { ticket, recommendation }),
      notice: noticeFrom(context, notices),
    });
  });

  console.post('/tickets/:id/recommendations', allowed('POST /v1/tickets/{id}/recommendations'), async (context) => {
    const { ticket } = await findTicket(services, context.req.param('id'));
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

async function findTicket({ store }: Services, id: string) {
  // What is no id at all gets no further.
  const ticket = !/^\w{1,100}$/.test(id) ? null : await store.tickets.find(id as TicketId);
  if (ticket === null) throw new Refusal('notFound');
  return { ticket, recommendation: await store.recommendations.newestFor(ticket.id) };
}

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
