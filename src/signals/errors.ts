import type { ErrorSignal, Read } from './signals.ts';
import { findAll, holding, readAll, type Source } from './text.ts';

const exception =
  /(?<![\w.\\])((?:[A-Za-z_$][\w$]{0,60}(?:\.|::|\\)){0,8}[A-Z][A-Za-z0-9]{1,60}(?:Error|Exception|Warning|Fault|Failure|Disconnected|Timeout|WouldBlock|Interrupt|Redirects))(?:\s?\[\w{1,20}\])?\b(?:\s?(?::|\(|-|—|=>)\s{0,2}([^\n]{1,200}))?/g;
const errorCode =
  /\b(E(?:CONN|TIMEDOUT|NOTFOUND|PIPE|ACCES|ADDR|HOST|NET|PROTO|AI_|EXIST|NOENT|PERM|MFILE|INVAL|AGAIN)[A-Z_]{0,16}|ERR_[A-Z_]{3,40}|[A-Z]{2,12}_[A-Z]{3,20}_?(?:ERROR|FAILED|DENIED|EXPIRED|INVALID|MISSING)|SQLSTATE\s?\[?\w{5}\]?|ORA-\d{4,5}|(?:invalid|unsupported|unauthorized|access|insufficient|missing|expired|temporarily|server|slow)_[a-z]{3,20}(?:_[a-z]{3,20})?)\b/g;
/** A code in words, where something says that it is one: `"code": "redirect_not_followed"`, "fails with export_truncated". */
const namedCode =
  /(?:["'](?:code|error|type|reason|error_?code|status)["']\s{0,3}:\s{0,3}["']|\b(?:with|code|error|reason|says?|said|status|fail(?:s|ed|ing)?|returns?|gives?|gets?|got|answers?|\b[45]\d\d)[: ,=>-]{1,4}(?:the |an? )?(?:error |code |reason )?[`'"“(]{0,2}|^)([a-z]{3,30}(?:_[a-z0-9]{2,20}){1,5})(?=[`'"”).,:;!?\s]|$)(?!\s?[=(])/gm;
const labelledMessage =
  /\b(?:error|fehler|erreur|erro|fatal|panic|failed|message|msg)["']?(?: (?:is|was|message|says|text))?\s?[:=]\s{0,3}["']?([^\n"]{6,200})/gi;
const quotedMessage =
  /(?<![\p{L}\d])(?:["“'`]{1,3})([^"”'`\n]{8,160}?(?:error|failed|failure|invalid|denied|refused|not found|expected|unable|cannot|can't|missing|timed? ?out|exceeded|unexpected|unauthori[sz]ed|forbidden|incorrect|required|not (?:allowed|supported|valid|permitted))[^"”'`\n]{0,120})["”'`]/giu;

const givenMessage =
  /\b(?:get|gets|got|getting|see|seeing|receiv(?:e|es|ed|ing)|says?|said|shows?|returns?|returned|with|fails? with|message|erhalte|bekomme|meldet|dice|diz|dit)[ :]{1,3}["“'`‘]{1,3}([A-Z][^"”'`’\n]{10,160})["”'`’]|["“'`‘]{1,3}([^"”'`’\n]{8,160})["”'`’] (?:errors?|exceptions?|messages?)\b/g;

/** Exceptions, error codes and error messages; frames of a stack trace are passed over. */
export function readErrors(sources: readonly Source[]): readonly ErrorSignal[] {
  const exceptions = findAll(
    holding(sources, /Error|Exception|Warning|Fault|Failure|Disconnected|Timeout|WouldBlock|Interrupt|Redirects/),
    exception,
    20,
  ).map(({ match, span }) =>
    signal('exception', { name: lastName(match[1] ?? ''), message: match[2]?.trim() ?? null, span }),
  );
  const codes = findAll(holding(sources, /[A-Z]{4}|[a-z]_[a-z]/), errorCode, 20).map(({ match, span }) =>
    signal('error_code', { name: match[1] ?? null, message: null, span }),
  );
  const named = findAll(holding(sources, /[a-z]_[a-z]/), namedCode, 10).map(({ match, span }) =>
    signal('error_code', { name: match[1] ?? null, message: null, span }),
  );
  const messages = [
    ...findAll(holding(sources, /[:=]/), labelledMessage, 10),
    ...findAll(holding(sources, /["“'`]/), quotedMessage, 10),
    ...findAll(holding(sources, /["“'`‘]/), givenMessage, 10),
  ].map(({ match, span }) => signal('message', { name: null, message: (match[1] ?? match[2])?.trim() ?? null, span }));
  return [
    ...new Map([...exceptions, ...codes, ...named, ...messages].map((error) => [error.signature, error])).values(),
  ];
}

function signal(
  kind: ErrorSignal['kind'],
  { name, message, span }: Pick<ErrorSignal, 'name' | 'message' | 'span'>,
): ErrorSignal {
  return { kind, name, message, span, signature: signatureOf(name, message) };
}

/** `github.GithubException.RateLimitExceeded` and `RateLimitExceeded` are one error in two libraries' words. */
function lastName(qualified: string): string {
  return qualified.split(/[.:\\]+/).at(-1) ?? qualified;
}

/** Name and message without what differs from one report to the next: quoted values, numbers, ids and paths. */
function signatureOf(name: string | null, message: string | null): string {
  const core = (message ?? '')
    .slice(0, 160)
    .replaceAll(/"[^"]{1,80}"|'[^']{1,80}'|`[^`]{1,80}`/g, '…')
    .replaceAll(/(?:[A-Za-z]:)?[\\/][\w\-.\\/]{2,120}/g, '…')
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f-]{20,40}\b|\b(?=\w{0,40}\d)\w{6,60}\b|\d+/gi, '…')
    .replaceAll(/[^\p{L}…_]+/gu, ' ')
    .trim()
    .toLowerCase();
  return [name?.toLowerCase(), core === '' ? null : core].filter((part) => part != null).join(': ');
}

const trace =
  /^Traceback \(most recent call last\)|^\s{0,12}File "[^"\n]{1,200}", line \d+|^\s{0,8}at [\w$.<>/@: ]{2,120}\([^)\n]{0,160}\)|^goroutine \d+ \[|^\s{0,4}#\d{1,3} [^\n]{0,160}\(\d+\)|^\s{0,8}from [^\s:]{2,160}:\d+:in|(?<=\w)\.(?:py|rb|php|go|java|cs):\d{1,6}\b/gm;

/** Where stack traces and log excerpts stand. */
export function readStackTraces(sources: readonly Source[]): readonly Read[] {
  return readAll(
    holding(sources, /^Traceback|^[ \t]{0,20}(?:File "|at |#\d|from )|^goroutine|\.(?:py|rb|php|go|java|cs):\d/m),
    trace,
    20,
  );
}
