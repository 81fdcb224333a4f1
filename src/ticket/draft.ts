import type { Disposition } from './vocabulary.ts';

/** A proposed reply before it is checked. */
export type DraftText = {
  readonly body: string;
  /** Which of the playbook's templates it follows. */
  readonly template: Disposition;
  readonly citations: readonly Citation[];
};

/** A proposed reply with whose words it is. */
export type ProposedDraft = DraftText & {
  /** Whichever engine classified; a model's reply that was mended is still a model's, one that an agent changed is a person's. */
  readonly writtenBy: 'model' | 'template' | 'person';
  /** The same in English, for the reviewer; null where the body is English, or a model gave none that is fit. Never sent. */
  readonly english: string | null;
};

/** A draft with the verdict of every communication rule, and what a person needs to judge it by. */
export type Draft = ProposedDraft & {
  readonly checks: readonly DraftCheck[];
  readonly repaired: boolean;
  /** For the agent, where the evidence is too weak for a reply that answers; the body then only says who looks into it. */
  readonly findings: Findings | null;
};

/** What is known about a ticket, what is not, and what to ask or do next; each line a sentence or a title. */
export type Findings = {
  readonly known: readonly string[];
  readonly notKnown: readonly string[];
  readonly ask: readonly string[];
};

export type Citation = {
  readonly kind: 'known_issue' | 'document' | 'ticket' | 'incident';
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
};

/** One communication rule applied to a draft; `caught` quotes what broke it. */
export type DraftCheck = {
  readonly rule: string;
  readonly passed: boolean;
  readonly section: string;
  readonly caught: string | null;
};
