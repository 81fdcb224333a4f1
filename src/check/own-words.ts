import { customersWords, type Ticket } from '../ticket/ticket.ts';
import { plainWords } from './plain-words.ts';

const quotation = /["“„«]([^"“”„«»\n]{3,300})["”“»]/g;
const attribution =
  /(?:you (?:wrote|write|mention\w*|describe\w*|report\w*|ask\w*|sa(?:y|id))|your (?:message|ticket|report|question|words)|sie (?:schreiben|schrieben|erwähn\w+|berichte\w+)|vous (?:écrivez|avez écrit|mentionnez)|usted (?:escribe|menciona)|escribió|você (?:escreveu|menciona))[^.!?\n]{0,60}$/iu;

/**
 * A draft without the customer's own words: quotations that stand in the ticket and are attributed to its writer.
 * Anything else in quotation marks is the draft's own.
 */
export function withoutCustomersWords(body: string, ticket: Pick<Ticket, 'subject' | 'body' | 'messages'>): string {
  if (!/["“„«]/.test(body)) return body;
  const said = plainWords(customersWords(ticket));
  return body.replaceAll(quotation, (quote: string, words: string, at: number) => {
    const attributed = attribution.test(body.slice(Math.max(0, at - 100), at));
    return attributed && said.includes(plainWords(words).trim()) ? '“…”' : quote;
  });
}
