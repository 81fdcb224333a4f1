import { describe, expect, it } from 'vitest';
import type { Signals } from '../../src/signals/signals.ts';
import { readWords } from '../support/read-words.ts';

describe('the technical facts of a ticket', () => {
  it.each<[string, (signals: Signals) => unknown, unknown]>([
    ['POST /users returns 500.', ({ statusCodes }) => statusCodes.map(({ code }) => code), [500]],
    ['We get 401s across the board.', ({ statusCodes }) => statusCodes[0]?.code, 401],
    ['It ends in a Bad Gateway.', ({ statusCodes }) => statusCodes[0]?.code, 502],
    ['We have 500 users and 404 orders.', ({ statusCodes }) => statusCodes, []],
    ['The page of 250 entries is short.', ({ statusCodes }) => statusCodes, []],
    [
      'DELETE /orders/7 fails',
      ({ endpoints }) => endpoints.map(({ method, path }) => [method, path]),
      [['DELETE', '/orders/7']],
    ],
    ['File "/usr/lib/python3/x.py", line 3', ({ endpoints }) => endpoints, []],
    ['X-Request-Id: 7f3c2a90b1', ({ requestIds }) => requestIds.map(({ span }) => span.text), ['7f3c2a90b1']],
    ['Is the request id available anywhere?', ({ requestIds }) => requestIds, []],
    [
      'northwind-js 4.1.2 on Node 22.4',
      ({ versions }) => versions.map(({ library, version }) => [library, version]),
      [
        ['northwind-js', '4.1.2'],
        ['node', '22.4'],
      ],
    ],
    [
      'over HTTP/1.1 it costs 12.50',
      ({ versions }) => versions.map(({ library }) => library).filter((library) => library === 'http'),
      [],
    ],
    ['since 10:00 UTC', ({ timestamps }) => timestamps[0]?.at, '2026-01-05T10:00:00.000Z'],
    ['at 2026-01-04T08:30:00+02:00', ({ timestamps }) => timestamps[0]?.at, '2026-01-04T06:30:00.000Z'],
    ['yesterday around 3pm', ({ timestamps }) => timestamps.length > 0, true],
    ['It worked a month ago.', ({ timestamps }) => timestamps, []],
    ['latency is 3x normal', ({ slowdowns }) => slowdowns[0]?.percent, 200],
    ['went from 200ms to 2s', ({ slowdowns }) => slowdowns[0]?.percent, 900],
    ['each call takes 20 to 25 seconds', ({ durations }) => durations[0]?.seconds, 25],
    ['takes ages and ends in 503s', ({ durations }) => durations, []],
    [
      'on staging, not in production',
      ({ environments }) => environments.map(({ environment }) => environment),
      ['production', 'staging'],
    ],
    ['GET /users/ on my account', ({ environments }) => environments, []],
    ['Sometimes it fails', ({ reproducibility }) => reproducibility.map(({ kind }) => kind), ['intermittent']],
    ['1 in 20 calls fails', ({ frequency }) => frequency.length, 1],
    ['It is urgent!!!', ({ urgency }) => urgency.length > 0, true],
    ['This is unacceptable, I have waited for days, still no answer.', ({ sentiment }) => sentiment, 'angry'],
    ['client.users.list() is slow', ({ calls }) => calls.length, 1],
  ])('%s', (words, read, expected) => {
    expect(read(readWords(words))).toEqual(expected);
  });

  it.each([
    [
      'Python',
      'Traceback (most recent call last):\n  File "a.py", line 3, in f\nValueError: amount 17 is odd',
      'ValueError',
    ],
    ['Java', 'java.lang.IllegalStateException: no session\n\tat com.shop.A.run(A.java:12)', 'IllegalStateException'],
    ['JavaScript', 'TypeError: x is not a function\n    at f (/app/a.js:3:1)', 'TypeError'],
    ['C#', 'System.NullReferenceException: Object reference\n   at Shop.A.Run() in A.cs:12', 'NullReferenceException'],
    ['PHP', 'PHP Fatal error: Uncaught PDOException: gone away\n#0 a.php(12): f()', 'PDOException'],
  ])('keeps the error of a %s trace and skips its frames', (_language, trace, name) => {
    const { errors, stackTraces } = readWords(trace);
    expect(errors.map((error) => error.name)).toContain(name);
    expect(stackTraces).not.toEqual([]);
  });

  it('gives two reports of one error the same signature', () => {
    const signatureOf = (words: string) => readWords(words).errors[0]?.signature;
    expect(signatureOf("KeyError: 'order-17' at 2026-01-05")).toBe(signatureOf("KeyError: 'order-9421' at 2025-11-30"));
  });

  it.each([
    ['en', 'The order list does not show what we stored yesterday.'],
    ['de', 'Die Liste der Bestellungen zeigt nicht, was wir gestern gespeichert haben.'],
    ['fr', "La liste des commandes n'affiche pas ce que nous avons enregistré hier."],
    ['es', 'La lista de pedidos no muestra lo que guardamos ayer por la tarde.'],
    ['pt', 'A lista de pedidos não mostra o que nós gravamos ontem à tarde.'],
    ['ja', '注文の一覧に昨日保存したものが表示されません。'],
    ['zh', '订单列表没有显示我们昨天保存的内容。'],
  ])('tells %s', (language, words) => {
    expect(readWords(words).language).toBe(language);
  });
});
