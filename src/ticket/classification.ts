import type { Category, Environment, IssueType, Sentiment, Severity } from './vocabulary.ts';

/** The playbook's four dimensions, with what else decides how a ticket is handled. Confidences lie in 0 to 1. */
export type Classification = {
  readonly category: Category;
  readonly severity: Severity;
  readonly issueType: IssueType;
  readonly environment: Environment;
  readonly security: boolean;
  readonly sentiment: Sentiment;
  /** ISO 639-1, `und` where the text is too short to tell. */
  readonly language: string;
  readonly confidence: Confidence;
};

export type Confidence = {
  readonly category: number;
  readonly severity: number;
  readonly issueType: number;
  readonly environment: number;
};

/** What a language model says of a ticket. Only `classify` may turn it into a classification. */
export type ClassificationProposal = {
  readonly category: Proposed<Category>;
  readonly severity: Proposed<Severity> & { readonly criterion: string | null };
  readonly issueType: Proposed<IssueType>;
  readonly environment: Proposed<Environment>;
  readonly security: Proposed<boolean>;
};

export type Proposed<Value> = {
  readonly value: Value;
  readonly confidence: number;
  /** Words that must stand in the ticket, else the proposal is only a note. */
  readonly quote: string | null;
};
