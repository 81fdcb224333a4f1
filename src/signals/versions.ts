import type { Ticket } from '../ticket/ticket.ts';
import type { Signals } from './signals.ts';
import { findAll, holding, metadataSpan, type Source } from './text.ts';

const number = '\\d{1,4}(?:\\.(?:\\d{1,6}|x)){1,3}(?:[-.]?(?:a|b|rc|alpha|beta|dev|post)\\.?\\d{0,3})?';
const pinned = new RegExp(`\\b([A-Za-z][\\w.-]{1,40})\\s?(?:==|@|~=|>=|<=|\\^)\\s?v?(${number})`, 'g');
const named = new RegExp(
  `(?<![\\w./-])([A-Za-z][A-Za-z0-9+#_-]{1,40})["'\`:,)]{0,2}[ -](?:\\(?(?:version|ver\\.?|release|v\\.?|is|to|from|at|on|=)[: ]{1,2})?v?(${number})(?![\\w%]|\\.\\d)`,
  'g',
);
const bare = new RegExp(
  `(?:\\b(?:version|versions|ver|release)\\b[ :=#]{0,4}(?:is |number |no\\.? |of \\w{1,20} |v\\.? ?)?|(?<![\\w./])v)(${number}|\\d{1,3}\\b)`,
  'gi',
);
const notALibrary =
  /^(?:version|ver|release|v|http|https|than|then|from|to|in|on|at|is|was|with|and|or|since|after|before|until|of|for|the|only|also|newer|older|above|below|latest|python\.|ip|around|about|by|up|still|use|using|used|upgraded|downgraded|installed|tried|both|each|costs?|price|port|line|error|took|takes|status|code|section|chapter|figure|step|tls|ssl|utf)$/i;

/** Versions of named libraries, and bare ones behind the word "version"; HTTP/1.1 and prices are none. */
export function readVersions(ticket: Ticket, sources: readonly Source[]): Signals['versions'] {
  const measured = Object.entries(ticket.metadata.versions).map(([library, version]) => ({
    library: library.toLowerCase(),
    version: version.replace(/^v/, ''),
    span: metadataSpan(`${library} ${version}`),
  }));
  const stated = [
    ...findAll(holding(sources, /[=@~<>^]/), pinned),
    ...findAll(holding(sources, /\d\.[\dx]/), named),
  ].map(({ match, span }) => ({
    library: libraryOf(match[1] ?? ''),
    version: match[2] ?? '',
    span,
  }));
  const known = new Set(stated.map(({ version }) => version));
  const unnamed = findAll(holding(sources, /ver|release|v\d/i), bare)
    .map(({ match, span }) => ({ library: null, version: match[1] ?? '', span }))
    .filter(({ version }) => !known.has(version));
  return [...measured, ...stated, ...unnamed].filter(({ version }) => version !== '').slice(0, 30);
}

function libraryOf(word: string): string | null {
  return notALibrary.test(word) ? null : word.toLowerCase().replace(/[.:-]+$/, '');
}
