import coerce from 'semver/functions/coerce.js';
import gte from 'semver/functions/gte.js';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';

/** One library and the versions of it that are affected, as `semver` understands ranges. */
export type VersionRange = { readonly library: string; readonly range: string };

const clause =
  /(?<library>@?[a-z][\w./-]{0,60})[ ]+(?<range>(?:v?\d[\w.]{0,30}|(?:[<>]=?|={1,3}|[~^])[ ]{0,3}v?\d[\w.]{0,30})(?:[ ]{0,3},[ ]{0,3}(?:[<>]=?|!=)[ ]{0,3}v?\d[\w.]{0,30}){0,3})/gi;
const everyVersion = /^(?:all|any|every)\b/i;
/** Words before a number that are not the name of a library. */
const notALibrary = new Set([
  'version',
  'versions',
  'since',
  'before',
  'after',
  'until',
  'to',
  'and',
  'or',
  'in',
  'on',
  'with',
  'from',
  'port',
  'status',
  'http',
  'code',
  'up',
]);

/** Whether an entry of `affectedVersions` says that every version is affected, so that none has to be compared. */
export function isEveryVersion(entry: string): boolean {
  return everyVersion.test(entry.trim());
}

/**
 * The ranges of one entry such as `fastapi >=0.100,<0.118 with pydantic 1.x`, all of which must hold.
 * Empty where the entry names no version that could be compared.
 */
export function readRanges(entry: string): readonly VersionRange[] {
  return [...entry.matchAll(clause)].flatMap(({ groups }) => {
    const { library = '', range = '' } = groups ?? {};
    const comparators = range.split(',').map(readComparator);
    if (notALibrary.has(library.toLowerCase()) || comparators.includes(null)) return [];
    return [{ library: library.toLowerCase(), range: comparators.join(' ') }];
  });
}

/** A version as written, such as `0.110`, `v2`, `2.0.0rc1` or `1.4.post2`, as `semver` compares it; null where it is none. */
export function readVersion(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^v/i, '')
    .replace(/\.?post\d+$/i, '');
  const parts = /^(\d+(?:\.\d+){0,3})[-.]?(?:(dev|alpha|beta|rc|a|b|c|pre|preview)[-.]?(\d*))?$/i.exec(plain);
  if (parts === null) return coerce(plain, { includePrerelease: true })?.version ?? null;
  const [, release = '', stage, number = ''] = parts;
  const version = coerce(release)?.version ?? null;
  return version === null || stage === undefined ? version : `${version}-${stage.toLowerCase()}.${number || '0'}`;
}

/** Whether a version, as `readVersion` gives it, lies in a range. */
export function isIn(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}

/** Whether a version is at least another, both as `readVersion` gives them. */
export function isAtLeast(version: string, other: string): boolean {
  return gte(version, other);
}

// `1.58.0` is that version, `0.28` and `1.x` any of their line, `<0.44.1` and `==2.0` what they say.
function readComparator(text: string): string | null {
  const [, operator = '', written = ''] = /^[ ]*([<>]=?|={1,3}|!=|[~^])?[ ]*v?(\S+)[ ]*$/i.exec(text) ?? [];
  const line = /^(\d+(?:\.\d+)?)(?:\.x){1,2}$/i.exec(written)?.[1];
  if (line !== undefined)
    return validRange(`${line}.x`) === null ? null : `${operator.startsWith('=') ? '' : operator}${line}.x`;
  const version = readVersion(written);
  if (version === null || operator === '!=') return null;
  if (operator === '' || operator.startsWith('='))
    return /^\d+\.\d+\.\d+/.test(written) ? version : `${written.split('.').slice(0, 2).join('.')}.x`;
  return `${operator}${version}`;
}
