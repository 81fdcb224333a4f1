import { announce } from './announce.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { evaluateDataset } from './evaluate-dataset.ts';
import { eraseOldTickets } from './erase-old-tickets.ts';
import { forgetCompletedJobs } from './forget-completed-jobs.ts';
import { judgeEvaluations } from './judge-evaluations.ts';
import type { JobKind } from './job-kind.ts';
import { makeMeasureCells } from './make-measure-cells.ts';
import { pollFeed } from './poll-feed.ts';
import { pollFeeds } from './poll-feeds.ts';
import { postEscalation } from './post-escalation.ts';
import { recommendTicket } from './recommend-ticket.ts';
import { renewVectors } from './renew-vectors.ts';
import { scanPatterns } from './scan-patterns.ts';
import { scanSla } from './scan-sla.ts';
import { writeNote } from './write-note.ts';

/** A kind whose payload only its own file knows. */
export type AnyJobKind = Omit<JobKind<object>, 'handle'> & { readonly handle: JobKind<never>['handle'] };

/** Every kind of background work. To add one: a file like its neighbours here, and a line in this list. */
export const jobKinds: readonly AnyJobKind[] = [
  recommendTicket,
  evaluateDataset,
  judgeEvaluations,
  announce,
  deliverWebhook,
  writeNote,
  postEscalation,
  scanSla,
  scanPatterns,
  makeMeasureCells,
  pollFeeds,
  pollFeed,
  forgetCompletedJobs,
  eraseOldTickets,
  renewVectors,
];
