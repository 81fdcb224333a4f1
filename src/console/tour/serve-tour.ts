import { z } from 'zod';
import { Refusal } from '../../api/problem.ts';
import { recommendForNewTicket } from '../../recommend.ts';
import { giveVerdict } from '../../review/give-verdict.ts';
import type { Services } from '../../services.ts';
import type { NewTicket } from '../../ticket-intake.ts';
import type { RecommendationId } from '../../ticket/ids.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage } from '../page.ts';
import { taughtCategory, tourPage, tourSteps, type TourIds, type TourStep } from './tour-page.ts';
import { documented, heardOfBefore, outage, unheardOf, unheardOfAgain } from './tour-tickets.ts';

const id = z
  .string()
  .regex(/^rec_\w{1,100}$/)
  .optional()
  .catch(undefined);

const idsSchema = z.object({ outage: id, known: id, unheard: id, taught: id });

const tickets: Readonly<Record<TourStep, NewTicket>> = {
  outage,
  known: documented,
  unheard: unheardOf,
  taught: heardOfBefore,
};

/** Serves the tour: a minute with the real copilot, on the sample data. Its tickets are as real as any. */
export function serveTour(console: Console, services: Services): void {
  const { store } = services;

  console.get('/tour', allowed('POST /v1/recommendations'), async (context) => {
    const ids: TourIds = idsSchema.parse(context.req.query());
    const found = await Promise.all(
      tourSteps.map(async (step) => {
        const given = ids[step];
        return [
          step,
          given === undefined ? null : await store.recommendations.find(given as RecommendationId),
        ] as const;
      }),
    );
    const body = tourPage(context.get('viewer'), ids, Object.fromEntries(found));
    return answerPage(context, { place: 'tour', title: 'Tour', body });
  });

  console.post('/tour', allowed('POST /v1/recommendations'), async (context) => {
    const form = await readForm(context);
    const ids: TourIds = idsSchema.parse(form);
    const step = tourSteps.find((one) => one === form['step']);
    if (step === undefined) throw new Refusal('invalidInput');
    if (step === 'taught') {
      const viewer = context.get('viewer');
      await teach(services, ids.unheard, viewer);
      const again = await recommendForNewTicket(services, unheardOfAgain);
      if (again.outcome === 'created') await teach(services, again.recommendation.id, viewer);
    }
    const recommended = await recommendForNewTicket(services, tickets[step]);
    if (recommended.outcome !== 'created') throw new Refusal('referenceTaken');
    const address = new URLSearchParams({ ...ids, [step]: recommended.recommendation.id } as Record<string, string>);
    return context.redirect(`/console/tour?${address.toString()}#${step}`, 303);
  });
}

/** The override that a reviewer would give: the team's own word for what no rule knows. */
async function teach(
  services: Services,
  recommendationId: string | undefined,
  {
    apiKey,
    may,
  }: {
    readonly apiKey: { readonly id: Parameters<typeof giveVerdict>[1]['reviewer'] };
    readonly may: (call: string) => boolean;
  },
): Promise<void> {
  if (!may('POST /v1/recommendations/{id}/reviews')) throw new Refusal('forbidden');
  if (recommendationId === undefined) throw new Refusal('notFound');
  const given = await giveVerdict(services, {
    recommendationId: recommendationId as RecommendationId,
    reviewer: apiKey.id,
    verdict: 'overridden',
    classification: { category: taughtCategory },
    disposition: null,
    escalation: null,
    reply: null,
    reasonCode: 'classification_off',
    reason: 'The ledger mirror is an integration of ours.',
  });
  if (given.outcome === 'notFound') throw new Refusal('notFound');
}
