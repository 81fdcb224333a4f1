import { findUnfitWords } from '../check/check-draft.ts';
import { requestIdOf } from '../check/request-id.ts';
import type { DraftInput } from './draft-input.ts';
import type { Phrases } from './phrases/phrases.ts';

/** A technical fact of the ticket that may be repeated in a reply. */
export type Fact = { readonly name: keyof Phrases['factNames']; readonly value: string };

/**
 * The ticket's own endpoint, status, error, versions and request id, as far as they are well-formed.
 * A customer's text is hostile until proven plain: nothing else of it is echoed.
 */
export function readFacts(input: DraftInput): readonly Fact[] {
  const { metadata } = input.ticket;
  const { signals } = input;
  const request: Candidate = {
    name: 'requestId',
    value: requestIdOf(input) === null ? null : `\`${requestIdOf(input)}\``,
  };
  // Where and how a weakness shows is not for an open channel.
  if (input.classification.security) return fitting([request], input);
  const named = signals.errors.find(({ name }) => name !== null && isErrorName(name));
  const status = metadata.statusCode ?? signals.statusCodes[0]?.code ?? null;
  const facts: readonly Candidate[] = [
    { name: 'endpoint', value: endpointOf(input) },
    {
      name: 'status',
      value: status !== null && Number.isInteger(status) && status >= 100 && status <= 599 ? `${status}` : null,
    },
    { name: 'error', value: named?.name == null ? null : `\`${named.name}\`` },
    ...versionsOf(input).map((value) => ({ name: 'version' as const, value })),
    request,
  ];
  return fitting(facts, input);
}

type Candidate = { readonly name: Fact['name']; readonly value: string | null };

function fitting(candidates: readonly Candidate[], input: DraftInput): readonly Fact[] {
  const facts = candidates.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  // Nearly always all are fit, and one look tells.
  return fits(facts.map(({ value }) => value).join(', '), input)
    ? facts
    : facts.filter(({ value }) => fits(value, input));
}

/** Whether a piece of text from outside may stand in a reply: no forbidden words, links, markup, secrets or other people's data. */
export function fits(text: string, input: DraftInput): boolean {
  const redaction = { ticket: input.ticket, placeholders: [] };
  const evidence = { ...input.evidence, similarTickets: [] };
  return text.trim() !== '' && findUnfitWords(text, { ...input, evidence, redaction }) === null;
}

function endpointOf({ ticket, signals }: DraftInput): string | null {
  const read = signals.endpoints[0];
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
