import { describe, expect, test } from 'vitest';
import { voteByNeighbours } from '../../src/classify/neighbours.ts';
import { noEvidence, type SimilarTicket } from '../../src/ticket/evidence.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { neighbour, playbook } from '../draft/build-draft-input.ts';
import { buildTicket } from '../support/build-ticket.ts';

const validation = {
  category: 'validation',
  severity: 'P4',
  issueType: 'bug',
  environment: null,
  disposition: null,
} as const;
const at = (createdAt: string) => toInstant(`${createdAt}T10:00:00Z`);

function weightOf(...neighbours: readonly Partial<SimilarTicket>[]): number {
  return weightUnder(playbook.learning.halfLifeDays, ...neighbours);
}

/** How much weight the neighbours of a ticket of 5 January give to `validation`. */
function weightUnder(halfLifeDays: number, ...neighbours: readonly Partial<SimilarTicket>[]): number {
  const similarTickets = neighbours.map((parts) =>
    neighbour({ labels: validation, createdAt: at('2026-01-04'), ...parts }),
  );
  let given = 0;
  const ticket = buildTicket({ createdAt: at('2026-01-05') });
  const evidence = { ...noEvidence, similarTickets };
  const facts = { evidence, ticket, playbook: { ...playbook, learning: { halfLifeDays } } };
  voteByNeighbours(facts, 'category', (value, weight) => {
    expect(value).toBe('validation');
    given += weight;
  });
  return given;
}

describe('a neighbour', () => {
  test('speaks alone where a reviewer set it right and it says nearly the same', () => {
    expect(weightOf({ reviewed: true, similarity: 0.7 })).toBeGreaterThan(0);
    expect(weightOf({ reviewed: true, similarity: 0.69 })).toBe(0);
    expect(weightOf({ reviewed: false, similarity: 0.99 })).toBe(0);
  });

  test('needs a second that agrees where it only came with its labels, or is further away', () => {
    expect(weightOf({ similarity: 0.5 }, { similarity: 0.5 })).toBeGreaterThan(0);
    expect(weightOf({ similarity: 0.5 }, { similarity: 0.5, labels: { ...validation, category: null } })).toBe(0);
  });

  test('counts the more the nearer and the newer it is', () => {
    const near = weightOf({ reviewed: true, similarity: 0.9 });
    expect(weightOf({ reviewed: true, similarity: 0.8 })).toBeLessThan(near);
    const old = weightOf({ reviewed: true, similarity: 0.9, createdAt: at('2025-01-04') });
    expect(old / near).toBeCloseTo(0.5, 2);
  });

  test('ages as fast as the playbook document says', () => {
    const monthOld = { reviewed: true, similarity: 0.9, createdAt: at('2025-12-06') };
    const fresh = { reviewed: true, similarity: 0.9, createdAt: at('2026-01-05') };
    expect(weightUnder(30, monthOld) / weightUnder(30, fresh)).toBeCloseTo(1 / 2);
    expect(weightUnder(15, monthOld) / weightUnder(15, fresh)).toBeCloseTo(1 / 3);
  });
});
