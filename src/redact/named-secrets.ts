import { findingOf, type Finding } from './finding.ts';
import { isEntropic, isPlaceholderWord } from './secret-value.ts';

const password =
  'pass(?:word|wd|phrase|code|wort)|pwd|kennwort|mot de passe|contrase(?:ñ|n)a|senha|パスワード|密码|口令';
const key =
  '(?:api|access|secret|private|auth|authorization|encryption|signing|account|service|subscription|master|license|shared|app|application|consumer|webhook|session|deploy|live|test|bearer|x)[ _-]?' +
  "(?:key|token|secret)|api[ _-]?schlüssel|cl[eé] (?:d[’'])?api|clave (?:de )?api|chave (?:de )?api|api[ _-]?キー|secret|credentials?|(?:id|refresh|csrf|xsrf|oauth|jwt|client|user|bot|personal|pat)[ _-]?(?:access[ _-]?)?(?:token|secret)|token|jeton|auth";

// The name may be the end of a longer one, `DB_PASSWORD` or `stripe-secret-key`; the start of that is not searched for.
const assignment = new RegExp(
  `(?<![\\p{L}])(?<name>(?<password>${password})|(?:${key}))["'\`\\]]{0,2} ?(?:=>|:=|[:=：])[ \\t]{0,3}(?:(?<quote>\\\\?["'\`])(?<quoted>[^"'\`\\n]{3,400})|(?<bare>[^\\s"'\`,;<>(){}\\[\\]|&]{3,400}(?<after>[(\\[])?))`,
  'dgiu',
);
const camelAssignment =
  /(?<=[a-z0-9])(?<name>(?:Password|Secret|ApiKey|APIKey|AccessKey|SecretKey|PrivateKey|Token|Passwd))["'`\]]{0,2} ?(?:=>|:=|[:=])[ \t]{0,3}(?:(?<quote>\\?["'`])(?<quoted>[^"'`\n]{3,400})|(?<bare>[^\s"'`,;<>(){}[\]|&]{3,400}(?<after>[([])?))/dg;
const prose = new RegExp(
  `(?<![\\p{L}_])(?:(?<password>${password})|${key}|key|schlüssel|clé|clave|chave|キー|密钥)(?: (?:is|was|ist|lautet|est|es|é|used is|we use is|i use is)[ :]{1,2}|,? (?:was|is): |は ?|是 ?)["'\`“„«]?(?<bare>[^\\s"'\`,;<>(){}“”]{4,400})`,
  'dgiu',
);
const header =
  /(?<![A-Za-z])(?:proxy-)?authorization["']?\s{0,2}[:=]\s{0,2}["']?(?:(?:bearer|basic|token|apikey|api-key|digest|negotiate|key)\s{1,2})?(?<bare>[^\s"',;<>{}]{6,4000})/dgi;
const bearer = /(?<![A-Za-z])bearer[ \t]{1,2}["']?(?<bare>[A-Za-z0-9._~+/=-]{8,4000})/dgi;
const basic = /(?<![A-Za-z])basic[ \t]{1,2}["']?(?<bare>[A-Za-z0-9+/]{8,400}={0,2})/dgi;
const cookie = /(?<![A-Za-z])(?:set-)?cookie["']?: ?["']?(?<bare>[\w.-]{1,60}=[^\s"'<>][^\n"'<>]{3,3000})/dgi;
const inUrl = /:\/\/(?<user>[^\s:@/"'<>]{0,80}):(?<bare>[^\s@/"'<>]{2,120})@/dg;
const commandLine =
  /(?<![\w-])(?:--(?:password|passwd|pass|pwd|token|secret|api-?key|access-?key|secret-?key|auth)[ =]|sshpass -p ?|(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,120}? -p)["']?(?<bare>[^\s"'<>$-][^\s"'<>]{3,400})/dgi;
const element =
  /<(?:[\w-]{1,30}:)?(?:password|passwd|pwd|secret|token|api-?key|client-?secret|access-?token)>(?<bare>[^\s<>][^<>\n]{2,400})<\//dgi;
const attribute =
  /(?:key|name)=["'][^"'\n]{0,40}(?:password|passwd|secret|token|api[_-]?key)["'] {1,3}value=["'](?<bare>[^"'\n]{4,400})["']/dgi;
const passphrase =
  /(?<![\p{L}])pass(?:phrase|-phrase| phrase)["']?(?: is)? ?[:=] ?["'“](?<bare>[^"'”\n]{8,200})["'”]/dgiu;
const curlUser = /(?<![\w-])(?:-u|--user|--proxy-user)[ =]["']?[^\s:"']{1,80}:(?<bare>[^\s"']{3,120})/dg;

// Names that end like a key and hold none: pages, counters, kinds, expiry.
const harmlessNames =
  /(?:(?<![a-z])(?:page|next|prev(?:ious)?|first|last|continuation|cursor|sync|idempotency|cache|primary|foreign|partition|sort|public|max|min|num|count|total|unexpected|invalid|expected|end|start|eof|syntax|stop|device|push|unknown)|nextpage|previouspage)[ _.-]?(?:token|key|auth|secret)$/i;

/** Credentials that stand beside their name: in code, JSON, headers, cookies, URLs, command lines and sentences. */
export function findNamedSecrets(text: string): readonly Finding[] {
  return [
    ...[assignment, camelAssignment].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(readAssignment)),
    ...[...text.matchAll(prose)].flatMap(readProse),
    ...[header, bearer].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(readHeader)),
    ...[...text.matchAll(basic)].flatMap(readBasic),
    ...[cookie, inUrl, curlUser, commandLine, element, attribute, passphrase].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(readPart),
    ),
  ];
}

