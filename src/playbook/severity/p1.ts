import { both, outsideProduction, scope, securityMatter, status, topic, unless, type Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'P1 - Critical';
const effect = 'severity=P1';

/** @playbook P1 - Critical: "Complete service outage or security breach affecting production" and its criteria. */
export const p1Criteria: readonly Rule[] = [
  {
    id: 'severity.p1.all_requests_failing',
    section,
    bullet: 'All API requests failing for a customer',
    effect,
    matches: (reading) =>
      unless(
        both(scope(reading, 'all_requests', 'all_users'), reading.failure),
        outsideProduction(reading),
        isPartial(reading),
        isNewKeyRefused(reading),
        isExplained(reading),
      ),
    fires: 'All our API calls return 500 since 10:00 UTC.',
    silent: 'All our API calls on staging return 500 since 10:00 UTC.',
  },
  {
    id: 'severity.p1.service_outage',
    section,
    bullet: 'Complete service outage or security breach affecting production.',
    reads: 'nothing of the service answers',
    effect,
    matches: (reading) =>
      unless(
        topic(reading, 'outage'),
        outsideProduction(reading),
        isPartial(reading),
        topic(reading, 'documentation', 'feature_request'),
      ),
    fires: 'Your API is completely down, nothing answers any more.',
    silent: 'Is there a page that tells when the API was down? We would like to see last year.',
  },
  {
    id: 'severity.p1.authentication_down',
    section,
    bullet: 'Authentication system completely non-functional',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'authentication'), both(scope(reading, 'all_users'), reading.failure)),
        outsideProduction(reading),
        isPartial(reading),
      ),
    fires: 'Nobody can log in any more: the token endpoint answers 503 for all users.',
    silent: 'One of our users cannot log in, his password is refused with 401.',
  },
  {
    id: 'severity.p1.breach_or_exploitation',
    section,
    bullet: 'Data breach or security vulnerability actively exploited',
    effect,
    matches: (reading) => securityMatter(reading, 'breach', 'active_exploitation') ?? exposureInProduction(reading),
    fires: "We're seeing unauthorized access to customer data in our account.",
    silent: 'Which headers would make a client more secure against clickjacking?',
  },
  {
    id: 'severity.p1.payments_failing',
    section,
    bullet: 'Financial transactions failing in production',
    effect,
    matches: (reading) =>
      unless(
        both(
          reading.money.get('payment_failure') ?? null,
          scope(reading, 'all_requests', 'all_users') ??
            topic(reading, 'outage', 'blocking') ??
            productionWords(reading),
        ),
        outsideProduction(reading),
      ),
    fires: 'Payment processing is down: every charge fails.',
    silent: 'How do I simulate a payment that fails in the sandbox?',
  },
];

/** A key that never worked is refused on every call: the key is the matter, not the platform. */
function isNewKeyRefused(reading: Reading): boolean {
  return (
    status(reading, 401, 403) !== null && topic(reading, 'credentials_new') !== null && reading.serverError === null
  );
}

/** A documented issue tells why the calls are refused, and no server has failed. */
function isExplained({ isDocumented, serverError, environment }: Reading): boolean {
  return isDocumented && serverError === null && environment !== 'production';
}

/** Words that say that only a part is concerned. "A customer called us" says nothing of the kind. */
function isPartial({ scopes, signals }: Reading): string | null {
  const one = signals.scope.find(({ kind, span }) => kind === 'one_user' && !/^an? /i.test(span.text));
  return scopes.get('subset') ?? one?.span.text ?? null;
}

/** People's data in the open: in production, or many people's where no other environment is named. */
function exposureInProduction(reading: Reading): string | null {
  const words = securityMatter(reading, 'data_exposure');
  if (words === null || outsideProduction(reading)) return null;
  return reading.environment === 'production' ||
    /\b(?:users|customers|accounts|members|tenants|clients)\b|客户|用户|顧客|ユーザー|kunden|clientes|usu[aá]rios|utilisateurs/i.test(
      words,
    )
    ? words
    : null;
}

function productionWords({ signals }: Reading): string | null {
  const [best] = signals.environments;
  return best?.environment === 'production' ? best.span.text : null;
}
