import { forgetCompletedJobs } from './forget-completed-jobs.ts';
import type { JobKind } from './job-kind.ts';
import { recommendTicket } from './recommend-ticket.ts';

/** A kind whose payload only its own file knows. */
export type AnyJobKind = Omit<JobKind<object>, 'handle'> & { readonly handle: JobKind<never>['handle'] };

/** Every kind of background work. To add one: a file like its neighbours here, and a line in this list. */
export const jobKinds: readonly AnyJobKind[] = [recommendTicket, forgetCompletedJobs];
