import type { Signals, Topic } from './signals.ts';
import { readAll, type Source } from './text.ts';

const topics: readonly (readonly [Topic, RegExp])[] = [
  ['feature_request', /\bfeature request\b|\b(?:would|it'd) be (?:nice|great|useful|helpful)\b|\bplease (?:add|support|consider|implement)\b|\bany plans? (?:to|for)\b|\badd (?:support|an? option)\b/gi],
  ['how_to', /\bhow (?:do|can|to|should|would)\b|\bis (?:there|it possible)\b|\bwhat is the (?:best|right|correct|recommended)\b/gi],
  ['documentation', /\bdoc(?:s|umentation|umented)?\b|\breadme\b|\btutorial\b|\bswagger\b|\bopenapi\b/gi],
  ['outage', /\boutage\b|\b(?:is|are|went|goes|seems?) (?:completely |totally )?(?:down|offline|unreachable|unavailable)\b/gi],
  ['not_working', /\b(?:does ?n[o']t|doesnt|not|stopped|no longer|never) work(?:ing|s)?\b|\bbroken\b/gi],
  ['authentication', /\bauth(?:entication|orization|enticate)?\b|\blog ?in\b|\btokens?\b|\boauth2?\b|\bapi[- ]?keys?\b|\bjwt\b|\bcredentials?\b|\bsso\b/gi],
  ['validation', /\bvalidat\w{1,6}\b|\bschema\b|\bpayload\b|\bfield required\b|\bpydantic\b/gi],
  ['performance', /\bslow\w{0,3}\b|\blatenc\w{1,3}\b|\btime(?:s|d)? ?outs?\b|\bhang(?:s|ing)?\b|\bperformance\b|\bmemory leak\b/gi],
  ['integration', /\bintegrat\w{1,5}\b|\bthird[- ]party\b|\blibrary\b|\bplugin\b|\bcompatib\w{1,6}\b/gi],
  ['webhook', /\bwebhooks?\b/gi],
  ['sdk', /\bsdk\b|\bclient library\b/gi],
  ['rate_limit', /\brate[- ]limit\w{0,3}\b|\btoo many requests\b|\bthrottl\w{1,4}\b|\bquota\b/gi],
];

/** What a ticket talks about. */
export function readTopics(sources: readonly Source[]): Signals['topics'] {
  return topics.flatMap(([topic, pattern]) => readAll(sources, pattern, 5).map((read) => ({ topic, ...read })));
}
