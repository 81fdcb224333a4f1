import { describe, expect, it } from 'vitest';
import { draftFromTemplate } from '../../src/draft/from-template.ts';
import { fill } from '../../src/draft/fill.ts';
import { detectLanguage, replyLanguages } from '../../src/check/language.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildError, buildSpan } from '../support/build-signals.ts';
import { buildTicket } from '../support/build-ticket.ts';
import {
  buildDraftInput,
  knowledgeId,
  matchedDocument,
  matchedIncident,
  matchedKnownIssue,
  neighbour,
  playbook,
} from './build-draft-input.ts';

const bodyOf = (parts: Parameters<typeof buildDraftInput>[0]) => draftFromTemplate(buildDraftInput(parts)).body;

describe('a draft from the playbook’s template', () => {
  it('names the ticket’s own endpoint, status, error, version, request and reference', () => {
    const ticket = buildTicket({
      reference: 'ZD-1042',
      customer: { name: 'Mara Olsen' },
      metadata: {
        endpoint: '/v1/orders?page=2',
        method: 'POST',
        statusCode: 500,
        requestId: 'req-77a1b2',
        versions: { 'northwind-sdk': '4.2.0' },
      },
    });
    const body = bodyOf({
      ticket,
      signals: { errors: [buildError({ name: 'OrderTotalError' })] },
      decision: { disposition: 'escalate' },
    });
    for (const fact of [
      'Hello [name-1],',
      '`POST /v1/orders`',
      '500',
      '`OrderTotalError`',
      '`northwind-sdk 4.2.0`',
      'req-77a1b2',
      'ZD-1042',
      '2026-01-06 10:00 UTC',
    ])
      expect(body).toContain(fact);
  });

  it('says what it understood: where it shows, with what, since when, and how much it matters', () => {
    const body = bodyOf({
      ticket: buildTicket({ metadata: { endpoint: '/v1/orders', method: 'POST', statusCode: 500 } }),
      signals: {
        timestamps: [{ span: buildSpan('since 09:40 UTC'), at: toInstant('2026-01-05T09:40:00Z'), hasZone: true }],
      },
      classification: { severity: 'P1', environment: 'production' },
      decision: { disposition: 'escalate' },
    });
    expect(body).toContain(
      '`POST /v1/orders` answers with status 500. It started around 2026-01-05 09:40 UTC. You are seeing this in production.',
    );
    expect(body).toContain('We are treating this as critical.');
  });

  it('does not claim an article for what it does not cover', () => {
    const weak = bodyOf({ evidence: { documents: [matchedDocument({ score: 0.2 })] } });
    expect(weak).not.toContain('Paging through lists');
    expect(weak).toContain('I am looking into this');
    const escalated = {
      decision: { disposition: 'escalate' as const },
      classification: { category: 'performance' as const },
    };
    expect(bodyOf({ ...escalated, evidence: { documents: [matchedDocument()] } })).not.toContain(
      'Paging through lists',
    );
  });

  it('lies in English beside the customer’s language, for the reviewer', () => {
    const parts = { classification: { language: 'de' }, decision: { disposition: 'escalate' as const } };
    expect(detectLanguage(draftFromTemplate(buildDraftInput(parts)).english ?? '')).toBe('en');
    expect(draftFromTemplate(buildDraftInput()).english).toBeNull();
  });

  it('asks for what was decided, numbered, in the playbook’s words, and for nothing else', () => {
    const body = bodyOf({ decision: { disposition: 'request_info', informationRequest: ['timestamp', 'versions'] } });
    expect(body).toContain(`1. ${playbook.informationRequest.timestamp}\n2. ${playbook.informationRequest.versions}`);
    expect(body).not.toContain(playbook.informationRequest.reproducibility);
  });

  it('asks beside an escalation, not instead of it', () => {
    const body = bodyOf({ decision: { disposition: 'escalate', informationRequest: ['request_id'] } });
    expect(body).toContain('escalated');
    expect(body).toContain(`1. ${playbook.informationRequest.request_id}`);
  });

  it('explains a known issue by title, version and workaround, without its number', () => {
    const body = bodyOf({
      evidence: { knownIssues: [matchedKnownIssue()] },
      decision: { disposition: 'close_known_issue', knownIssue: { id: knowledgeId('KI-901'), match: 'exact' } },
    });
    expect(body).toContain('Order export stops at the first archived order');
    expect(body).toContain('Filter archived orders out, or upgrade to 2.4.0.');
    expect(body).toContain('`northwind-sdk <2.4.0`');
    expect(body).not.toContain('KI-901');
  });

  it('says what a closing rests on, links to the article and tells how to reopen', () => {
    const body = bodyOf({
      ticket: buildTicket({ metadata: { statusCode: 401 } }),
      evidence: { documents: [matchedDocument({ url: 'https://docs.northwind.example/keys' })] },
      decision: { disposition: 'close_configuration' },
    });
    expect(body).toContain('did not accept the key or token');
    expect(body).toContain('https://docs.northwind.example/keys');
    expect(body).toMatch(/reopen/);
  });

  it('falls back to the category’s article where the one found lies elsewhere', () => {
    const body = bodyOf({
      evidence: { documents: [matchedDocument({ url: 'https://elsewhere.test/a' })] },
      classification: { category: 'authentication' },
    });
    expect(body).toContain(playbook.links.byCategory.authentication);
    expect(body).not.toContain('elsewhere.test');
  });

  it('points a security report to the encrypted contact, asks nothing and tells to rotate a leaked key', () => {
    const body = bodyOf({
      classification: { security: true },
      signals: { security: [{ span: buildSpan('key'), kind: 'leaked_credential' }] },
      decision: { disposition: 'escalate', informationRequest: ['timestamp'] },
    });
    expect(body).toContain(playbook.links.securityContact);
    expect(body).toMatch(/revoke it/);
    expect(body).not.toContain(playbook.informationRequest.timestamp);
    expect(body).not.toContain('?');
  });

  it('says of money only that a person looks at it', () => {
    const body = bodyOf({ decision: { review: { required: true, reasons: ['compensation'] } } });
    expect(body).toContain('A colleague will look at the charge');
    expect(body).not.toMatch(/refund|credit|compensat/i);
  });

  it('links to the status of an open incident and to none that is over', () => {
    expect(bodyOf({ evidence: { incidents: [matchedIncident()] } })).toContain(
      'https://status.northwind.example/inc_1',
    );
    expect(bodyOf({ evidence: { incidents: [matchedIncident({ status: 'resolved' })] } })).not.toContain('inc_1');
  });

  it('names an earlier ticket only to the customer whose it is', () => {
    const decision = { duplicateOf: 'tkt_neighbour77' as TicketId };
    expect(bodyOf({ decision, evidence: { similarTickets: [neighbour({ sameCustomer: true })] } })).toContain(
      'ZD-7731',
    );
    expect(bodyOf({ decision, evidence: { similarTickets: [neighbour()] } })).not.toContain('ZD-7731');
  });

  it('forwards a wish without promising it', () => {
    const body = bodyOf({ decision: { disposition: 'forward_to_product' } });
    expect(body).toContain('product team');
    expect(body).toContain('not able to name a date');
  });

  it.each(replyLanguages.map((language) => [language]))('is written in the customer’s language: %s', (language) => {
    const body = bodyOf({
      classification: { language, sentiment: 'frustrated' },
      decision: { disposition: 'escalate', informationRequest: ['timestamp'] },
    });
    expect(detectLanguage(body)).toBe(language);
    expect(body).not.toMatch(/\{\{/);
  });

  it('is in English for a language we do not write', () => {
    expect(detectLanguage(bodyOf({ classification: { language: 'fi' } }))).toBe('en');
  });

  it.each(['/v1/orders](https://evil.test)', '//evil.test', '/x y', '/<script>', 'https://evil.test/v1'])(
    'does not echo the endpoint %s',
    (endpoint) => {
      expect(bodyOf({ ticket: buildTicket({ metadata: { endpoint } }) })).not.toMatch(/evil|script|x y/);
    },
  );
});

describe('filling a template', () => {
  it('leaves out a sentence whose slot is empty, and the colon that led to it', () => {
    expect(fill('Thank you. We need:\n\n{{questions}}', { questions: null })).toBe('Thank you.');
    expect(fill('First {{a}}. Second {{b}}.', { a: 'one' })).toBe('First one.');
  });

  it('never lets a value open a slot or use a pattern', () => {
    expect(fill('Say {{a}}.', { a: '{{b}} $& $1', b: 'secret' })).toBe('Say b $& $1.');
  });

  it('drops a slot that is misspelt', () => {
    expect(fill('Fine. See {{link }, {{}}.', { link: 'x' })).toBe('Fine.');
  });
});
