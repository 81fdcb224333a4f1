import { both, isIntermittent, status, topic, where } from '../reading.ts';
import type { DeepDive } from './deep-dive.ts';

const section = 'Authentication Tickets';

/** @playbook Authentication Tickets */
export const authentication: DeepDive = {
  category: 'authentication',
  section,
  patterns: [
    {
      id: 'category.authentication.intermittent_401',
      section,
      bullet: '401 intermittent: Check token expiration, clock skew, key rotation',
      effect: 'nextSteps',
      likelyCause: 'token expiration, clock skew or a key rotation',
      matches: (reading) => where(isIntermittent(reading), status(reading, 401)),
      fires: 'Sometimes our calls are refused with 401.',
      silent: 'Each of our calls is refused with 401.',
    },
    {
      id: 'category.authentication.copied_key',
      section,
      bullet: '401 after copy-paste: Whitespace in API key',
      effect: 'nextSteps',
      likelyCause: 'white space around the pasted key',
      matches: (reading) => both(topic(reading, 'pasted_key'), topic(reading, 'authentication')),
      fires: 'I copied the API key from the mail and get 401.',
      silent: 'I get 401 with the API key that I typed.',
    },
    {
      id: 'category.authentication.unexpected_403',
      section,
      bullet: '403 unexpected: Role/permission mismatch, IP restrictions',
      effect: 'nextSteps',
      likelyCause: 'a role or permission that does not fit, or an IP restriction',
      matches: (reading) => status(reading, 403),
      fires: 'The production key returns 403.',
      silent: 'The production key returns 401.',
    },
    {
      id: 'category.authentication.works_in_curl',
      section,
      bullet: '"Works in curl, not in code": HTTP client header handling',
      effect: 'nextSteps',
      likelyCause: 'how the HTTP client handles the Authorization header',
      matches: (reading) =>
        where(/curl|postman/i.test(topic(reading, 'works_elsewhere') ?? ''), topic(reading, 'works_elsewhere')),
      fires: 'The call works in curl but my code gets 401.',
      silent: 'My code gets 401.',
    },
  ],
  resolutionPath: [
    { step: 'Verify API key is active in dashboard', settled: () => false },
    { step: 'Check key permissions match required scopes', settled: () => false },
    {
      step: 'Request cURL command that fails for debugging',
      settled: ({ signals }) => signals.payloads.some(({ span }) => /\bcurl\b/i.test(span.text)),
    },
    { step: 'Check for recent password/key rotations', settled: () => false },
  ],
};
