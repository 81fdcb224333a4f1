import type { ApiKeyId } from './ids.ts';

/** Who does something: whoever holds an API key, a job, a webhook's source, or the program by itself. */
export type Actor =
  | { readonly kind: 'apiKey'; readonly id: ApiKeyId }
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'webhook'; readonly source: string }
  | { readonly kind: 'system' };

/** An actor out of the audit log, where also stands who wrote past the program, by the role in the database. */
export type LoggedActor = Actor | { readonly kind: 'database'; readonly role: string };

/** An actor as one word of a log, such as `apiKey:key_01…`. */
export function writeActor(actor: Actor): string {
  if (actor.kind === 'apiKey') return `apiKey:${actor.id}`;
  if (actor.kind === 'job') return `job:${actor.name}`;
  return actor.kind === 'webhook' ? `webhook:${actor.source}` : actor.kind;
}

/** The actor that such a word stands for; what is not known wrote past the program. */
export function readActor(word: string): LoggedActor {
  const colon = word.indexOf(':');
  const [kind, name] = colon < 0 ? [word, ''] : [word.slice(0, colon), word.slice(colon + 1)];
  if (kind === 'system') return { kind };
  if (kind === 'apiKey') return { kind, id: name as ApiKeyId };
  if (kind === 'job') return { kind, name };
  if (kind === 'webhook') return { kind, source: name };
  return { kind: 'database', role: name };
}
