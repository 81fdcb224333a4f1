import type { Signals } from './signals.ts';
import { readAll, type Source } from './text.ts';

const angry =
  /\b(?:incompeten\w{1,4}|unacceptable|outrageous|ridiculous|trash|garbage|bullshit|stupid|idiots?|useless|worst|disgrace\w{0,3}|pathetic|scam|wtf|fuck\w{0,4}|shit\w{0,2}|crap|terrible (?:service|support)|lawyer|legal action|cancel(?:ling|ing)? (?:our|my) (?:contract|subscription|account)|furious|sick of|fed up|inakzeptabel|unverschämt|frechheit|saftladen|inacceptable|inadmissible|honteux|scandaleux|inaceptable|inaceitável|vergonha|vergüenza|absurdo)\b|最悪|ふざけ|怒|垃圾|太差|不可接受|投诉/gi;
const frustrated =
  /\b(?:frustrat\w{1,6}|annoy\w{1,4}|disappoint\w{1,5}|really bad|hassle|waste[ds]? (?:of|my|our|hours|days)|(?:for )?(?:hours|days|weeks) (?:now|trying|on this)|still (?:no (?:answer|reply|response)|waiting|not (?:fixed|working|resolved))|yet again|once again|again and again|(?:third|second|fourth) time|going crazy|driving (?:me|us)|desperate(?:ly)?|come on|seriously\?|tired of|pulling my hair|embarrass\w{1,5}|struggl\w{1,4}|at a loss|no (?:one|body) (?:answers|replies|responds)|why (?:on earth|is it so)|nervt|nervig|frustriert|verärgert|enttäusch\w{1,4}|seit (?:tagen|stunden)|agaçant|énervant|déçu\w{0,2}|frustrant\w{0,2}|decepcion\w{1,5}|molest[oa]|harto|decepcionad[oa]|chatead[oa]|irritad[oa])\b|困って|困り|イライラ|无语|失望|急死/gi;
const urgent =
  /\b(?:urgent(?:ly)?|asap|as soon as possible|immediately|right (?:now|away)|emergency|critical(?:ly)?|top priority|high priority|help!{2,}|dringend|sofort|eilt|urgente?s?|urgence|d'urgence|lo antes posible|o mais rápido possível|imediatamente|inmediatamente)\b|至急|緊急|急ぎ|紧急|尽快|加急|!{3,}/gi;

/** How the customer feels, from words alone; shouting weighs where a whole sentence is in capitals. */
export function readTone(sources: readonly Source[]): Pick<Signals, 'sentiment' | 'urgency'> {
  const anger = readAll(sources, angry, 5).length + readAll(sources, /\b(?:[A-Z]{3,}[ ,!]+){4,}/g, 3).length;
  const frustration = readAll(sources, frustrated, 5).length;
  const sentiment =
    anger >= 2 || (anger > 0 && frustration > 0) ? 'angry' : anger > 0 || frustration > 0 ? 'frustrated' : 'calm';
  return { sentiment, urgency: readAll(sources, urgent, 10) };
}
