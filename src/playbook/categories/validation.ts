import { both, status, topic, unless } from '../reading.ts';
import type { DeepDive } from './deep-dive.ts';

const section = 'Validation Tickets';

/** @playbook Validation Tickets */
export const validation: DeepDive = {
  category: 'validation',
  section,
  patterns: [
    {
      id: 'category.validation.valid_looking_422',
      section,
      bullet: '422 on valid-looking payload: Check enum case sensitivity, field constraints',
      effect: 'nextSteps',
      likelyCause: 'the case of an enum value or a field constraint',
      matches: (reading) => unless(status(reading, 422), topic(reading, 'empty_body')),
      fires: 'A valid-looking order is refused with 422.',
      silent: 'A valid-looking order is refused with 404.',
    },
    {
      id: 'category.validation.500_for_422',
      section,
      bullet: '500 instead of 422: Known validation edge cases (condecimal, AfterValidator)',
      effect: 'nextSteps',
      likelyCause: 'a known validation edge case (condecimal, AfterValidator)',
      matches: (reading) => both(reading.serverError, topic(reading, 'validation') ?? status(reading, 422)),
      fires: 'An invalid amount answers 500 and not 422: the validation itself breaks.',
      silent: 'Listing the orders answers 500.',
    },
    {
      id: 'category.validation.empty_body',
      section,
      bullet: 'Empty body rejected: Need `{}` not empty string',
      effect: 'nextSteps',
      likelyCause: 'an empty body where `{}` is needed',
      matches: (reading) => topic(reading, 'empty_body'),
      fires: 'A POST with an empty body is refused.',
      silent: 'A POST with a full body is refused.',
    },
    {
      id: 'category.validation.type_coercion',
      section,
      bullet: 'Type coercion failures: Check documented types vs what customer sends',
      effect: 'nextSteps',
      likelyCause: 'a type that differs from the documented one',
      matches: ({ signals }) =>
        signals.errors.find(({ span }) =>
          /type_error|not a valid (?:integer|number|float|boolean|list|dict|enum)|should be a valid/i.test(span.text),
        )?.span.text ?? null,
      fires: 'I get {"detail":[{"loc":["body","count"],"msg":"Input should be a valid integer","type":"int_parsing"}]}',
      silent: 'I get 422 for a missing name.',
    },
  ],
  resolutionPath: [
    { step: 'Request exact payload', settled: ({ signals }) => signals.payloads.length > 0 },
    { step: 'Compare against schema', settled: () => false },
    { step: 'Check for version-specific validation bugs', settled: ({ exactIssue }) => exactIssue !== null },
    { step: 'Test in staging if reproducible', settled: ({ exactIssue }) => exactIssue !== null },
  ],
};
