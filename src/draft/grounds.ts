import { tellingArticleOf } from '../check/documentation-link.ts';
import type { DraftInput } from './draft-input.ts';
import { findCause } from './explanation.ts';
import { exactKnownIssue } from './quote-evidence.ts';

/**
 * What a reply that answers or closes can stand on: `weak` where neither an article, nor a known issue, nor the
 * platform's own documented behaviour explains the report. Such a reply would only sound like an answer.
 * @playbook What Not to Say: "I don't know" (say "I'll investigate")
 */
export function groundsFor(input: DraftInput): 'firm' | 'weak' {
  const { decision, classification } = input;
  const claims = decision.disposition === 'answer' || decision.disposition.startsWith('close_');
  if (!claims || classification.security) return 'firm';
  const explained = exactKnownIssue(input) !== null || findCause(input) !== null || tellingArticleOf(input) !== null;
  return explained ? 'firm' : 'weak';
}
