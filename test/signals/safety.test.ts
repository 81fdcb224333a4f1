import { describe, expect, it } from 'vitest';
import { readWords } from '../support/read-words.ts';

const kindsOf = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind);

describe('what must never be missed, in seven languages', () => {
  it.each([
    ['breach', "We're seeing unauthorized access to customer data."],
    ['breach', 'Unser Konto wurde gehackt.'],
    ['breach', 'Il y a eu un accès non autorisé à nos données.'],
    ['breach', 'Nuestra cuenta fue hackeada.'],
    ['breach', 'Nossa conta foi invadida.'],
    ['breach', '不正アクセスがありました。'],
    ['breach', '我们的账户被黑了。'],
    ['data_exposure', 'The list reveals the e-mail addresses of users.'],
    ['data_exposure', 'Wir sehen die Rechnungen fremder Kunden: fremde Kundendaten!'],
    ['auth_bypass', 'There is an auth bypass in the admin list.'],
    ['auth_bypass', 'GET /users is accessible without authentication.'],
    ['auth_bypass', '可以绕过认证访问接口。'],
    ['vulnerability', 'We found a SQL injection in the search.'],
    ['vulnerability', 'Wir haben eine Sicherheitslücke gefunden.'],
    ['vulnerability', 'Hemos encontrado una vulnerabilidad.'],
    ['vulnerability', '脆弱性を発見しました。'],
    ['leaked_credential', 'Our API key was pushed to a public repository.'],
    ['active_exploitation', 'Attackers are using it right now.'],
  ])('security (%s): %s', (kind, words) => {
    expect(kindsOf(readWords(words).security)).toContain(kind);
  });

  it.each([
    'We get 403 for our own orders.',
    'Where do I find your security documentation?',
    'Please add a security alerts endpoint.',
    'The container has a memory leak.',
    'There was no breach, just a slow page.',
    'Our token is refused with 401.',
    'How do you store passwords?',
  ])('no security matter: %s', (words) => {
    expect(readWords(words).security).toEqual([]);
  });

  it.each([
    ['compensation', 'We want a refund for May.'],
    ['compensation', 'Wir möchten das Geld zurück.'],
    ['compensation', 'Je demande un remboursement.'],
    ['compensation', 'Queremos un reembolso.'],
    ['compensation', 'Quero um reembolso.'],
    ['compensation', '返金をお願いします。'],
    ['compensation', '请给我们退款。'],
    ['duplicate_charge', 'My card was charged twice.'],
    ['duplicate_charge', 'Wir wurden doppelt belastet: doppelt abgebucht.'],
    ['payment_failure', 'All card payments fail since noon.'],
    ['payment_failure', 'Die Zahlungen schlagen fehl.'],
    ['payment_failure', '決済が全て失敗しています。'],
    ['payment_failure', '支付失败。'],
  ])('money (%s): %s', (kind, words) => {
    expect(kindsOf(readWords(words).money)).toContain(kind);
  });

  it.each([
    'POST /refunds answers 404.',
    'How do I test the refunds endpoint?',
    'Please add a webhook for refund.created.',
    'Give credit where credit is due.',
  ])('no wish for money: %s', (words) => {
    expect(kindsOf(readWords(words).money)).not.toContain('compensation');
  });

  it.each([
    'The API is completely down.',
    'Die Schnittstelle ist nicht mehr erreichbar.',
    "L'API est en panne.",
    'El servicio está caído.',
    'O sistema está fora do ar.',
    'サービスが停止しています。',
    '接口全部失败，服务宕机。',
  ])('an outage: %s', (words) => {
    expect(readWords(words).topics.map(({ topic }) => topic)).toContain('outage');
  });

  it.each([
    ['all_requests', 'All our calls fail.'],
    ['all_requests', 'Alle Anfragen scheitern.'],
    ['all_requests', 'Todas las llamadas fallan.'],
    ['all_requests', '所有请求都失败。'],
    ['several_customers', 'Several customers report it.'],
    ['subset', 'Some of our users see it.'],
  ])('scope (%s): %s', (kind, words) => {
    expect(kindsOf(readWords(words).scope)).toContain(kind);
  });

  it.each(['Not all API calls are refused.', 'Is nobody else experiencing this?', 'Everything works great.'])(
    'no scope of that size: %s',
    (words) => {
      expect(kindsOf(readWords(words).scope).filter((kind) => kind.startsWith('all_'))).toEqual([]);
    },
  );
});

describe('whose words count', () => {
  it('not those of an older mail below', () => {
    const { scope, topics } = readWords(
      'The export fails.\n\nOn Mon, 5 Jan 2026 at 09:10, Support wrote:\n> We had an outage, all requests failed.',
    );
    expect(scope).toEqual([]);
    expect(topics.map(({ topic }) => topic)).not.toContain('outage');
  });

  it('not those of a signature', () => {
    expect(readWords('The export fails.\n\n-- \nJane Doe\nSecurity breach response, Example Ltd').security).toEqual([]);
  });

  it('but those of a traffic excerpt that is marked like a quotation', () => {
    expect(
      readWords('This is what we sent:\n> POST /users HTTP/1.1\n> Accept: */*').endpoints.map(({ path }) => path),
    ).toContain('/users');
  });
});
