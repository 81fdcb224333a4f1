import { findUnfitWords } from '../check/check-draft.ts';
import { requestIdOf } from '../check/request-id.ts';
import type { DraftInput } from './draft-input.ts';

/** The technical facts of a ticket that may be repeated in a reply; code marks included where they are code. */
export type Facts = {
  readonly endpoint: string | null;
  readonly status: string | null;
  readonly error: string | null;
  readonly versions: readonly string[];
  readonly requestId: string | null;
};

/**
 * The ticket's own endpoint, status, error, versions and request id, as far as they are well-formed and telling.
 * A customer's text is hostile until proven plain: nothing else of it is echoed.
 */
export function readFacts(input: DraftInput): Facts {
  const id = requestIdOf(input);
  const requestId = id === null ? null : `\`${id}\``;
  const named = input.signals.errors.find(({ name }) => name !== null && isErrorName(name))?.name ?? null;
  // Where and how a weakness shows is not for an open channel.
  const facts: Facts = input.classification.security
    ? { endpoint: null, status: null, error: null, versions: [], requestId }
    : {
        endpoint: endpointOf(input),
        status: statusOf(input),
        error: named === null ? null : `\`${named}\``,
        versions: versionsOf(input),
        requestId,
      };
  // Nearly always all are fit, and one look tells.
  if (fits([facts.endpoint, facts.error, ...facts.versions, requestId].join(', '), input)) return facts;
  const fit = (value: string | null) => (value !== null && fits(value, input) ? value : null);
  return {
    endpoint: fit(facts.endpoint),
    status: facts.status,
    error: fit(facts.error),
    versions: facts.versions.filter((version) => fits(version, input)),
    requestId: fit(requestId),
  };
}

/** Whether a piece of text from outside may stand in a reply: no forbidden words, links, markup, secrets or other people's data. */
export function fits(text: string, input: DraftInput): boolean {
  const redaction = { ticket: input.ticket, placeholders: [] };
  const evidence = { ...input.evidence, similarTickets: [] };
  return text.trim() !== '' && findUnfitWords(text, { ...input, evidence, redaction }) === null;
}

// Several codes in one text: the server's own failure is what it is about, else none is said for certain.
function statusOf({ ticket, signals }: DraftInput): string | null {
  const read = [...new Set(signals.statusCodes.map(({ code }) => code))];
  const failures = read.filter((code) => code >= 500);
  const certain = read.length === 1 ? read[0] : failures.length === 1 ? failures[0] : null;
  const status = ticket.metadata.statusCode ?? certain ?? null;
  return status !== null && Number.isInteger(status) && status >= 100 && status <= 599 ? `${status}` : null;
}

/** A text that names more endpoints than this is about none of them. */
const fewEndpoints = 2;

function endpointOf({ ticket, signals }: DraftInput): string | null {
  const several = new Set(signals.endpoints.map(({ path }) => withoutQuery(path))).size > fewEndpoints;
  const read =
    signals.endpoints.find(({ span }) => span.field === 'subject') ?? (several ? undefined : signals.endpoints[0]);
  const path = withoutQuery(ticket.metadata.endpoint ?? read?.path ?? '');
  const method = ticket.metadata.method ?? (ticket.metadata.endpoint === null ? read?.method : null) ?? null;
  if (!/^\/(?:[\w.~:{}-]{1,40}\/?){0,8}$/.test(path) || path.length > 120) return null;
  return `\`${method !== null && /^[A-Z]{3,7}$/.test(method) ? `${method} ` : ''}${path}\``;
}

function withoutQuery(endpoint: string): string {
  return endpoint.split(/[?#]/, 1)[0] ?? '';
}

function versionsOf({ ticket, signals }: DraftInput): readonly string[] {
  const given = Object.entries(ticket.metadata.versions);
  const read = signals.versions.map(({ library, version }) => [library ?? '', version] as const);
  const wellFormed = [...given, ...read].filter(
    ([library, version]) =>
      /^[A-Za-z][\w@/-]{0,30}$/.test(library) &&
      /^v?\d{1,5}(?:\.\d{1,5}){0,3}(?:[-+.]?[A-Za-z]{1,5}\.?\d{0,4})?$/.test(version),
  );
  return [...new Set(wellFormed.map(([library, version]) => `\`${library} ${version}\``))].slice(0, 3);
}

function isErrorName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{2,50}(?:\.[A-Za-z_][A-Za-z0-9_]{1,50}){0,5}$/.test(name);
}
