import type { Facts } from '../playbook/facts.ts';
import { openReading, type Reading } from '../playbook/reading.ts';
import type { Classification } from '../ticket/classification.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import type { Environment } from '../ticket/vocabulary.ts';
import { categoryOf } from './category.ts';
import { issueTypeOf } from './issue-type.ts';
import { severityOf } from './severity.ts';
import type { Supported } from './supported.ts';
import type { Testimony } from './witnesses.ts';

/** What the playbook alone makes of a ticket, why, and what the ticket's own words would have made of it without neighbours. */
export type PlaybookClassification = {
  readonly classification: Classification;
  readonly trace: readonly TraceEntry[];
  readonly byWords: Testimony;
};

const section = 'Classification Dimensions';

/** Classifies a ticket by its signals and by the labels of similar resolved tickets. @playbook Classification Dimensions */
export function classifyByPlaybook(facts: Facts): PlaybookClassification {
  const reading = openReading(facts);
  const severity = severityOf(reading);
  const category = categoryOf(reading);
  const issueType = issueTypeOf(reading);
  const environment = environmentOf(reading);
  const { sentiment, language } = facts.signals;
  return {
    classification: {
      category: category.value,
      severity: severity.value,
      issueType: issueType.value,
      environment: environment.value,
      security: reading.security.size > 0,
      sentiment,
      language,
      confidence: {
        category: category.confidence,
        severity: severity.confidence,
        issueType: issueType.confidence,
        environment: environment.confidence,
      },
    },
    trace: [
      entry('category', category),
      entry('issueType', issueType),
      entry('environment', environment),
      ...severity.trace,
    ],
    byWords: {
      category: category.byWords,
      severity: severity.byWords,
      issueType: issueType.byWords,
      environment: environment.value === 'unknown' ? null : environment.value,
    },
  };
}

/** What the metadata or the words name; a ticket that names none stays unknown. */
function environmentOf({ signals: { environments }, money, security }: Reading): Supported<Environment> {
  // A proof of a vulnerability runs on the reporter's own machine and tells nothing of where it matters.
  const telling =
    security.size === 0 ? environments : environments.filter(({ environment }) => environment !== 'development');
  const [best] = telling;
  const [charged] = money.values();
  // Nobody is charged in a sandbox.
  if (best === undefined && charged !== undefined) return { value: 'production', confidence: 0.7, words: charged };
  if (best === undefined) return { value: 'unknown', confidence: 0.7, words: 'no environment is named' };
  const contradicted = environments.some(({ environment }) => environment !== best.environment);
  return {
    value: best.environment,
    confidence: best.span.field === 'metadata' ? 0.99 : contradicted ? 0.6 : 0.85,
    words: best.span.text,
  };
}

function entry(dimension: 'category' | 'issueType' | 'environment', { value, words }: Supported<string>): TraceEntry {
  const rule = {
    category: 'classification.category',
    issueType: 'classification.issue_type',
    environment: 'classification.environment',
  }[dimension];
  return { rule, section, effect: `${dimension}=${value}`, evidence: words.slice(0, 240) };
}
