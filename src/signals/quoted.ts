/**
 * Blanks what is in an e-mail but is not the customer's own words: quoted history, signature, confidentiality notice.
 * Offsets stay as they are. Where nothing would be left, the whole text is what the customer forwarded.
 */
export function keepOwnWords(body: string): string {
  const own = [blankHistory, blankNotice, blankSignature, blankQuotedLines].reduce(
    (text, blankPart) => blankPart(text),
    body,
  );
  return own === body || /\S{2}[\s\S]{0,200}\S{2}/.test(own) ? own : body;
}

const separator =
  /^[ \t]{0,4}(?:-{2,12} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensagem original|元のメッセージ|原始邮件|原始信息) ?-{2,12}|_{20,60})[ \t]{0,4}$/im;
const headerBlock =
  /^(?:\*?from|von|de|发件人|差出人)\*? ?[:：][^\n]{3,160}\n(?:\*?(?:sent|date|gesendet|datum|envoyé|enviado|enviada|data|fecha|发送时间|日期|送信日時)\*? ?[:：])[^\n]{3,120}$/im;
const attribution =
  /^(?:on|am|le|el|em)\b[^\n]{6,160}(?:\n[^\n]{0,80})?\b(?:wrote|schrieb(?: [^\n:]{1,80})?|a écrit|escribió|escreveu) ?[:：][ \t]{0,4}$|^\d{4}年[^\n]{4,80}(?:写道|のメール|書きました)[:：]?[ \t]{0,4}$/im;

function blankHistory(text: string): string {
  // Every form of an older mail has a line that ends in a colon, dashes or underscores.
  if (!/[:：][ \t]{0,4}$|-{2}|_{20}|^\S{2,6} ?[:：]/m.test(text)) return text;
  const cut = [separator, headerBlock].map((pattern) => pattern.exec(text)?.index ?? -1).filter((at) => at >= 0);
  const kept = cut.length === 0 ? text : blankFrom(text, Math.min(...cut));
  const match = attribution.exec(kept);
  if (match === null) return kept;
  const after = match.index + match[0].length;
  // Below marked lines the customer may go on; without marks all that follows is the older mail.
  if (!/^\s{0,40}>/.test(kept.slice(after, after + 60))) return blankFrom(kept, match.index);
  const marked = /^(?:[ \t]{0,4}(?:>[^\n]{0,2000})?(?:\n|$)){1,20000}/.exec(kept.slice(after + 1))?.[0].length ?? 0;
  return blankBetween(kept, match.index, after + 1 + marked);
}

const notice =
  /^[ \t*]{0,6}(?:(?:this|the information in this|the contents of this) (?:e-?mail|message|communication)\b[^\n]{0,160}\b(?:confidential|privileged|intended)|confidentiality notice\b|if you are not the intended recipient|diese e-?mail (?:enthält|kann)\b[^\n]{0,80}vertraulich|ce (?:message|courriel)\b[^\n]{0,120}confidentiel|este (?:mensaje|correo|e-?mail)\b[^\n]{0,120}confidencia)/im;

function blankNotice(text: string): string {
  const at = notice.exec(text)?.index ?? -1;
  return at < 0 ? text : blankFrom(text, at);
}

const delimiter = /^-- ?$/m;
// A name, a role and an address below a closing; what is longer is a postscript.
const closing =
  /^(?:(?:best|kind|warm|many thanks and best) )?(?:regards|wishes)[,.!]?[ \t]{0,4}\n(?=(?:[^\n]{0,70}(?:\n|$)){0,7}$(?![\s\S]))|^(?:(?:mit )?(?:freundlichen|besten|viele[nr]?|liebe) grü(?:ß|ss)en?|cordialement|bien à vous|saludos(?: cordiales)?|un saludo|atenciosamente|att)[,.!]?[ \t]{0,4}\n(?=(?:[^\n]{0,70}(?:\n|$)){0,7}$(?![\s\S]))/im;

function blankSignature(text: string): string {
  const at = delimiter.exec(text)?.index ?? -1;
  const kept = at < 0 ? text : blankFrom(text, at);
  const tail = Math.max(0, kept.trimEnd().length - 600);
  const closed = closing.exec(kept.slice(tail).trimEnd());
  return closed === null ? kept : blankFrom(kept, tail + closed.index + closed[0].length);
}

/** Traffic, prompts, errors and code that are marked with `>` are what the customer shows, not an older mail. */
const shown =
  /^>{1,3} ?(?:>>|[A-Z]{3,7} \/|[A-Za-z][\w-]{1,40}: |HTTP\/|[{}[\]<$#/(@]|File "|Traceback|at |\d{3}\b|[^\n]{0,200}(?:Error|Exception|HTTP|error|[{}();=]|\b[45]\d\d\b))|^>{1,3}[ \t]{0,4}$/;

/** Marked lines that begin like an older mail are one, whatever stands in them. */
const markedHistory =
  /^>{1,3} ?(?:>{1,2} ?)?(?:(?:on|am|le|el|em)\b[^\n]{6,160}\b(?:wrote|schrieb|a écrit|escribió|escreveu)\b[^\n]{0,80}[:：]|\*?(?:from|von|de|发件人|差出人)\*? ?[:：]|(?:hi|hello|dear|hallo|bonjour|hola|olá) [^\n]{1,60},|(?:-{2,12} ?)?(?:original message|ursprüngliche nachricht))/im;

function blankQuotedLines(text: string): string {
  if (!/^>/m.test(text)) return text;
  if (markedHistory.test(text)) return text.replaceAll(/^>[^\n]{0,2000}/gm, blank);
  return text.replaceAll(/^>[^\n]{0,2000}/gm, (line) => (shown.test(line) ? line : blank(line)));
}

function blankFrom(text: string, start: number): string {
  return blankBetween(text, start, text.length);
}

function blankBetween(text: string, start: number, end: number): string {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
