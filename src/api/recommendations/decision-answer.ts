import { z } from '@hono/zod-openapi';
import {
  commonMistakeNames,
  dispositions,
  escalationLevels,
  escalationTargets,
  informationItems,
  reviewReasons,
} from '../../ticket/vocabulary.ts';
import { instant } from '../text.ts';

const escalation = z.object({
  level: z.enum(escalationLevels),
  target: z.enum(escalationTargets),
  immediate: z.boolean(),
});

const sla = z.object({
  acknowledgeBy: instant,
  firstUpdateBy: instant,
  updateEveryMinutes: z.int().nullable().openapi({ description: 'Null where the playbook says "As needed".' }),
  resolveBy: instant,
});

const traceEntry = z
  .object({ rule: z.string(), section: z.string(), effect: z.string(), evidence: z.string() })
  .openapi('TraceEntry', {
    description: 'One rule that had a say, where the playbook says so, what it did, and the words it read.',
    example: {
      rule: 'severity.p2.endpoint_failing_consistently',
      section: 'P2 - High',
      effect: 'severity=P2',
      evidence: 'every POST /orders answers 500',
    },
  });

/** Everything the playbook says about one classified ticket. */
export const decisionAnswer = z
  .object({
    disposition: z.enum(dispositions),
    escalation,
    informationRequest: z.array(z.enum(informationItems)).readonly(),
    knownIssue: z.object({ id: z.string(), match: z.enum(['exact', 'partial']) }).nullable(),
    duplicateOf: z.string().nullable(),
    sla,
    review: z.object({ required: z.boolean(), reasons: z.array(z.enum(reviewReasons)).readonly() }),
    acceptance: z.array(z.object({ check: z.string(), holds: z.boolean(), note: z.string() })).readonly(),
    nextSteps: z.array(z.string()).readonly(),
    warnings: z.array(z.object({ mistake: z.enum(commonMistakeNames), note: z.string() })).readonly(),
    questions: z.array(z.string()).readonly().openapi({ description: 'What only a person can decide.' }),
    trace: z.array(traceEntry).readonly(),
  })
  .openapi('Decision');
