import type { Scope, SecurityKind, Signals, Topic } from '../signals/signals.ts';
import type { Classification } from '../ticket/classification.ts';
import type { KnownIssueMatch } from '../ticket/evidence.ts';
import type { Environment } from '../ticket/vocabulary.ts';
import type { Facts } from './facts.ts';

/** The facts of one ticket, looked up once so that every rule is a few comparisons. Each map leads to the words it was read from. */
export type Reading = Facts & {
  readonly topics: ReadonlyMap<Topic, string>;
  readonly scopes: ReadonlyMap<Scope, string>;
  readonly reproducibility: ReadonlyMap<Signals['reproducibility'][number]['kind'], string>;
  readonly security: ReadonlyMap<SecurityKind, string>;
  readonly money: ReadonlyMap<Signals['money'][number]['kind'], string>;
  readonly statusCodes: ReadonlyMap<number, string>;
  /** The best supported environment; others are only mentioned. */
  readonly environment: Environment;
  /** The words of the first 5xx. */
  readonly serverError: string | null;
  /** The words that show that something fails: a status, an error, a trace, an outage, "doesn't work". */
  readonly failure: string | null;
  /** A known issue whose version, error and symptoms agree. */
  readonly exactIssue: KnownIssueMatch | null;
  /** The exact issue has a documented workaround: support can handle the ticket, whatever it looks like. */
  readonly isDocumented: boolean;
};

/** A reading together with what the ticket was classified as: what the sections after the classification read. */
export type Triaged = Reading & { readonly classification: Classification };

/** Looks a ticket's facts up for the rules. */
export function openReading(facts: Facts): Reading {
  const { signals, evidence } = facts;
  const topics = firstWords(signals.topics, ({ topic }) => topic);
  const statusCodes = firstWords(signals.statusCodes, ({ code }) => code);
  const serverError = statusBetween(statusCodes, 500, 599);
  const exactIssue = evidence.knownIssues.find(({ match }) => match === 'exact') ?? null;
  return {
    ...facts,
    topics,
    statusCodes,
    serverError,
    scopes: firstWords(signals.scope, ({ kind }) => kind),
    reproducibility: firstWords(signals.reproducibility, ({ kind }) => kind),
    security: firstWords(signals.security, ({ kind }) => kind),
    money: firstWords(signals.money, ({ kind }) => kind),
    environment: signals.environments[0]?.environment ?? 'unknown',
    failure: serverError ?? statusBetween(statusCodes, 400, 499) ?? failureWords(signals, topics),
    exactIssue,
    isDocumented: exactIssue !== null && exactIssue.workaround.trim() !== '',
  };
}

/** The words of the first status within the bounds, both included. */
export function statusBetween(statusCodes: ReadonlyMap<number, string>, least: number, most: number): string | null {
  for (const [code, words] of statusCodes) if (code >= least && code <= most) return words;
  return null;
}

/** The words of the first of these status codes that stands in the ticket. */
export function status({ statusCodes }: Reading, ...codes: readonly number[]): string | null {
  return firstOf(statusCodes, codes);
}

/** The words on the first of these topics that the ticket talks about. */
export function topic({ topics }: Reading, ...wanted: readonly Topic[]): string | null {
  return firstOf(topics, wanted);
}

/** The words that tell how far the fault reaches, for the first of these scopes. */
export function scope({ scopes }: Reading, ...wanted: readonly Scope[]): string | null {
  return firstOf(scopes, wanted);
}

/** The words on the first of these security matters. */
export function securityMatter({ security }: Reading, ...wanted: readonly SecurityKind[]): string | null {
  return firstOf(security, wanted);
}

/** Both pieces of evidence, or null where one is missing. */
export function both(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return null;
  return first === second ? first : `${first} … ${second}`;
}

/** The evidence, unless something speaks against it. */
export function unless(evidence: string | null, ...against: readonly (string | null | boolean)[]): string | null {
  return against.some((one) => one !== null && one !== false) ? null : evidence;
}

/** The evidence, where the condition holds. */
export function where(condition: boolean, evidence: string | null): string | null {
  return condition ? evidence : null;
}

/** Whether the ticket says that it is about a test system, where nothing of the customers' is at stake. */
export function outsideProduction({ environment }: Reading): boolean {
  return environment === 'staging' || environment === 'development';
}

/** A fault that comes and goes, and nothing that says it is steady. */
export function isIntermittent({ reproducibility }: Reading): boolean {
  return (
    (reproducibility.has('intermittent') || reproducibility.has('not_reproducible')) &&
    !reproducibility.has('consistent')
  );
}

function failureWords(signals: Signals, topics: ReadonlyMap<Topic, string>): string | null {
  const read = signals.errors[0] ?? signals.stackTraces[0];
  return read?.span.text ?? topics.get('outage') ?? topics.get('not_working') ?? topics.get('silent_failure') ?? null;
}

function firstOf<Key>(found: ReadonlyMap<Key, string>, wanted: readonly Key[]): string | null {
  for (const one of wanted) {
    const words = found.get(one);
    if (words !== undefined) return words;
  }
  return null;
}

function firstWords<Item extends { readonly span: { readonly text: string } }, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): ReadonlyMap<Key, string> {
  const found = new Map<Key, string>();
  for (const item of items) if (!found.has(key(item))) found.set(key(item), item.span.text);
  return found;
}
