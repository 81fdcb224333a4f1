import { expect, test } from 'vitest';
import { coversEndpoint, endpointPath } from '../../src/retrieve/endpoint-path.ts';

test.each([
  ['https://api.northwind.example/v1/orders/42?expand=lines#top', '/orders/{id}'],
  ['/api/v2/users/3f2b8c1e-0a4d-4c57-9f0e-1b2c3d4e5f60/', '/users/{id}'],
  ['/orders/{orderId}/lines', '/orders/{id}/lines'],
  ['/orders/:id', '/orders/{id}'],
  ['/Orders/ord_81ab', '/orders/{id}'],
  ['/v1', '/'],
  ['', '/'],
  ['not a path', '/not'],
])('%s is %s', (path, expected) => {
  expect(endpointPath(path)).toBe(expected);
});

test.each([
  ['/orders', '/orders/{id}', true],
  ['/orders/{id}', '/orders', true],
  ['/orders', '/orders-archive', false],
  ['/', '/orders', false],
  ['/orders/{id}/lines', '/orders/{id}', false],
])('%s covers %s: %s', (declared, endpoint, covers) => {
  expect(coversEndpoint(declared, endpoint)).toBe(covers);
});
