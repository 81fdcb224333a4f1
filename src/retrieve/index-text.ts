import type { Embedder } from '../embed/embedder.ts';
import { stopWords } from '../embed/word-rarity.ts';
import { isUnspaced, wordsOf } from '../embed/words.ts';
import type { Signals } from '../signals/signals.ts';
import type { Indexed } from '../store/ports/tickets.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { endpointPath } from './endpoint-path.ts';
import { strengthOf } from './error-agreement.ts';
import { stemOf } from './tokens.ts';

/** More than these from one ticket are a log dump, not a description. */
const mostSignatures = 20;
const mostEndpoints = 20;
const mostVersions = 20;
/** `TypeError` or `not found` alone would tie together what has nothing in common, and see an incident in it. */
const tellingSignature = 0.3;

/** What is indexed of each text, in order; the texts are already redacted. */
export async function indexTexts(embedder: Embedder, texts: readonly string[]): Promise<Indexed[]> {
  const vectors = await embedder.embed(texts);
  return texts.map((text, at) => ({
    text: searchableWords(text),
    embedder: embedder.name,
    vector: vectors[at] ?? [],
    errorSignatures: [],
    endpoints: [],
    versions: [],
  }));
}

/** The text that a ticket is found by: the subject counts twice, since people put the problem there. */
export function ticketText({ subject, body, metadata }: Ticket): string {
  const call = [metadata.method, metadata.endpoint, metadata.statusCode].filter((part) => part !== null).join(' ');
  return [subject, subject, body, call].filter((part) => part !== '').join('\n');
}

/** The errors, endpoints and versions that two reports of one problem have in common. */
export function sharedFacts(signals: Signals): Pick<Indexed, 'errorSignatures' | 'endpoints' | 'versions'> {
  const signatures = signals.errors
    .map(({ signature }) => signature)
    .filter((signature) => strengthOf(signature) >= tellingSignature);
  const versions = signals.versions.flatMap(({ library, version }) =>
    library === null ? [] : [`${library} ${version}`],
  );
  const paths = signals.endpoints.map(({ path }) => endpointPath(path)).filter((path) => path !== '/');
  return {
    errorSignatures: [...new Set(signatures)].slice(0, mostSignatures),
    endpoints: [...new Set(paths)].slice(0, mostEndpoints),
    versions: [...new Set(versions)].slice(0, mostVersions),
  };
}

// PostgreSQL's parser would take `a.b.Error` for a host and a sentence without spaces for one word, and its stemmers
// differ from version to version: what it indexes are stems of ours.
/** The words that a text is found by, as their stems. */
export function searchableWords(text: string): string {
  return wordsOf(text)
    .flatMap(({ word, parts }) => (isUnspaced(word) ? pairsOf(word) : [word, ...parts]))
    .filter((word) => !stopWords.has(word))
    .map(stemOf)
    .join(' ');
}

function pairsOf(sentence: string): string[] {
  const letters = Array.from(sentence);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
