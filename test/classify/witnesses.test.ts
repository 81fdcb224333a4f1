import { describe, expect, test } from 'vitest';
import { witnessesOf } from '../../src/classify/witnesses.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';
import type { ClassificationProposal } from '../../src/ticket/classification.ts';

const said = { category: 'validation', severity: 'P3', issueType: 'bug', environment: 'unknown' } as const;
const silent = { category: null, severity: null, issueType: null, environment: null };

/** Similar tickets that bear these categories, each a little less alike than the one before. */
function neighbours(...categories: readonly string[]) {
  const similarTickets = categories.map((category, at) => ({
    similarity: 0.9 - at / 10,
    labels: { category, severity: null, issueType: null, environment: null, disposition: null },
  }));
  return { ...noEvidence, similarTickets } as unknown as typeof noEvidence;
}

describe('who agrees with a classification', () => {
  test('the ticket’s words, a model and similar tickets agree, differ or say nothing', () => {
    const proposed = (value: unknown) => ({ value, confidence: 1, quote: null });
    const proposal = {
      category: proposed('integration'),
      severity: { ...proposed('P3'), criterion: null },
      issueType: proposed('bug'),
      environment: proposed('production'),
      security: proposed(false),
    } as ClassificationProposal;
    const evidence = neighbours('validation', 'integration', 'validation');
    const witnesses = witnessesOf(said, { rules: { ...silent, severity: 'P3' }, proposal, evidence });
    expect(witnesses).toEqual({
      category: { rules: null, model: false, neighbours: true },
      severity: { rules: true, model: true, neighbours: null },
      issueType: { rules: null, model: true, neighbours: null },
      environment: { rules: null, model: false, neighbours: null },
    });
  });

  test('one similar ticket is no witness, and of two opinions the more alike pair speaks', () => {
    const heard = { rules: silent, proposal: null };
    expect(witnessesOf(said, { ...heard, evidence: neighbours('validation') }).category.neighbours).toBeNull();
    const split = neighbours('integration', 'validation', 'integration', 'validation');
    expect(witnessesOf(said, { ...heard, evidence: split }).category.neighbours).toBe(false);
  });
});
