import { plainWords } from './plain-words.ts';
import type { CommunicationRule } from './rule.ts';

const invitation =
  /\b(?:reopen\w*|re-open\w*|reply to this|let us know|come back to us|write back|get back to us)\b|(?<!\p{L})(?:wieder (?:zu )?öffnen|öffnen sie (?:dieses|das) ticket|antworten sie|rouvrir|rouvrez|répond\p{L}+|reabr\p{L}+|respond\p{L}+|indíquenos|reabrir)(?!\p{L})|再開|再オープン|ご返信|重新打开|回复/u;

/** A ticket closes on the customer's word, so every closing says how to go on. @playbook Common Mistakes to Avoid: "Closing without confirmation" */
export const reopening: CommunicationRule = {
  id: 'communication.closing.reopening',
  section: 'Common Mistakes to Avoid',
  kind: 'missing',
  catches: ({ body }, { decision }) =>
    !decision.disposition.startsWith('close_') || invitation.test(plainWords(body)) ? null : 'how to reopen the ticket',
};
