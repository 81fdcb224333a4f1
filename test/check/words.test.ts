import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check-draft.ts';
import type { CheckInput } from '../../src/check/check-input.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { buildDraftInput, knowledgeId, matchedKnownIssue } from '../draft/build-draft-input.ts';

type Case = readonly [rule: string, text: string];

const forbidden: readonly Case[] = [
  ['communication.tone.blame', 'You did the login step wrong.'],
  ['communication.tone.blame', 'That is entirely your own fault.'],
  ['communication.tone.blame', 'You should have read the guide first.'],
  ['communication.tone.blame', 'Das ist Ihre eigene Schuld.'],
  ['communication.tone.blame', "C'est votre erreur."],
  ['communication.tone.blame', 'Usted olvidó la cabecera.'],
  ['communication.tone.blame', 'Você esqueceu o cabeçalho.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'This is a bug in our code.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'This is a **bug** in our co\u200bde.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'You have found a genuine bug.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'This is a known issue with exports.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'Das ist ein Fehler in unserem System.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'Il y a une erreur dans notre code.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'Es un fallo en nuestro sistema.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'É uma falha no nosso sistema.'],
  ['communication.what_not_to_say.promise', 'This will be fixed by Friday.'],
  ['communication.what_not_to_say.promise', 'This will be\nfixed soon.'],
  ['communication.what_not_to_say.promise', "We'll fix it tomorrow."],
  ['communication.what_not_to_say.promise', 'A patch will go out next week.'],
  ['communication.what_not_to_say.promise', 'I promise that it works again on Monday.'],
  ['communication.what_not_to_say.promise', 'Der Fehler wird bis Freitag behoben.'],
  ['communication.what_not_to_say.promise', 'Le problème sera corrigé demain.'],
  ['communication.what_not_to_say.promise', 'El problema será resuelto mañana.'],
  ['communication.what_not_to_say.promise', 'O problema será corrigido amanhã.'],
  ['communication.what_not_to_say.impossible', 'Unfortunately this is impossible.'],
  ['communication.what_not_to_say.impossible', 'Das ist leider unmöglich.'],
  ['communication.what_not_to_say.impossible', "C'est malheureusement impossible."],
  ['communication.what_not_to_say.impossible', 'Es técnicamente imposible.'],
  ['communication.what_not_to_say.impossible', 'É impossível.'],
  ['communication.what_not_to_say.dont_know', 'I don’t know what happened.'],
  ['communication.what_not_to_say.dont_know', 'Wir wissen es leider nicht.'],
  ['communication.what_not_to_say.dont_know', 'Nous ne savons pas.'],
  ['communication.what_not_to_say.dont_know', 'No sabemos.'],
  ['communication.what_not_to_say.dont_know', 'Não sabemos.'],
  ['communication.compensation.promise', 'We will refund the double charge.'],
  ['communication.compensation.promise', 'Your refund request was approved.'],
  ['communication.compensation.promise', 'You are entitled to a full refund.'],
  ['communication.compensation.promise', 'Do not worry: we have credited your account.'],
  ['communication.compensation.promise', 'Wir werden Ihnen den Betrag erstatten.'],
  ['communication.compensation.promise', 'Nous vous rembourserons.'],
  ['communication.compensation.promise', 'Le reembolsaremos el importe.'],
  ['communication.compensation.promise', 'Vamos reembolsar o valor.'],
  ['security.insecure_channel', 'Please send us your API key.'],
  ['security.insecure_channel', 'Bitte senden Sie uns Ihr Passwort.'],
  ['secrets.none', `Use nw_live_${'Q7rZ2mX4kD9wJ3hT'} again.`],
  ['secrets.placeholders', 'See [link] for {{explanation}}.'],
  ['secrets.placeholders', 'The key [api-key-1] is active.'],
  [
    'communication.language',
    'Vielen Dank für Ihre Nachricht. Wir haben sie an das zuständige Team weitergegeben und melden uns wieder.',
  ],
  ['communication.language', 'Please see the rеfund page.'],
];

const allowed: readonly Case[] = [
  ['communication.tone.blame', 'It is not your fault.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'This is not a bug in our code.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'This is a configuration issue rather than a platform bug.'],
  ['communication.what_not_to_say.unconfirmed_bug', 'We are checking whether this is a bug on our side.'],
  [
    'communication.what_not_to_say.unconfirmed_bug',
    'You wrote "this is a bug in our code", and we are looking into it.',
  ],
  ['communication.what_not_to_say.promise', 'We will update you when a fix is available.'],
  ['communication.what_not_to_say.promise', 'We cannot say when this will be fixed.'],
  ['communication.what_not_to_say.promise', 'You will hear from us again by 2026-01-05 14:00 UTC.'],
  ['communication.what_not_to_say.promise', 'It no longer occurs from version 2.4.0 on.'],
  ['communication.what_not_to_say.impossible', 'This is not impossible.'],
  ['communication.what_not_to_say.dont_know', 'Please let us know whether you know the request ID.'],
  ['communication.compensation.promise', 'A colleague will look at the charge before anything is decided.'],
  ['communication.compensation.promise', 'The endpoint `/v1/refunds` answers 500 when the credit card is missing.'],
  ['security.insecure_channel', 'Please do not send your API key to anybody.'],
  [
    'communication.language',
    'Thank you for your message. We have forwarded it to the team and will be in touch with you.',
  ],
];

const ticket = buildTicket({ reference: 'ZD-1042', body: 'Honestly, this is a bug in our code or yours.' });

function caughtBy(rule: string, text: string, input: CheckInput = buildDraftInput({ ticket })) {
  const checks = checkDraft({ body: text, template: input.decision.disposition, citations: [] }, input);
  return checks.find((check) => check.rule === rule);
}

describe('what must not be said', () => {
  it.each(forbidden)('%s catches: %s', (rule, text) => {
    expect(caughtBy(rule, text)).toMatchObject({ passed: false });
  });

  it.each(allowed)('%s lets pass: %s', (rule, text) => {
    expect(caughtBy(rule, text)).toMatchObject({ passed: true, caught: null });
  });

  it('a documented known issue counts as confirmed', () => {
    const input = buildDraftInput({
      evidence: { knownIssues: [matchedKnownIssue()] },
      decision: { knownIssue: { id: knowledgeId('KI-901'), match: 'exact' } },
    });
    expect(
      caughtBy('communication.what_not_to_say.unconfirmed_bug', 'This is a known issue with exports.', input),
    ).toMatchObject({ passed: true });
  });

  it('words in quotation marks are the draft’s own unless the customer wrote them', () => {
    expect(caughtBy('communication.what_not_to_say.impossible', 'You wrote "it is impossible".')).toMatchObject({
      passed: false,
    });
  });

  it('a security matter asks for nothing outside the encrypted channel', () => {
    const input = buildDraftInput({ classification: { security: true } });
    const rule = 'security.insecure_channel';
    expect(caughtBy(rule, 'Please send us the steps and the logs.', input)).toMatchObject({ passed: false });
    expect(caughtBy(rule, 'Which accounts are affected?', input)).toMatchObject({ passed: false });
    expect(caughtBy(rule, 'Please share the details at https://northwind.example/security only.', input)).toMatchObject(
      { passed: true },
    );
  });
});
