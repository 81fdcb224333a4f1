import { describe, expect, it } from 'vitest';
import { checkDraft, communicationRules } from '../../src/check/check-draft.ts';
import type { CheckInput } from '../../src/check/check-input.ts';
import { nextUpdateAt } from '../../src/check/next-update.ts';
import type { Citation } from '../../src/ticket/draft.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildSpan } from '../support/build-signals.ts';
import { buildTicket } from '../support/build-ticket.ts';
import {
  buildDraftInput,
  knowledgeId,
  matchedDocument,
  matchedKnownIssue,
  neighbour,
} from '../draft/build-draft-input.ts';

function passes(
  rule: string,
  body: string,
  input: CheckInput = buildDraftInput(),
  citations: readonly Citation[] = [],
): boolean | undefined {
  return checkDraft({ body, template: input.decision.disposition, citations }, input).find(
    (check) => check.rule === rule,
  )?.passed;
}

describe('what a reply always includes', () => {
  it('the ticket reference', () => {
    expect(passes('communication.always_include.ticket_reference', 'Ticket ZD-1042')).toBe(true);
    expect(passes('communication.always_include.ticket_reference', 'Ticket ZD-7')).toBe(false);
  });

  it('the ticket’s id where its reference is no plain number', () => {
    const input = buildDraftInput({ ticket: buildTicket({ id: 'tkt_42', reference: 'see evil.test/1' }) });
    expect(passes('communication.always_include.ticket_reference', 'Ticket tkt_42', input)).toBe(true);
  });

  it('a clear next step', () => {
    expect(passes('communication.always_include.next_step', 'Please try again.')).toBe(true);
    expect(passes('communication.always_include.next_step', 'Thanks.')).toBe(false);
  });

  it.each([
    'by 2026-01-05 14:00 UTC',
    'within 4 hours',
    'innerhalb von 4 Stunden',
    'sous 4 heures',
    'dentro de 4 horas',
    'em até 4 horas',
  ])('the time of the next update, as in: %s', (text) => {
    expect(passes('communication.always_include.next_update', `You hear from us ${text}.`)).toBe(true);
  });

  it('"soon" is no time', () => {
    expect(passes('communication.always_include.next_update', 'You will hear from us soon.')).toBe(false);
  });

  it('the documentation where it answers or closes, and not elsewhere', () => {
    const rule = 'communication.always_include.documentation_link';
    expect(passes(rule, 'It works like this.')).toBe(false);
    expect(passes(rule, 'See https://docs.northwind.example')).toBe(true);
    expect(passes(rule, 'We look into it.', buildDraftInput({ decision: { disposition: 'escalate' } }))).toBe(true);
  });

  it('the request id where the ticket gave one', () => {
    const input = buildDraftInput({ signals: { requestIds: [{ span: buildSpan('X-Request-Id: req-77a1b2') }] } });
    expect(passes('communication.always_include.request_id', 'We look into req-77a1b2.', input)).toBe(true);
    expect(passes('communication.always_include.request_id', 'We look into it.', input)).toBe(false);
  });

  it('how to reopen, where it closes', () => {
    const input = buildDraftInput({ decision: { disposition: 'close_configuration' } });
    expect(passes('communication.closing.reopening', 'Goodbye.', input)).toBe(false);
    expect(passes('communication.closing.reopening', 'Please reopen this ticket if it stays.', input)).toBe(true);
  });

  it('an acknowledgement, where the customer is frustrated', () => {
    const input = buildDraftInput({ classification: { sentiment: 'angry' } });
    expect(passes('communication.tone.acknowledge_frustration', 'Here is how.', input)).toBe(false);
    expect(passes('communication.tone.acknowledge_frustration', 'We are sorry for the trouble.', input)).toBe(true);
  });

  it('the encrypted contact, in a security matter', () => {
    const input = buildDraftInput({ classification: { security: true } });
    expect(passes('security.secure_channel', 'Thank you.', input)).toBe(false);
    expect(passes('security.secure_channel', 'Use https://northwind.example/security', input)).toBe(true);
  });
});

