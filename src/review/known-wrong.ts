import { hashOf } from '../embed/hash.ts';
import { decide } from '../playbook/decide.ts';
import { changesBetween } from '../playbook/outcome-changes.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import type { Draft } from '../ticket/draft.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { KnownWrong } from '../ticket/second-review.ts';
import { compareSeverity, severities, type Disposition, type Severity } from '../ticket/vocabulary.ts';
import { asRecommended, draftAnew, isOfClassification, redecide, type Redecided, type Reviewed } from './redecide.ts';

/** A recommendation in which one thing was made wrong on purpose, and which. */
type MadeWrong = { readonly recommendation: Recommendation; readonly knownWrong: KnownWrong };

const nothing = { classification: null, disposition: null, escalation: null } as const;

/** The closings that a hasty reader could take for the reply. */
export const wrongReplies: Partial<Readonly<Record<Disposition, readonly [Disposition, ...Disposition[]]>>> = {
  escalate: ['close_expected_behavior', 'close_configuration'],
  close_known_issue: ['close_expected_behavior'],
};

/**
 * Makes one thing of an approved recommendation wrong: its severity, where a criterion of the playbook gives it, one or two
 * steps too mild with all that follows from it; or its reply, in whose place a closing's stands. Which one depends on the
 * recommendation's id alone (G7). Null where neither can be done in a way that a look at the ticket would show.
 */
export function makeWrong(approved: Reviewed): MadeWrong | null {
  const { recommendation } = approved;
  // A security matter has one reply, whatever is decided, and a severity that no rule would make milder.
  if (recommendation.classification.security) return null;
  // Where today's rules or the ticket's words say something else than it did, more than one thing would be wrong.
  if (changesBetween(recommendation, redecide(approved, nothing).input).length > 0) return null;
  const choice = hashOf(recommendation.id, 'known-wrong');
  return choice % 2 === 0
    ? (severityTooMild(approved, choice) ?? replyOfClosing(approved, choice))
    : (replyOfClosing(approved, choice) ?? severityTooMild(approved, choice));
}

function severityTooMild(approved: Reviewed, choice: number): MadeWrong | null {
  const { recommendation } = approved;
  const { severity: correct } = recommendation.classification;
  const shown = severities[severities.indexOf(correct) + 1 + ((choice >>> 1) % 2)];
  const byCriterion = recommendation.decision.trace.some(({ effect }) => effect === `severity=${correct}`);
  if (shown === undefined || !byCriterion) return null;
  const { input, redaction } = asRecommended(approved, recommendation.createdAt);
  const classification = { ...input.classification, severity: shown };
  const trace = input.decision.trace.filter((entry) => isOfClassification(entry) && !saysWorse(entry, shown));
  const decision = decide({ facts: input, classification, trace, notes: [], now: input.now });
  // What nobody would have had to review would tell itself apart.
  if (!decision.review.required) return null;
  const draft = draftLike(recommendation.draft, { input: { ...input, classification, decision }, redaction });
  if (draft === null) return null;
  const wrong = { ...recommendation, classification, decision, draft };
  return { recommendation: wrong, knownWrong: { part: 'severity', shown, correct } };
}

function replyOfClosing(approved: Reviewed, choice: number): MadeWrong | null {
  const { recommendation } = approved;
  const { disposition: correct } = recommendation.decision;
  const closings = wrongReplies[correct];
  const shown = closings?.[(choice >>> 1) % closings.length];
  if (shown === undefined) return null;
  const draft = draftLike(recommendation.draft, redecide(approved, { ...nothing, disposition: shown }));
  if (draft === null) return null;
  return { recommendation: { ...recommendation, draft }, knownWrong: { part: 'reply', shown, correct } };
}

/** Another reply that nothing but its words tells from the approved one; null where a failed check would. */
function draftLike({ template, writtenBy, findings }: Draft, redecided: Redecided): Draft | null {
  const draft = draftAnew(redecided);
  return draft.checks.every(({ passed }) => passed) ? { ...draft, template, writtenBy, findings } : null;
}

function saysWorse({ effect }: TraceEntry, than: Severity): boolean {
  return severities.some((severity) => compareSeverity(severity, than) < 0 && effect === `severity=${severity}`);
}
