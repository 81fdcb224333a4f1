import { describe, expect, it } from 'vitest';
import { draftFromTemplate } from '../../src/draft/from-template.ts';
import { noteFindings } from '../../src/draft/findings.ts';
import { buildError } from '../support/build-signals.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { buildDraftInput, matchedDocument, matchedKnownIssue, neighbour, playbook } from './build-draft-input.ts';

const vague = buildDraftInput({
  signals: { errors: [buildError({ name: 'OrderTotalError' })] },
  evidence: {
    documents: [matchedDocument({ score: 0.2 })],
    knownIssues: [matchedKnownIssue({ match: 'partial' })],
    similarTickets: [neighbour({ resolution: 'The order was archived.' })],
  },
  decision: { informationRequest: ['versions'], questions: ['Is the order archived?'] },
});

describe('a question that nothing answers', () => {
  it('gets a note for the agent: what is known, what is not, what to ask', () => {
    expect(noteFindings(vague)).toEqual({
      known: [
        'The ticket names: error `OrderTotalError`.',
        'Known issue KI-901 “Order export stops at the first archived order” fits in part.',
        'Ticket ZD-7731 “Orders answer 500” was resolved: The order was archived.',
        'The article “Paging through lists” comes near: https://docs.northwind.example/paging',
      ],
      notKnown: [
        'No article, known issue or documented behavior answers this.',
        `Not in the ticket: ${playbook.informationRequest.versions}`,
      ],
      ask: ['Is the order archived?'],
    });
  });

  it('is not answered in the draft: it says who looks into it, and when the customer hears again', () => {
    const { body } = draftFromTemplate(vague);
    expect(body).toContain('I am looking into this for you');
    expect(body).not.toContain('covers this');
    expect(body).toContain('2026-01-06 10:00 UTC');
  });
});

describe('a reply that stands on something has no note', () => {
  it.each([
    ['an article', buildDraftInput({ evidence: { documents: [matchedDocument()] } })],
    [
      'documented behavior',
      buildDraftInput({
        ticket: buildTicket({ metadata: { statusCode: 401 } }),
        decision: { disposition: 'close_configuration' },
      }),
    ],
    ['an escalation', buildDraftInput({ decision: { disposition: 'escalate' } })],
    ['a security matter', buildDraftInput({ classification: { security: true } })],
  ])('%s', (_what, input) => {
    expect(noteFindings(input)).toBeNull();
  });
});
