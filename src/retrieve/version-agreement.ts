import type { Agreement } from '../ticket/evidence.ts';
import type { KnownIssue } from '../ticket/knowledge.ts';
import { isAtLeast, isEveryVersion, isIn, readRanges, readVersion, type VersionRange } from './affected-versions.ts';

/** A version that a ticket names for a library, or for none in particular. */
export type NamedVersion = { readonly library: string | null; readonly version: string };

/**
 * Whether the versions that a ticket names are among those that a known issue affects. A version that the ticket does
 * not name is unknown; one that is not affected, or that has the fix, contradicts.
 */
export function versionAgreement(
  issue: Pick<KnownIssue, 'affectedVersions' | 'fixedIn'>,
  named: readonly NamedVersion[],
): Agreement {
  const entries = issue.affectedVersions.filter((entry) => entry.trim() !== '');
  if (entries.length === 0 || entries.some(isEveryVersion)) return 'not_applicable';
  if (hasFix(issue.fixedIn, named)) return 'contradicts';
  const verdicts = entries
    .map(readRanges)
    .filter((ranges) => ranges.length > 0)
    .map((ranges) => allOf(ranges, named));
  if (verdicts.length === 0) return 'not_applicable';
  for (const verdict of ['agrees', 'unknown'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'contradicts';
}

/** The parts of an entry are joined by "with": one that contradicts decides, one that agrees is enough beside unknown ones. */
function allOf(ranges: readonly VersionRange[], named: readonly NamedVersion[]): Agreement {
  const verdicts = ranges.map((range) => rangeAgreement(range, named));
  if (verdicts.includes('contradicts')) return 'contradicts';
  return verdicts.includes('agrees') ? 'agrees' : 'unknown';
}

function rangeAgreement({ library, range }: VersionRange, named: readonly NamedVersion[]): Agreement {
  const ofLibrary = versionsOf(
    named.filter((version) => version.library !== null && isSameLibrary(version.library, library)),
  );
  if (ofLibrary.length > 0) return ofLibrary.some((version) => isIn(version, range)) ? 'agrees' : 'contradicts';
  const ofNone = versionsOf(named.filter((version) => version.library === null && isFull(version.version)));
  return ofNone.some((version) => isIn(version, range)) && !isOpen(range) ? 'agrees' : 'unknown';
}

function hasFix(fixedIn: string | null, named: readonly NamedVersion[]): boolean {
  const [fix] = fixedIn === null ? [] : readRanges(fixedIn);
  if (fix === undefined || fixedIn?.includes('(')) return false;
  const fixed = readVersion(fix.range.replace(/\.x$/, ''));
  const ofLibrary = versionsOf(named.filter(({ library }) => library !== null && isSameLibrary(library, fix.library)));
  return fixed !== null && ofLibrary.length > 0 && ofLibrary.every((version) => isAtLeast(version, fixed));
}

function versionsOf(named: readonly NamedVersion[]): string[] {
  return named.map(({ version }) => readVersion(version)).filter((version) => version !== null);
}

/** Whether two names mean one library: `PyJWT` and `pyjwt`, `golang-jwt/jwt` and `golang-jwt`, `python-fastapi` and `fastapi`. */
function isSameLibrary(one: string, other: string): boolean {
  const [a, b] = [namesOf(one), namesOf(other)];
  return a.some((name) => b.includes(name));
}

function namesOf(library: string): string[] {
  const lower = library.toLowerCase().replace(/^@/, '');
  const bare = (name: string) => name.replaceAll(/[^a-z0-9]/g, '').replace(/^(?:python|node|lib)(?=.)/, '');
  return [
    bare(lower),
    ...lower
      .split('/')
      .filter((part) => part.length > 3)
      .map(bare),
  ];
}

// A number on its own says little of an open range: half of all versions lie below 1.2.
function isOpen(range: string): boolean {
  return /^[<>]/.test(range) && !range.includes(' ');
}

function isFull(version: string): boolean {
  return /^v?\d+\.\d+\.\d+/i.test(version);
}
