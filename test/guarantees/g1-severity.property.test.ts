import fc from 'fast-check';
import { describe, it } from 'vitest';
import { classifyByPlaybook } from '../../src/classify/by-playbook.ts';
import { standsIn } from '../../src/classify/quote.ts';
import { severityCriteria } from '../../src/playbook/severity/criteria.ts';
import { compareSeverity } from '../../src/ticket/vocabulary.ts';
import { anySituation, runs, settle } from './situation.ts';

describe('G1: a severity never falls below a matched criterion', () => {
  it('whatever the model proposes, the severity is at least what the most severe matched criterion says', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { classification, trace } = settle(situation);
        const criteria = severityCriteria.filter(({ id }) => trace.some(({ rule }) => rule === id));
        return criteria.every(({ severity }) => compareSeverity(classification.severity, severity) <= 0);
      }),
      runs,
    );
  });

  it('a model raises it only by a criterion of the playbook and words that stand in the ticket', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const own = classifyByPlaybook(situation.facts).classification;
        const { classification, notes } = settle(situation);
        const proposed = situation.proposal?.severity;
        if (proposed === undefined || compareSeverity(proposed.value, own.severity) >= 0) return true;
        const supported =
          severityCriteria.some(({ id, severity }) => id === proposed.criterion && severity === proposed.value) &&
          standsIn(proposed.quote, situation.facts.ticket) !== null;
        if (supported) return classification.severity === proposed.value;
        const raisedBySecurity = classification.security && !own.security;
        return (classification.severity === own.severity || raisedBySecurity) && notes.length > 0;
      }),
      runs,
    );
  });
});
