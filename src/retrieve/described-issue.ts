import { featuresOf, type Features } from '../embed/features.ts';
import type { KnownIssue } from '../ticket/knowledge.ts';
import { stemsOf, tokenString } from './tokens.ts';

/** A text made ready to be held against others. */
export type Described = {
  readonly stems: ReadonlyMap<string, number>;
  readonly features: Features;
};

/** A known issue made ready to be held against tickets. */
export type DescribedIssue = Described & {
  readonly title: ReadonlyMap<string, number>;
  readonly symptoms: readonly ReadonlyMap<string, number>[];
};

/** A ticket made ready to be held against known issues. */
export type DescribedTicket = Described & {
  readonly subject: ReadonlyMap<string, number>;
  readonly tokens: string;
};

/** The known issues are the same for every ticket: what was made of one is kept, and found by all that it was made of. */
const described = new Map<string, DescribedIssue>();
const mostKept = 2000;

/** Reads what a known issue says of itself. */
export function describeIssue(issue: KnownIssue): DescribedIssue {
  const text = [issue.title, ...issue.symptoms, ...issue.errorSignatures, issue.component].join('\n');
  const key = JSON.stringify([issue.title, issue.symptoms, issue.errorSignatures, issue.component]);
  const kept = described.get(key);
  if (kept !== undefined) return kept;
  const made = {
    stems: stemsOf(text),
    features: featuresOf(`${issue.title}\n${text}\n${issue.affectedVersions.join('\n')}`),
    title: stemsOf(issue.title),
    symptoms: issue.symptoms.map(stemsOf),
  };
  if (described.size >= mostKept) described.clear();
  described.set(key, made);
  return made;
}

/** Reads what a ticket says: its subject and its text, which are redacted already. */
export function describeTicket({
  subject,
  body,
}: {
  readonly subject: string;
  readonly body: string;
}): DescribedTicket {
  const text = `${subject}\n${body}`;
  return {
    subject: stemsOf(subject),
    stems: stemsOf(text),
    features: featuresOf(`${subject}\n${text}`),
    tokens: tokenString(text),
  };
}
