import type { Ticket } from '../ticket/ticket.ts';
import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { findAll, holding, metadataSpan, readAll, type Source } from './text.ts';

const code = '(?:20[0-8]|226|30[0-8]|4(?:0\\d|1[0-8]|2[1-689]|31|51|99)|5(?:0\\d|1[01]|2\\d|30|9[89])|5xx|4xx)';
// A bare number is a status only beside a word that makes it one; "500 users" is not.
const coded = new RegExp(
  `\\b(?:http(?:/[\\d.]{1,3})?|status(?:[ _]?code)?s?|statuscode|errors?|erro|fehler|erreur|code|response|respuesta|return(?:s|ed|ing)?|gives?|gave|giving|got|get|gets|getting|answer(?:s|ed|ing)?|fail(?:s|ed|ing)? with|receiv(?:e|es|ed|ing)|throws?|responds?(?: with)?|replies(?: with)?|with|an?|the|->|→|=|is|was|to|of|und|mit|einen?|un|une|uma?|devuelve|retorna(?:ndo)?|renvoie|retourne|donne|répond|responde|devolve|liefert|antwortet|gibt|meldet|wirft|bekommen|erhalten|expected|instead of|not|than|vs|always)["'\`:]{0,3}[ \\t(:=]{1,3}["'\`]?(?:an? |http )?["'\`]?(${code})\\b(?!\\s?(?:(?:ms|s|sec|secs|seconds?|min|minutes?|hours?|days?|users?|requests?|rows?|records?|items?|calls?|kb|mb|gb|k|usd|eur|times|lines|events?|tickets?|customers?|people|orders?|results?|characters?|per)\\b|%|€|\\$|/min|\\.\\d|,\\d))`,
  'gi',
);
const leading = new RegExp(
  `(?<![\\w.$€#/-])(${code})(?:["'\`:)]{0,2}\\s{0,2}[-–:({]?\\s{0,2})(?=(?:errors?|error|status|response|responses|none|ok|created|no content|not found|bad request|unauthor|forbidden|method not|request time|conflict|gone|payload|unsupported|unprocessable|too many|internal|bad gateway|service unav|gateway|http|on\\b|when|from|for|after|fehler|erreur|erro|エラー|错误|インターナル|\\{))`,
  'gi',
);
/** "Nobody can log in: 503." */
const appended = /(?:: |\s\()([45]\d\d)(?=[.,;)\s]|$)/g;
/** "401s across the board". */
const plural = /(?<![\w.$€#/-])([45]\d\d)s\b/g;
const eastAsian = /(?:返回|报|出现|显示|状态码|エラー|ステータス)[^\d\n]{0,6}([1-5]\d\d)(?!\d)/g;

/** Status codes by number beside a telling word, by reason phrase, and from the metadata. */
export function readStatusCodes(
  ticket: Ticket,
  { reasons }: FoundPhrases,
  sources: readonly Source[],
): Signals['statusCodes'] {
  const numbered = [coded, leading, appended, plural, eastAsian].flatMap((pattern) =>
    findAll(holding(sources, /[2-5](?:\d\d|xx)/i), pattern).map(({ match, span }) => ({
      code: toCode(match[1] ?? ''),
      span,
    })),
  );
  const named = reasons.map(({ kind, span }) => ({ code: Number(kind), span }));
  const known = ticket.metadata.statusCode;
  const measured = known === null ? [] : [{ code: known, span: metadataSpan(`status ${known}`) }];
  return [...measured, ...numbered, ...named].filter(({ code }) => code >= 100);
}

function toCode(text: string): number {
  return text.toLowerCase().endsWith('xx') ? Number(text[0]) * 100 : Number(text);
}

const methodAndPath =
  /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[ \t:`'"]{1,4}(?:https?:\/\/[\w.:-]{1,80})?(\/[\w\-./{}:<>%~[\]]{0,120})/g;
const apiUrl = /https?:\/\/(?:api|[\w-]{1,40}\.api|localhost|127\.0\.0\.1)[\w.:-]{0,60}(\/[\w\-./{}:%~]{1,120})/gi;
const barePath =
  /(?<![\w/.:@\\<-])(\/(?:v\d{1,2}\/)?[a-z][a-z0-9_-]{1,40}(?:\/[\w\-{}:]{1,60}){0,6})(?![\w/]*\.(?:py|js|ts|java|go|rb|php|cs|txt|log|sh|so|json|ya?ml)\b)(?=[\s,.;:)'"`?]|$)/g;
const filePath =
  /^\/(?:usr|home|opt|var|etc|tmp|lib|bin|app|src|site-packages|node_modules|venv|Users|dev|proc|mnt|root)\b/i;

/** Endpoints with their method where it is named; file paths of stack traces are none. */
export function readEndpoints(ticket: Ticket, sources: readonly Source[]): Signals['endpoints'] {
  const { endpoint, method } = ticket.metadata;
  const measured =
    endpoint === null ? [] : [{ method, path: endpoint, span: metadataSpan(`${method ?? ''} ${endpoint}`.trim()) }];
  const called = findAll(holding(sources, /GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS/), methodAndPath).map(
    ({ match, span }) => ({
      method: match[1] ?? null,
      path: tidy(match[2]),
      span,
    }),
  );
  const known = new Set(called.map(({ path }) => path));
  const bare = [...findAll(holding(sources, /https?:/i), apiUrl), ...findAll(holding(sources, /\/[a-z]/), barePath)]
    .map(({ match, span }) => ({ method: null, path: tidy(match[1]), span }))
    .filter(({ path }) => !filePath.test(path) && !known.has(path) && path.length > 2);
  return [...measured, ...called, ...bare].slice(0, 20);
}

function tidy(path = ''): string {
  return path.replace(/[.,;:)\]]+$/, '');
}

const errorBody =
  /\{\s{0,8}\\?["'](?:detail|error|errors|message|msg|code|status|statusCode|title|type|fault|exception|id|errcode|timestamp)\\?["']\s{0,3}:[^\n]{2,600}|<html[\s>]|<!doctype html|^< HTTP\/[\d.]+ [45]\d\d/gim;
const payload =
  /(?:\bcurl\b[^\n]{4,400}(?:-d\b|--data|-F\b|http)|\b(?:body|payload|request|json|sent|send|sending|this)\b[^\n{]{0,40}[:=]?\s{0,4}\{[^\n]{2,400}|^\s{0,12}\{\s{0,4}"[\w-]{1,60}"\s?:|\b(?:requests?|client|api|session|axios|http|stripe|fetch|\$client|g|repo|github)(?:\.|->)\w{2,40}(?:\.|->)?\w{0,40}\()/gim;

/** Error bodies that the API answered, and the requests that were sent. */
export function readBodies(sources: readonly Source[]): Pick<Signals, 'errorResponses' | 'payloads'> {
  return {
    errorResponses: readAll(holding(sources, /[{<]/), errorBody, 10),
    payloads: readAll(holding(sources, /[{(]|curl/i), payload, 10),
  };
}
