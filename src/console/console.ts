import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { IdentityProvider } from '../api/identity-provider.ts';
import type { Services } from '../services.ts';
import type { Assets } from './assets.ts';
import { serveAudit } from './audit/serve-audit.ts';
import { serveAssets } from './serve-assets.ts';
import type { Console, ConsoleEnvironment } from './environment.ts';
import { serveEvents } from './events.ts';
import { serveEvaluations } from './evaluations/serve-evaluations.ts';
import { serveHandoffs } from './handoffs/serve-handoffs.ts';
import { serveInbox } from './inbox/serve-inbox.ts';
import { answerFailure, serveNothing } from './failure.ts';
import { serveJobs } from './jobs/serve-jobs.ts';
import { serveKnowledge } from './knowledge/serve-knowledge.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { servePlaybook } from './playbook/serve-playbook.ts';
import { serveReviewing, serveReviews } from './review/serve-reviews.ts';
import { serveSecondReviews } from './review/serve-second-reviews.ts';
import { serveSearch } from './search/serve-search.ts';
import { serveApiKeys } from './settings/serve-api-keys.ts';
import { serveSettings } from './settings/serve-settings.ts';
import { serveShift } from './shift/serve-shift.ts';
import { signedIn } from './session.ts';
import { serveSignIn } from './sign-in.ts';
import { serveRewrites } from './ticket/serve-rewrites.ts';
import { serveTickets } from './ticket/serve-tickets.ts';
import { serveTour } from './tour/serve-tour.ts';

// Nothing inline, nothing from elsewhere: a string that slipped through as markup could still run nothing.
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

const mostFormBytes = 32 * 1024 * 1024;

type Surroundings = {
  readonly assets: Assets;
  /** Tells whoever knows API keys by heart that one has changed. */
  readonly forget: () => void;
  readonly identityProvider: IdentityProvider | null;
  /** Aborted when the process is told to end. */
  readonly stopping: AbortSignal;
};

/** The pages where agents and reviewers work. They call the same verbs as the API, and every action is there, too. */
export function createConsole(
  services: Services,
  { assets, forget, identityProvider, stopping }: Surroundings,
): Console {
  const console: Console = new Hono<ConsoleEnvironment>().basePath('/console');
  console.onError(answerFailure(services.log));
  serveAssets(console, assets);
  console.use(pageHeaders, csrf(), bodyLimit({ maxSize: mostFormBytes }));
  serveSignIn(console, services, identityProvider);
  console.use(signedIn(services));
  serveInbox(console, services);
  serveTickets(console, services);
  serveRewrites(console, services);
  serveHandoffs(console, services);
  serveReviews(console, services);
  serveReviewing(console, services);
  serveSecondReviews(console, services);
  serveSearch(console, services);
  serveShift(console, services);
  serveKnowledge(console, services);
  servePlaybook(console, services);
  serveMetrics(console, services);
  serveEvaluations(console, services);
  serveJobs(console, services);
  serveAudit(console, services);
  serveEvents(console, services, stopping);
  serveTour(console, services);
  serveSettings(console, services);
  serveApiKeys(console, services, forget);
  serveNothing(console);
  return console;
}
