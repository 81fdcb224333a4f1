import type { WriteBack, WrittenFact } from '../integrations/integrations.ts';
import type { Answered } from './call.ts';

/** What is written on a ticket: a note that only the team sees, tags, and what custom fields may say. */
export type Note = {
  readonly body: string;
  readonly tags: readonly string[];
  readonly facts: Readonly<Record<WrittenFact, string>>;
};

/** A ticket in the system that it came from, and how that is reached. */
export type Place = { readonly writeBack: WriteBack; readonly externalId: string; readonly signal: AbortSignal };

/** One platform's way of keeping notes and tags; never anything that the customer sees. */
export type Helpdesk = {
  /** Whether a note with this mark is there: asked where an attempt before did not say how it ended. */
  readonly hasNote: (place: Place, mark: string) => Promise<Answered<boolean>>;
  readonly addNote: (place: Place, body: string) => Promise<Answered<unknown>>;
  /** Adds tags to those that are there; again changes nothing. */
  readonly addTags: (place: Place, tags: readonly string[]) => Promise<Answered<unknown>>;
  /** Sets custom fields by the platform's names for them, and leaves the others; again changes nothing. */
  readonly setFields: (place: Place, values: Readonly<Record<string, string>>) => Promise<Answered<unknown>>;
};
