import { describe, expect, test } from 'vitest';
import { versionAgreement } from '../../src/retrieve/version-agreement.ts';

const agreement = (affectedVersions: string[], named: string[], fixedIn: string | null = null) =>
  versionAgreement(
    { affectedVersions, fixedIn },
    named.map((entry) => {
      const [version = '', library = null] = entry.split(' ').toReversed();
      return { library, version };
    }),
  );

describe('a known issue agrees with the versions that a ticket names', () => {
  test.each([
    ['a range', 'fastapi <0.44.1', 'fastapi 0.44.0'],
    ['a version without its patch', 'fastapi >=0.100,<0.118', 'fastapi 0.110'],
    ['a leading v', 'orders-sdk 2.x', 'orders-sdk v2'],
    ['a line of versions', 'golang-jwt/jwt v4.x', 'golang-jwt 4.5.0'],
    ['one exact version', 'uvicorn 0.28.0', 'uvicorn 0.28.0'],
    ['another spelling of the library', 'pyjwt >=2.10.0', 'PyJWT 2.10.1'],
    ['a release candidate before the fix', 'fastapi <1.0.0', 'fastapi 1.0.0rc1'],
    ['a post release', 'requests 2.20.0', 'requests 2.20.0.post1'],
    ['the first of two libraries, the second unnamed', 'fastapi <0.44.1 with pydantic 1.x', 'fastapi 0.40.0'],
    ['an exact number without a library', 'SDK 1.58.0', '1.58.0'],
  ])('%s: "%s" and "%s"', (_, affected, named) => {
    expect(agreement([affected], [named])).toBe('agrees');
  });
});

describe('a known issue is contradicted', () => {
  test.each([
    ['by a later version', 'fastapi <0.44.1', 'fastapi 0.44.1'],
    ['by another line', 'pydantic 1.x', 'pydantic 2.5'],
    ['by the second library, though the first agrees', 'fastapi <0.44.1 with pydantic 1.x', 'pydantic 2.5.0'],
    ['by another exact version', 'requests 2.20.0', 'requests 2.31.0'],
    ['by a number that only looks larger as text', 'northwind-sdk <0.9.0', 'northwind-sdk 0.10.0'],
  ])('%s: "%s" and "%s"', (_, affected, named) => {
    expect(agreement([affected], [named])).toBe('contradicts');
  });

  test('by a version that has the fix', () => {
    expect(agreement(['fastapi with old clients'], ['fastapi 0.99.0'], 'fastapi 0.44.1')).toBe('contradicts');
  });
});

test('a version that the ticket does not name is unknown', () => {
  expect(agreement(['fastapi <0.44.1'], [])).toBe('unknown');
  expect(agreement(['fastapi <0.44.1'], ['uvicorn 0.28.0'])).toBe('unknown');
});

test('a number without a library says nothing about an open range', () => {
  expect(agreement(['fastapi <0.44.1'], ['0.20.0'])).toBe('unknown');
});

test.each([
  [[]],
  [['all']],
  [['all SDKs']],
  [['public tier']],
  [['older releases', '']],
  [['any version when clocks differ', 'pyjwt 2.6.0']],
])('where every version is affected, or none that could be compared, versions do not apply: %j', (affected) => {
  expect(agreement(affected, ['pyjwt 9.0.0'])).toBe('not_applicable');
});

test('one of several entries is enough, and of several named versions one', () => {
  expect(agreement(['sdk-core 1.43.4', 'sdk-core 1.43.5'], ['sdk-core 1.43.5'])).toBe('agrees');
  expect(agreement(['sdk-core <2.0.0'], ['sdk-core 2.1.0', 'sdk-core 1.9.0'])).toBe('agrees');
});

test.each(['', 'v', '1.2.3.4.5', 'not a version', '<', '>= ', '99999999999999999999.1', 'x'.repeat(5000)])(
  'a version like "%.40s" never fails',
  (version) => {
    expect(['agrees', 'contradicts', 'unknown', 'not_applicable']).toContain(
      agreement([`fastapi <${version}`, `fastapi ${version}`], [`fastapi ${version}`]),
    );
  },
);
