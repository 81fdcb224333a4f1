import { criteriaOf } from '../playbook/severity/criteria.ts';
import { both, isIntermittent, scope, status, topic, type Reading } from '../playbook/reading.ts';
import { matchRules, traceOf } from '../playbook/rule.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import { severities, type Severity } from '../ticket/vocabulary.ts';
import type { Balloted } from './supported.ts';

/** How sure a severity is by how it came about: a matched criterion, or a default for lack of one. */
const confidenceOf: Readonly<Record<Severity, number>> = { P1: 0.85, P2: 0.8, P3: 0.7, P4: 0.85 };
const unsupported = 0.35;

/** The severity of the most severe matched criterion, with the trace of every match. */
export function severityOf(reading: Reading): Balloted<Severity> & { readonly trace: readonly TraceEntry[] } {
  const matched = severities.map((severity) => ({ severity, rules: matchRules(criteriaOf[severity], reading) }));
  const trace = matched.flatMap(({ rules }) => rules.map(traceOf));
  const worst = matched.find(({ rules }) => rules.length > 0);
  if (worst !== undefined)
    return {
      value: worst.severity,
      confidence: confidenceOf[worst.severity] - doubt(reading, worst.severity),
      words: worst.rules[0]?.evidence ?? '',
      byWords: worst.severity,
      trace,
    };
  const value = reading.failure === null ? 'P4' : 'P3';
  return { value, confidence: unsupported, words: reading.failure ?? reading.ticket.subject, byWords: null, trace };
}

/** Words that leave the next higher severity open. */
function doubt(reading: Reading, severity: Severity): number {
  if (reading.environment === 'development' || isIntermittent(reading)) return 0;
  if (severity === 'P4') return reading.serverError === null ? 0 : 0.5;
  if (severity !== 'P3') return 0;
  return openWords(reading) === null ? 0 : 0.3;
}

/** Credentials that were good until lately, or until a release. */
function suddenRefusal(reading: Reading): string | null {
  return (
    both(topic(reading, 'worked_before', 'regression'), reading.serverError ?? status(reading, 401, 403)) ??
    both(topic(reading, 'credentials_valid'), reading.serverError)
  );
}

function openWords(reading: Reading): string | null {
  // A documented issue explains the failure, unless it came suddenly or shows where it should not.
  if (reading.exactIssue !== null) return both(reading.failure, topic(reading, 'blocking') ?? suddenRefusal(reading));
  const refusedSince =
    reading.environment === 'production' || topic(reading, 'regression') !== null ? status(reading, 401, 403) : null;
  return (
    reading.serverError ??
    refusedSince ??
    topic(reading, 'blocking', 'worked_before', 'outage') ??
    scope(reading, 'several_customers')
  );
}
