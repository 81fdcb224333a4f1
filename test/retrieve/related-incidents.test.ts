import { expect, test } from 'vitest';
import { relatedDeployments, relatedIncidents } from '../../src/retrieve/related-incidents.ts';
import { tokenString } from '../../src/retrieve/tokens.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildDeployment, buildIncident } from '../support/build-ticket.ts';

const ties = (text: string, endpoints: string[] = []) => ({ tokens: tokenString(text), errors: [], endpoints });
const incident = {
  ...buildIncident({
    components: ['webhooks', 'API'],
    errorSignatures: ['upstream connect error or disconnect'],
    endpoints: ['/v2/orders/{id}'],
  }),
  similarity: 0,
};

test.each([
  ['its error', ties('we see "Upstream connect error, or disconnect" all day'), ['error']],
  ['its endpoint', ties('it fails', ['/orders/{id}/lines']), ['endpoint']],
  ['its component', ties('the webhook never arrives'), ['component']],
])('a ticket that names %s is tied to an incident', (_, given, matches) => {
  expect(relatedIncidents([incident], given)).toMatchObject([{ id: 'inc_1', matches }]);
});

test.each(['your API is slow', 'how do I sort a list?', ''])('"%s" is tied to nothing', (text) => {
  expect(relatedIncidents([incident], ties(text, ['/users']))).toEqual([]);
});

test('a text that means much the same is tied by its meaning alone', () => {
  expect(relatedIncidents([{ ...incident, similarity: 0.6 }], ties('x'))).toMatchObject([{ matches: ['meaning'] }]);
});

test('a deployment counts for the endpoints that it touched, with the hours since', () => {
  const at = toInstant('2026-01-05T10:30:00Z');
  expect(relatedDeployments([buildDeployment()], ties('', ['/orders']), at)).toMatchObject([
    { id: 'dep_1', endpoint: '/orders', hoursBefore: 2.5 },
  ]);
  expect(relatedDeployments([buildDeployment()], ties('', ['/users']), at)).toEqual([]);
  expect(relatedDeployments([buildDeployment()], ties('orders'), at)).toEqual([]);
});
