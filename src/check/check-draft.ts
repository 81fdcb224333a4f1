import type { DraftCheck, DraftText } from '../ticket/draft.ts';
import { blame } from './blame.ts';
import type { CheckInput } from './check-input.ts';
import { compensation } from './compensation.ts';
import { documentationLink } from './documentation-link.ts';
import { dontKnow } from './dont-know.ts';
import { frustration } from './frustration.ts';
import { citations, internalReferences, otherCustomers } from './grounding.ts';
import { impossible } from './impossible.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { nextStep } from './next-step.ts';
import { nextUpdate } from './next-update.ts';
import { promises } from './promises.ts';
import { reopening } from './reopening.ts';
import { requestId } from './request-id.ts';
import type { CommunicationRule } from './rule.ts';
import { placeholders, secrets } from './secrets.ts';
import { insecureChannel, secureChannel } from './secure-channel.ts';
import { ticketReference } from './ticket-reference.ts';
import { unconfirmedBug } from './unconfirmed-bug.ts';

/** Every communication rule, in the order in which a reviewer reads them. @playbook Customer Communication Guidelines */
export const communicationRules: readonly CommunicationRule[] = [
  blame,
  frustration,
  unconfirmedBug,
  promises,
  impossible,
  dontKnow,
  ticketReference,
  nextStep,
  nextUpdate,
  documentationLink,
  requestId,
  reopening,
  compensation,
  insecureChannel,
  secureChannel,
  links,
  secrets,
  placeholders,
  citations,
  internalReferences,
  otherCustomers,
  language,
];

/** Applies every communication rule to a draft; `caught` holds at most 200 characters of what broke one. */
export function checkDraft(draft: DraftText, input: CheckInput): DraftCheck[] {
  return communicationRules.map(({ id, section, catches }) => {
    const caught = catches(draft, input);
    return { rule: id, passed: caught === null, section, caught: caught?.slice(0, 200) ?? null };
  });
}

/** The rules about what may stand in a text, applied to a piece of one: a title, a workaround, a sentence. */
export function findUnfitWords(text: string, input: CheckInput): string | null {
  const piece: DraftText = { body: text, template: input.decision.disposition, citations: [] };
  const rules = communicationRules.filter(({ kind, id }) => kind === 'words' && id !== language.id);
  return rules.map((rule) => rule.catches(piece, input)).find((caught) => caught !== null) ?? null;
}
