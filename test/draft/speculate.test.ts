import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSentenceGate } from '../../src/draft/release-sentences.ts';
import { speculate } from '../../src/draft/speculate.ts';
import { valueOf } from '../../src/models/ask-models.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { parsePrompts } from '../../src/models/prompts.ts';
import type { Redaction } from '../../src/redact/redaction.ts';
import { promptTexts } from '../support/ask-scripted.ts';
import { buildDraftInput } from './build-draft-input.ts';

const input = buildDraftInput();
const redaction: Redaction = { ticket: input.ticket, placeholders: [] };
const prompts = await parsePrompts(promptTexts);
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** A model that writes when it is told to, and remembers what became of each question. */
function openWriter() {
  const calls: { readonly user: string; readonly finish: (body: string) => void; readonly signal: AbortSignal }[] = [];
  const model: LanguageModel = {
    name: 'writer',
    ask: ({ user, schema }, signal, onPartial) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        const finish = (body: string) => {
          onPartial?.({ body });
          resolve({ value: schema.parse({ body, cites: [] }), tokens: null, costUsd: null });
        };
        calls.push({ user, finish, signal });
      }),
  };
  return { model, calls };
}

function start(onSentence: ((text: string) => void) | null = null) {
  const { model, calls } = openWriter();
  const deadline = new AbortController().signal;
  const speculation = speculate(
    { models: [model], prompts, log, ticks: () => 0, redaction, deadline, onSentence },
    input,
  );
  return { speculation, calls };
}

describe('a reply begun under a provisional decision', () => {
  it('is kept where the decision stays as it is', async () => {
    const { speculation, calls } = start();
    const written = speculation.under({ ...input });
    calls[0]?.finish('Lists come in pages.');
    expect(valueOf((await written).asked)?.body).toBe('Lists come in pages.');
    expect(calls).toHaveLength(1);
  });

  it('is kept where a model only knows more of the ticket, and nothing else is to be said', async () => {
    const { speculation, calls } = start();
    const classification = { ...input.classification, category: 'performance', environment: 'staging' } as const;
    const written = speculation.under({ ...input, classification });
    calls[0]?.finish('Lists come in pages.');
    expect(valueOf((await written).asked)?.body).toBe('Lists come in pages.');
    expect(calls).toHaveLength(1);
  });

  it('is given up where the customer is to hear again at another time', () => {
    const { speculation, calls } = start();
    const classification = { ...input.classification, severity: 'P1' } as const;
    void speculation.under({ ...input, classification });
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('is given up and begun anew where another decision stands', async () => {
    const { speculation, calls } = start();
    const decision = { ...input.decision, disposition: 'escalate' as const };
    const written = speculation.under({ ...input, decision });
    expect(calls[0]?.signal.aborted).toBe(true);
    calls[1]?.finish('Engineering has your report.');
    expect(valueOf((await written).asked)).toMatchObject({
      body: 'Engineering has your report.',
      template: 'escalate',
    });
  });

  it('is paid for where it was finished before it was given up', async () => {
    const { speculation, calls } = start();
    calls[0]?.finish('Lists come in pages.');
    await setImmediate();
    const written = speculation.under({ ...input, decision: { ...input.decision, disposition: 'escalate' } });
    calls[1]?.finish('Engineering has your report.');
    expect((await written).discarded).toMatchObject({ outcome: 'answered', answer: { value: { template: 'answer' } } });
  });

  it('is not read by anybody before the decision stands', async () => {
    const heard: string[] = [];
    const { speculation, calls } = start((text) => heard.push(text));
    calls[0]?.finish('Lists come in pages. Pass the cursor. Then');
    expect(heard).toEqual([]);
    await speculation.under({ ...input });
    expect(heard.join('')).toBe('Lists come in pages. Pass the cursor. ');
  });
});

describe('the gate for sentences', () => {
  const gateFor = (emitted: string[]) => {
    const gate = openSentenceGate(redaction, (text) => emitted.push(text));
    gate.open(input);
    return gate;
  };

  it('lets each whole sentence through once, however often the reply is offered', () => {
    const emitted: string[] = [];
    const gate = gateFor(emitted);
    for (const body of ['One is', 'One is done. Two', 'One is done. Two is', 'One is done. Two is done. Three'])
      gate.offer(body);
    expect(emitted).toEqual(['One is done. ', 'Two is done. ']);
  });

  it('withholds a sentence that breaks a communication rule, and only that', () => {
    const emitted: string[] = [];
    gateFor(emitted).offer('We look into it. This will be fixed by Friday. You hear from us soon. End');
    expect(emitted).toEqual(['We look into it. ', 'You hear from us soon. ']);
  });

  it('says nothing twice where a retry begins the reply anew', () => {
    const emitted: string[] = [];
    const gate = gateFor(emitted);
    gate.offer('One is done. Two is done. Th');
    gate.offer('On');
    gate.offer('One was done. Two was done. Three was done. ');
    expect(emitted.slice(0, 2)).toEqual(['One is done. ', 'Two is done. ']);
    expect(emitted.slice(2).join('')).not.toMatch(/One|Two/);
  });
});
