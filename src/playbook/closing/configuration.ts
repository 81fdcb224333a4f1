import { both, isIntermittent, outsideProduction, status, topic, unless, type Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'Close as Configuration Error';
const effect = 'disposition=close_configuration';

/** @playbook Close as Configuration Error */
export const configurationErrors: readonly Rule[] = [
  {
    id: 'closing.configuration.api_key',
    section,
    bullet: 'API key missing or malformed',
    effect,
    matches: (reading) =>
      unless(topic(reading, 'credentials_invalid') ?? unexplained401(reading), keySeemsRight(reading)),
    fires: 'We get 401: we forgot to send the API key.',
    silent: 'We get 401 although we send the right API key.',
  },
  {
    id: 'closing.configuration.content_type',
    section,
    bullet: 'Incorrect Content-Type header',
    effect,
    matches: (reading) => unless(contentTypeWords(reading), reading.serverError),
    fires: 'The same body works from the docs page, but with Content-Type: text/plain I get 422.',
    silent: 'The Content-Type of the answer is application/json.',
  },
  {
    id: 'closing.configuration.schema_mismatch',
    section,
    bullet: 'Request body does not match documented schema',
    effect,
    matches: (reading) => unless(bodyAgainstSchema(reading), reading.serverError),
    fires: 'I get 422 {"detail":[{"loc":["body","name"],"msg":"field required"}]} when I create an order.',
    silent: 'Creating an order answers 500.',
  },
  {
    id: 'closing.configuration.rate_limit',
    section,
    bullet: 'Rate limit exceeded (unless limits seem incorrect)',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'rate_limit'), status(reading, 429, 403) ?? reading.failure),
        limitsSeemWrong(reading),
        topic(reading, 'feature_request', 'regression'),
      ),
    fires: 'We get 429 rate limit exceeded when our job sends 500 calls at once.',
    silent: 'We get 429 rate limit exceeded although the header says 4,999 calls remain.',
  },
  {
    id: 'closing.configuration.wrong_environment',
    section,
    bullet: 'Authentication to wrong environment (staging vs production)',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'wrong_environment'), topic(reading, 'authentication') ?? status(reading, 401, 403)),
        topic(reading, 'credentials_valid'),
      ),
    fires: 'Our staging API key was sent to the production URL and we got 401.',
    silent: 'Our production API key gives 403.',
  },
];

/** A key that is refused, and no word that it ever was right. */
function unexplained401(reading: Reading): string | null {
  return (
    status(reading, 401) ??
    both(topic(reading, 'permission'), status(reading, 403) ?? reading.signals.errors[0]?.span.text ?? null)
  );
}

function keySeemsRight(reading: Reading): boolean {
  const proof = topic(
    reading,
    'credentials_valid',
    'credentials_new',
    'worked_before',
    'works_elsewhere',
    'regression',
    'documentation_wrong',
  );
  return (
    proof !== null ||
    isIntermittent(reading) ||
    reading.serverError !== null ||
    (reading.scopes.has('all_requests') && !outsideProduction(reading))
  );
}

function contentTypeWords(reading: Reading): string | null {
  const words = topic(reading, 'malformed_request');
  return words !== null && /content.?type|text\/plain|form.?(?:data|urlencoded)|multipart/i.test(words) ? words : null;
}

function bodyAgainstSchema(reading: Reading): string | null {
  const refused = status(reading, 422, 400);
  const missing = topic(reading, 'malformed_request');
  return refused === null ? null : both(missing, refused);
}

/** The quota looks free, or the limit differs from the documented one. */
function limitsSeemWrong(reading: Reading): string | null {
  return topic(reading, 'limit_seems_wrong', 'documentation_wrong');
}
