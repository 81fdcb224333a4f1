/** Words that stand in examples and images for a secret that somebody has still to make. */
const placeholders =
  /^(.*(change.?me|example|placeholder|secret.?key|your.|insert|todo|dummy|test.?key).*|postgres|password|passwd|secret|admin|root|copilot|support.?copilot|none|123.*)$/i;

/** A text of fewer different characters was typed, not made. */
const leastCharacters = 8;

type Secrets = { readonly COPILOT_ADMIN_KEY: string | null; readonly DATABASE_URL: string | null };

/** The secrets of an environment that others know or guess. A database without a password is not among them: it may trust by socket or certificate. */
export function defaultSecrets({ COPILOT_ADMIN_KEY: key, DATABASE_URL: url }: Secrets) {
  const password = decodeURIComponent(URL.parse(url ?? '')?.password ?? '');
  const fault = 'holds a default secret, which production refuses; make one, such as by: openssl rand -hex 24';
  return [
    ...(key !== null && (placeholders.test(key) || new Set(key).size < leastCharacters)
      ? [{ name: 'COPILOT_ADMIN_KEY', fault }]
      : []),
    ...(password !== '' && placeholders.test(password) ? [{ name: 'DATABASE_URL', fault }] : []),
  ];
}
