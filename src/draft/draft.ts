import type { CheckInput } from '../check/check-input.ts';
import { checkDraft, findUnfitWords } from '../check/check-draft.ts';
import { splitSentences } from '../check/plain-words.ts';
import type { Redaction } from '../redact/redaction.ts';
import { placeholderToken, restorePersonalData } from '../redact/restore.ts';
import type { Draft, DraftCheck, ProposedDraft } from '../ticket/draft.ts';
import { noEvidence } from '../ticket/evidence.ts';
import type { DraftInput } from './draft-input.ts';
import { noteFindings } from './findings.ts';
import { draftFromTemplate } from './from-template.ts';
import { repairDraft } from './repair.ts';

type Unfinished = { readonly proposed: ProposedDraft; readonly input: DraftInput; readonly redaction: Redaction };

/**
 * Makes a proposed reply one that may leave: checked, repaired once, else replaced by the template's, and the customer's
 * own data put back last. The checks say what was caught on the way; those that still fail need a person.
 * @playbook Customer Communication Guidelines
 */
export function finishDraft({ proposed, input, redaction }: Unfinished): Draft {
  const checkInput: CheckInput = { ...input, redaction };
  const first = inspect(proposed, checkInput);
  const finish = ({ draft, checks }: Inspected, repaired: boolean): Draft => ({
    ...draft,
    english: englishOf(draft, checkInput),
    checks,
    repaired,
    findings: noteFindings(input),
  });
  if (first.passed) return finish(first, false);
  const mended = repairDraft(proposed, first.checks, checkInput);
  const candidates = [
    ...(keepsMost(proposed.body, mended.body) ? [() => mended] : []),
    () => draftFromTemplate(input),
    () => repaired(draftFromTemplate(input), checkInput),
    () => draftFromTemplate(withoutEchoes(input)),
    () => repaired(draftFromTemplate(withoutEchoes(input)), checkInput),
  ];
  let last = first;
  for (const candidate of candidates) {
    last = inspect(candidate(), checkInput);
    if (last.passed) break;
  }
  return finish({ ...last, checks: withCaught(last.checks, first.checks) }, true);
}

/** The English text for the reviewer. It is not sent, but it is read: what may not stand in a reply makes it useless. */
function englishOf({ english }: ProposedDraft, input: CheckInput): string | null {
  if (english === null || findUnfitWords(english, input) !== null) return null;
  const restored = restorePersonalData(english, input.redaction);
  return findUnfitWords(restored, input) === null ? restored : english;
}

type Inspected = { readonly draft: ProposedDraft; readonly checks: readonly DraftCheck[]; readonly passed: boolean };

function repaired(draft: ProposedDraft, input: CheckInput): ProposedDraft {
  return repairDraft(draft, checkDraft(draft, input), input);
}

// A reply that lost most of its sentences no longer answers anybody: the template says more.
function keepsMost(before: string, after: string): boolean {
  const sentences = splitSentences(before).map((sentence) => sentence.trim());
  const kept = sentences.filter((sentence) => after.includes(sentence));
  return before.length >= 40 && kept.join('').length * 2 >= sentences.join('').length;
}

// A value that is put back comes from outside like any other: what it completes is checked again, and goes without it if it must.
function inspect(draft: ProposedDraft, input: CheckInput): Inspected {
  const checks = checkDraft(draft, input);
  if (checks.some(({ passed }) => !passed)) return { draft, checks, passed: false };
  const restored = { ...draft, body: restorePersonalData(draft.body, input.redaction) };
  if (restored.body === draft.body || checkDraft(restored, input).every(({ passed }) => passed))
    return { draft: restored, checks, passed: true };
  const nameless = { ...draft, body: withoutPlaceholders(draft.body) };
  const again = checkDraft(nameless, input);
  return { draft: nameless, checks: again, passed: again.every(({ passed }) => passed) };
}

function withoutPlaceholders(body: string): string {
  return body.replaceAll(new RegExp(`,? ?${placeholderToken.source}`, 'g'), '');
}

/** The last resort: a reply that repeats nothing at all of what came from outside. */
function withoutEchoes(input: DraftInput): DraftInput {
  const metadata = {
    environment: null,
    endpoint: null,
    method: null,
    statusCode: null,
    requestId: input.ticket.metadata.requestId,
    versions: {},
  };
  return {
    ...input,
    ticket: {
      ...input.ticket,
      reference: input.ticket.id,
      subject: '',
      body: '',
      customer: { ...input.ticket.customer, name: null },
      metadata,
    },
    signals: { ...input.signals, errors: [], endpoints: [], statusCodes: [], versions: [], topics: [] },
    evidence: noEvidence,
  };
}

// The record keeps what the first text was caught with, though the text that leaves passes.
function withCaught(checks: readonly DraftCheck[], before: readonly DraftCheck[]): readonly DraftCheck[] {
  return checks.map((check) => ({
    ...check,
    caught: check.caught ?? before.find(({ rule }) => rule === check.rule)?.caught ?? null,
  }));
}
