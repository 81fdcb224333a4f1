import type { Rule } from '../rule.ts';
import type { Severity } from '../../ticket/vocabulary.ts';
import { p1Criteria } from './p1.ts';
import { p2Criteria } from './p2.ts';
import { p3Criteria } from './p3.ts';
import { p4Criteria } from './p4.ts';

/** Every criterion of the playbook's scale, most severe first. */
export const criteriaOf: Readonly<Record<Severity, readonly Rule[]>> = {
  P1: p1Criteria,
  P2: p2Criteria,
  P3: p3Criteria,
  P4: p4Criteria,
};

/** A criterion as it is shown to a model that may name it (G1), and to whoever overrides a severity. */
export type SeverityCriterion = { readonly id: string; readonly severity: Severity; readonly bullet: string };

/** All criteria with the severity that each stands for. */
export const severityCriteria: readonly SeverityCriterion[] = (['P1', 'P2', 'P3', 'P4'] as const).flatMap((severity) =>
  criteriaOf[severity].map(({ id, bullet, reads }) => ({
    id,
    severity,
    bullet: reads === undefined ? bullet : `${bullet} (${reads})`,
  })),
);
