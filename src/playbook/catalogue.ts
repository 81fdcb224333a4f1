import { acceptWhen, overrideWhen } from './acceptance.ts';
import { deepDives } from './categories/next-steps.ts';
import { configurationErrors } from './closing/configuration.ts';
import { expectedBehavior } from './closing/expected-behavior.ts';
import { knownIssueClosing } from './closing/known-issue.ts';
import { alwaysEscalate } from './escalation/always.ts';
import { escalateWithDiscretion } from './escalation/discretion.ts';
import { doNotEscalate } from './escalation/never.ts';
import { firstAssessment } from './first-assessment.ts';
import { alwaysRequest, doNotRequest, requestedByTemplate } from './information-request.ts';
import { commonMistakes } from './mistakes.ts';
import type { Decided } from './required-review.ts';
import { requiredReview } from './required-review.ts';
import type { Rule } from './rule.ts';
import { criteriaOf } from './severity/criteria.ts';

/** Every rule of the playbook in the playbook's order; each reads no more of a decided ticket than its section needs. */
export const catalogue: readonly Rule<Decided>[] = [
  ...firstAssessment,
  ...Object.values(criteriaOf).flat(),
  ...alwaysEscalate,
  ...escalateWithDiscretion,
  ...doNotEscalate,
  ...alwaysRequest,
  ...requestedByTemplate,
  ...doNotRequest,
  ...configurationErrors,
  ...expectedBehavior,
  ...knownIssueClosing,
  ...deepDives.flatMap(({ patterns }) => patterns),
  ...requiredReview,
];

/** The bullets that are answered as a checklist or a warning rather than by a rule with an effect. */
export const checklistBullets: readonly string[] = [...acceptWhen, ...overrideWhen, ...commonMistakes].map(
  ({ bullet }) => bullet,
);