describe('the next update', () => {
  const input = buildDraftInput();

  it('is the first update while that lies ahead', () => {
    expect(nextUpdateAt(input)).toBe(input.decision.sla.firstUpdateBy);
  });

  it('follows the frequency once the first update has passed, and always lies ahead', () => {
    expect(nextUpdateAt({ ...input, now: toInstant('2026-02-01T00:00:00Z') })).toBe('2026-02-02T00:00:00.000Z');
    const asNeeded = { ...input.decision, sla: { ...input.decision.sla, updateEveryMinutes: null } };
    expect(nextUpdateAt({ ...input, decision: asNeeded, now: toInstant('2026-02-01T00:00:00Z') }) > '2026-02-01').toBe(
      true,
    );
  });
});

describe('grounding', () => {
  const issue = matchedKnownIssue();
  const article = matchedDocument();

  it('refuses a citation of something that was not retrieved', () => {
    const input = buildDraftInput({ evidence: { documents: [article] } });
    const cited: Citation = { kind: 'document', id: article.id, title: article.title, url: article.url };
    expect(passes('grounding.citations', '', input, [cited])).toBe(true);
    expect(passes('grounding.citations', '', input, [{ ...cited, id: 'doc_other' }])).toBe(false);
    expect(passes('grounding.citations', '', input, [{ ...cited, kind: 'ticket' }])).toBe(false);
  });

  it('keeps our own numbers and handles inside', () => {
    const input = buildDraftInput({
      evidence: { knownIssues: [issue] },
      decision: { knownIssue: { id: knowledgeId('KI-901'), match: 'exact' } },
    });
    expect(passes('grounding.internal_references', 'This is KI-901.', input)).toBe(false);
    expect(passes('grounding.internal_references', 'I told @engineering-oncall.', input)).toBe(false);
    expect(passes('grounding.internal_references', 'This is documented.', input)).toBe(true);
  });

  it('keeps another customer’s number, people and data out', () => {
    const other = neighbour({ resolution: 'Called Mr. Lindqvist at lindqvist@shop.example' });
    const input = buildDraftInput({
      ticket: buildTicket({ body: 'Write to mara@shop.example' }),
      evidence: { similarTickets: [other] },
    });
    const rule = 'grounding.other_customers';
    expect(passes(rule, 'As in ZD-7731.', input)).toBe(false);
    expect(passes(rule, 'As Lindqvist said.', input)).toBe(false);
    expect(passes(rule, 'Write to lindqvist@shop.example.', input)).toBe(false);
    expect(passes(rule, 'Write to someone@else.example.', input)).toBe(false);
    expect(passes(rule, 'We write to mara@shop.example.', input)).toBe(true);
    expect(
      passes(
        rule,
        'As in ZD-7731.',
        buildDraftInput({ evidence: { similarTickets: [neighbour({ sameCustomer: true })] } }),
      ),
    ).toBe(true);
  });
});

describe('links', () => {
  it.each([
    'https://docs.northwind.example/errors/422',
    'https://northwind.example/security.',
    'Upgrade to 2.4.0 in app.py, package.json or Program.cs',
    'java.lang.NullPointerException and requests.exceptions.Timeout in asp.net',
    'a list of 3 < 4 and 5 > 4',
    '2026-01-05 14:00 UTC, ratio 3:4',
  ])('lets pass: %s', (text) => {
    expect(passes('links.allowed', text)).toBe(true);
  });

  it.each([
    'https://evil.test/a',
    'http://northwind.example.evil.test',
    'https://docs.northwind.example@evil.test/',
    'https://evilnorthwind.example/',
    'https:\\\\evil.test',
    'hxxps is no scheme but ftp://evil.test is',
    '//evil.test/x.png',
    'visit evil.com now',
    'visit evil.com.',
    'visit ｅｖｉｌ.com',
    'visit xn--nrthwind-s4a.example',
    'javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'mailto:a@b.example',
    '![x](https://docs.northwind.example/x.png)',
    '[here](https://docs.northwind.example)',
    '[here][1]',
    '[1]: https://docs.northwind.example',
    '<img src=x onerror=alert(1)>',
    '<a href="https://docs.northwind.example">docs</a>',
    '<https://docs.northwind.example>x</b>',
    '&#104;ttps',
    'http://203.0.113.7/x',
    'go to 203.0.113.7:8080',
  ])('refuses: %s', (text) => {
    expect(passes('links.allowed', text)).toBe(false);
  });
});

it('every rule has its own id and names its playbook section', () => {
  expect(new Set(communicationRules.map(({ id }) => id)).size).toBe(communicationRules.length);
  expect(communicationRules.every(({ section }) => section.length > 5)).toBe(true);
});
