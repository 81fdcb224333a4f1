import type { Disposition } from './vocabulary.ts';

/** A proposed reply before it is checked. */
export type DraftText = {
  readonly body: string;
  /** Which of the playbook's templates it follows. */
  readonly template: Disposition;
  readonly citations: readonly Citation[];
};

/** A draft with the verdict of every communication rule. */
export type Draft = DraftText & { readonly checks: readonly DraftCheck[]; readonly repaired: boolean };

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