function readAssignment(match: RegExpExecArray): readonly Finding[] {
  const { name = '', quoted, bare, after, password: isPassword } = match.groups ?? {};
  const value = quoted ?? bare ?? '';
  const longName = match.input.slice(Math.max(0, match.index - 16), match.index) + name;
  if (after !== undefined || harmlessNames.test(longName) || isPlaceholderWord(value)) return [];
  const secret =
    isPassword !== undefined || /(?:password|passwd)$/i.test(name) ? isPasswordValue(value, match) : isKeyValue(value);
  return secret
    ? take(match, quoted === undefined ? 'bare' : 'quoted', isPassword === undefined ? 'credential' : 'password')
    : [];
}

function readProse(match: RegExpExecArray): readonly Finding[] {
  const { bare = '', password: isPassword } = match.groups ?? {};
  const value = bare.replace(/[.!?)]{1,3}$/, '');
  if (isPlaceholderWord(value)) return [];
  const secret =
    isPassword === undefined
      ? value.length >= 10 && /\d/.test(value) && /[A-Za-z]/.test(value)
      : /[\d!@#$%^&*_]/.test(value) && value.length >= 5;
  return secret ? take(match, 'bare', isPassword === undefined ? 'credential' : 'password') : [];
}

function readHeader(match: RegExpExecArray): readonly Finding[] {
  const { bare = '' } = match.groups ?? {};
  const secret = !isPlaceholderWord(bare) && (/\d/.test(bare) || isEntropic(bare));
  return secret ? take(match, 'bare', 'credential') : [];
}

function readBasic(match: RegExpExecArray): readonly Finding[] {
  return holdsColon(match.groups?.['bare'] ?? '') ? take(match, 'bare', 'credential') : [];
}

function readPart(match: RegExpExecArray): readonly Finding[] {
  return isPlaceholderWord(match.groups?.['bare'] ?? '') ? [] : take(match, 'bare', 'password');
}

// In prose a colon explains a word more often than it gives one away: "password: required".
function isPasswordValue(value: string, match: RegExpExecArray): boolean {
  if (/[\d!@#$%^&*]/.test(value)) return value.length >= 4;
  const ends = /^[ \t]{0,4}(?:$|[\n"'&;,}])/.test(
    match.input.slice(match.index + match[0].length, match.index + match[0].length + 6),
  );
  const assigned = match.groups?.['quoted'] !== undefined || /=/.test(match[0]);
  return value.length >= 5 && !value.includes(' ') && assigned && ends;
}

function isKeyValue(value: string): boolean {
  if (value.includes(' ')) return false;
  return (value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value)) || isEntropic(value);
}

function holdsColon(base64: string): boolean {
  try {
    return /^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(atob(base64));
  } catch {
    return false;
  }
}

function take(match: RegExpExecArray, group: string, label: string): readonly Finding[] {
  const finding = findingOf(match, group, { kind: 'secret', label });
  return finding === null ? [] : [finding];
}
