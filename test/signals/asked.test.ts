import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/draft/phrases/phrases-of.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { informationItems, type MessageAuthor } from '../../src/ticket/vocabulary.ts';
import { buildTicket } from '../support/build-ticket.ts';

function read(from: MessageAuthor, body: string) {
  const ticket = buildTicket({ messages: [{ from, body, at: toInstant('2026-01-05T12:00:00Z') }] });
  return readSignals(redactTicket(ticket));
}

const askedBy = (from: MessageAuthor, body: string) => read(from, body).asked.map(({ item }) => item);

describe('what agents have asked already', () => {
  it.each(['de', 'es', 'fr', 'ja', 'pt', 'zh'] as const)('reads each of our own questions in %s', (language) => {
    const { questions } = phrasesOf(language);
    for (const item of informationItems) expect(askedBy('agent', questions?.[item] ?? '')).toContain(item);
  });

  it('reads an agent’s own words', () => {
    expect(askedBy('agent', 'When exactly did this happen, and which version of the SDK is it?')).toEqual([
      'timestamp',
      'versions',
    ]);
  });

  it('takes nothing that a customer says for a question of ours', () => {
    expect(askedBy('customer', 'Which request id do you mean?')).toEqual([]);
  });

  it('reads the facts of a customer’s later message, and none of an agent’s', () => {
    expect(read('customer', 'X-Request-Id: 7f3c2a90b1').requestIds).toHaveLength(1);
    expect(read('agent', 'X-Request-Id: 7f3c2a90b1').requestIds).toHaveLength(0);
  });
});
