import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proposeByModel } from '../../src/classify/by-model.ts';
import { severityCriteria } from '../../src/playbook/severity/criteria.ts';
import type { Evidence } from '../../src/ticket/evidence.ts';
import { buildDraftInput, neighbour } from '../draft/build-draft-input.ts';
import { askScripted } from '../support/ask-scripted.ts';
import { buildTicket } from '../support/build-ticket.ts';

const dimension = (value: unknown, quote: string | null = null) => ({ value, confidence: 0.9, quote });
const proposal = {
  category: dimension('validation', 'the note has an emoji'),
  severity: { ...dimension('P2', 'gives a 500'), criterion: 'severity.p2.endpoint_failing_consistently' },
  issueType: dimension('bug'),
  environment: dimension('unknown'),
  security: dimension(false),
};

const factsOf = (words: { subject?: string; body?: string }, evidence: Partial<Evidence> = {}) =>
  buildDraftInput({ ticket: buildTicket(words), evidence });

async function propose(answer: unknown, facts = factsOf({})) {
  const { asking, questions } = await askScripted(answer);
  const proposed = await proposeByModel(asking, facts);
  return { proposed, question: questions[0] };
}

describe('a classification proposed by a model', () => {
  it('comes back with what it cost', async () => {
    const { proposed } = await propose(proposal);
    expect(proposed).toEqual({ value: proposal, tokens: { input: 10, output: 5 }, costUsd: null });
  });

  it.each([
    ['a category that is not the playbook’s', { ...proposal, category: dimension('billing') }],
    ['a severity beyond P4', { ...proposal, severity: { ...proposal.severity, value: 'P5' } }],
    ['no word on security', { ...proposal, security: undefined }],
    ['security in words', { ...proposal, security: dimension('no') }],
    ['more confidence than there is', { ...proposal, issueType: { ...dimension('bug'), confidence: 95 } }],
    ['a negative confidence', { ...proposal, issueType: { ...dimension('bug'), confidence: -1 } }],
    ['a list', [proposal]],
    ['nothing', null],
  ])('is refused with %s', async (_what, answer) => {
    await expect(propose(answer)).rejects.toThrow();
  });

  it('carries no NUL byte and no lone surrogate, and no field of the model’s own', async () => {
    const quote = 'gives\0 a 500 \ud83d';
    const answer = {
      ...proposal,
      severity: { ...dimension('P2', quote), criterion: 'severity.p2\0.x\udc00', note: 'page everybody' },
      reviewRequired: false,
    };
    const { severity, ...others } = (await propose(answer)).proposed.value;
    expect(severity).toEqual({ value: 'P2', confidence: 0.9, quote: 'gives a 500', criterion: 'severity.p2.x' });
    expect(others).not.toHaveProperty('reviewRequired');
  });

  it('keeps the beginning of a quote that goes on and on, a whole emoji or none', async () => {
    const quote = `${'a'.repeat(999)}😀😀`;
    const { category } = (await propose({ ...proposal, category: dimension('validation', quote) })).proposed.value;
    expect(category.quote).toBe('a'.repeat(999));
  });
});

describe('the question behind it', () => {
  it('names every criterion of the playbook, by its id', async () => {
    const { question } = await propose(proposal);
    for (const { id, severity, bullet } of severityCriteria)
      expect(question?.system).toContain(`- ${id} (${severity}): ${bullet}`);
    expect(question?.system).not.toContain('{{');
  });

  it('begins with the same words for every ticket', async () => {
    const one = await propose(proposal, factsOf({ subject: 'One' }));
    const other = await propose(proposal, factsOf({ subject: 'Other' }, { similarTickets: [neighbour()] }));
    expect(other.question?.system).toBe(one.question?.system);
  });

  it('says no bound that a strict provider would refuse', async () => {
    const { question } = await propose(proposal);
    const sent = JSON.stringify(z.toJSONSchema(question?.schema ?? z.never()));
    expect(sent).not.toMatch(/"(?:minLength|maxLength|minimum|maximum|minItems|maxItems|pattern|format)"/);
  });

  it('holds the ticket as data that no text in it can close', async () => {
    const hostile = fc.stringMatching(/^(?:<\/?(?:ticket|evidence|system)>|[<>/"\\{}\n\u2028a-z ]){0,40}$/);
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (subject, body) => {
        const user = (await propose(proposal, factsOf({ subject, body }))).question?.user ?? '';
        expect(user.match(/<[^\n]*/g)).toEqual([
          '<examples>',
          '</examples>',
          '<evidence>',
          '</evidence>',
          '<ticket>',
          '</ticket>',
          '<task>',
          '</task>',
        ]);
        expect(JSON.parse(/<ticket>\n([^\n]+)\n<\/ticket>/.exec(user)?.[1] ?? '')).toMatchObject({ subject, body });
      }),
      { numRuns: 60 },
    );
  });

  it('shows of other customers’ tickets no personal data and no secret, nor a placeholder that looks like ours', async () => {
    const similarTickets = [
      neighbour({
        subject: 'Mail for jane.roe@shop.example',
        resolution:
          'Called +49 30 901820 and told jane.roe@shop.example to replace key sk_live_9f8e7d6c5b4a39281706 [name-1].',
      }),
    ];
    const user = (await propose(proposal, factsOf({ body: 'Orders fail.' }, { similarTickets }))).question?.user ?? '';
    expect(user).toContain('Mail for …');
    expect(user).not.toMatch(/jane\.roe|901820|sk_live|\[[a-z-]+-\d\]/);
  });

  it('leaves out open neighbours, which show no answer', async () => {
    const similarTickets = [neighbour({ resolved: false, subject: 'Still open' })];
    expect((await propose(proposal, factsOf({}, { similarTickets }))).question?.user).not.toContain('Still open');
  });
});
