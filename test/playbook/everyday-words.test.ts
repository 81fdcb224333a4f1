import { describe, expect, it } from 'vitest';
import { decideExample } from '../support/read-example.ts';

describe('tickets in everyday words', () => {
  it.each([
    ['I can see orders of other tenants in the dashboard.', 'P1', 'escalate'],
    ['Login is broken for all our users, nobody can sign in.', 'P1', 'escalate'],
    ['Everything is down!!! HELP', 'P1', 'escalate'],
    ['Le paiement échoue pour tous nos clients depuis ce matin.', 'P1', 'escalate'],
    ['Nuestros clientes no pueden pagar, todas las transacciones fallan.', 'P2', 'escalate'],
    ['Os clientes não conseguem pagar desde ontem.', 'P2', 'escalate'],
    ['顧客が支払いできません。', 'P2', 'escalate'],
    ['Wir können seit 8 Uhr keine Bestellungen mehr anlegen, POST /orders liefert 503.', 'P2', 'escalate'],
    ['Response time increased from 300ms to 1.2s since the deploy on Monday.', 'P2', 'escalate'],
    ['Latency spikes every night between 2 and 3 UTC, p99 8s instead of 300ms.', 'P2', 'escalate'],
    ['Someone posted our access token on a forum.', 'P2', 'escalate'],
    ['API returns wrong totals for invoices in production, customers are complaining.', 'P2', 'escalate'],
    ['We get a 403 in prod, staging fine. It is the live key, yes, with the same scopes.', 'P2', 'escalate'],
    ['Bis Sonntag lag GET /users bei rund 180 ms, seit Montag liegt es bei 850 bis 1100 ms.', 'P2', 'escalate'],
    ['The export job says completed but the file ends in the middle of a row.', 'P3', 'escalate'],
    ['All our calls return 500 since 9 UTC. A customer has called us already.', 'P1', 'escalate'],
    ['your api is so slow today', 'P3', 'request_info'],
    ['URGENT!!! Somebody must call me back NOW', 'P4', 'request_info'],
    ['DELETE /orders/5 returns 204 but the item is still there.', 'P3', 'escalate'],
    ['Our webhook endpoint stopped receiving events since yesterday.', 'P3', 'request_info'],
    ['Requests randomly fail with 502 about 1 in 50.', 'P3', 'request_info'],
    ['The weekly report is missing rows in production.', 'P3', 'request_info'],
    ['Please close my account and refund the remaining months.', 'P3', 'answer'],
    ['The docs for pagination are wrong: the parameter is called cursor, not page.', 'P3', 'answer'],
    ['How can I increase my rate limit?', 'P4', 'answer'],
    ['Wie kann ich meinen API-Schlüssel rotieren?', 'P4', 'answer'],
    ['Add a webhook retry option please.', 'P4', 'forward_to_product'],
  ])('%s → %s, %s', (words, severity, disposition) => {
    const decided = decideExample(words);
    expect([decided.classification.severity, decided.disposition]).toEqual([severity, disposition]);
  });
});
