import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFiles, readInputs } from '../../evals/inputs.ts';
import { proposeByModel } from '../../src/classify/by-model.ts';
import { draftQuestion } from '../../src/draft/by-model.ts';
import type { Question } from '../../src/models/language-model.ts';
import type { Document, KnownIssue } from '../../src/ticket/knowledge.ts';
import { buildDraftInput, matchedDocument, matchedKnownIssue, neighbour } from '../draft/build-draft-input.ts';
import { askScripted } from '../support/ask-scripted.ts';
import { buildTicket } from '../support/build-ticket.ts';

const tickets = 1_000;
const questions: Question<unknown>[] = [];

// The project's own tickets, each word under many evidences: what is retrieved differs from ticket to ticket.
beforeAll(async () => {
  const { tickets: labelled, past, knowledge } = await readInputs(ownFiles);
  const known = (kind: string): readonly unknown[] =>
    knowledge.find(({ resource }) => resource.kind === kind)?.items ?? [];
  const issues = known('knownIssues') as readonly KnownIssue[];
  const articles = known('documents') as readonly Document[];
  const { asking, questions: asked } = await askScripted(proposal);
  for (let at = 0; at < tickets; at += 1) {
    const { subject, body } = pick([...labelled, ...past], at);
    const input = buildDraftInput({
      ticket: buildTicket({ reference: `ZD-${at}`, subject, body }),
      evidence: {
        knownIssues: [3, 7, 11].map((step) => matchedKnownIssue(pick(issues, at * step))),
        documents: [3, 7, 11].map((step) => {
          const { id, title, url, body: text } = pick(articles, at * step);
          return matchedDocument({ id, title, url, excerpt: text.slice(0, 300) });
        }),
        similarTickets: [3, 7, 11, 13].map((step) => {
          const { subject: other, resolution = null } = pick(past, at * step);
          return neighbour({ id: `tkt_${step}`, subject: other, resolution: resolution ?? null });
        }),
      },
      decision: { disposition: 'escalate', informationRequest: ['timestamp', 'request_id'] },
    });
    await proposeByModel(asking, input);
    questions.push(draftQuestion(asking.prompts, input));
  }
  questions.push(...asked);
});

const unsure = { value: null, confidence: 0, quote: null };
const proposal = {
  category: { ...unsure, value: 'other' },
  severity: { ...unsure, value: 'P4', criterion: null },
  issueType: { ...unsure, value: 'question' },
  environment: { ...unsure, value: 'unknown' },
  security: { ...unsure, value: false },
};

function pick<Item>(items: readonly Item[], at: number): Item {
  return items[at % items.length] as Item;
}

describe('what models are asked, over a thousand tickets', () => {
  it('begins with the same bytes, whatever the ticket and the task', () => {
    expect(questions).toHaveLength(2 * tickets);
    expect(new Set(questions.map(({ system }) => system)).size).toBe(1);
  });

  it('is the same for at least 60 % of its tokens, more than the 1,024 from which on providers cache', () => {
    const shared = encode(questions[0]?.system ?? '').length;
    const shares = questions.map(({ user }) => shared / (shared + encode(user).length));
    expect(shared).toBeGreaterThan(1_024);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.6);
  });

  it('holds no time and no id in that beginning', () => {
    expect(questions[0]?.system).not.toMatch(/\d{4}-\d{2}-\d{2}T|ZD-\d|(?:tkt|rec|doc)_/);
  });
});
