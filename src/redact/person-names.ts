import { findingOf, type Finding } from './finding.ts';

const word = "\\p{Lu}[\\p{L}'’-]{0,24}";
const initial = '\\p{Lu}\\.';
const particle = '(?:van|von|der|den|de|da|do|dos|del|della|la|le|bin|al|el|ter|ten|y|e)';
const oneWord = `(?<name>${word})`;
const fullName = `(?<name>${word}(?: (?:${particle} ){0,2}(?:${initial}|${word})){1,3})`;
const anyName = `(?<name>${word}(?: (?:${particle} ){0,2}(?:${initial}|${word})){0,3})`;

const signOff =
  '(?:(?:kind|best|warm|many)? ?(?:regards|wishes)|best|thanks(?: a lot| again| in advance)?|many thanks|thank you(?: in advance)?|thx|cheers|sincerely|yours(?: sincerely| truly)?|respectfully|' +
  '(?:mit )?(?:freundlichen?|besten?|viele[nr]?|liebe[nr]?|schöne[nr]?) gr(?:ü|ue)(?:ß|ss)en?|mfg|danke|vielen dank|' +
  'br|kr|vg|mvh|gru(?:ß|ss)|lg|hälsningar|(?:med )?vänliga hälsningar|(?:z )?pozdrawiam|dzięki|pozdrowienia|hilsen|terveisin|' +
  '(?:bien )?cordialement|bien à vous|merci|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|gracias|' +
  'atenciosamente|obrigad[oa]|abraços?|att|cumprimentos|(?:cordiali|distinti) saluti|un saluto|grazie|met vriendelijke groet(?:en)?|groet(?:jes|en)?|sent from my \\w{1,12})';
const greeting =
  '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[r]?|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|ch[eè]re?|hola|estimad[oa]|ol[aá]|prezad[oa]|car[oa]|ciao)';
const title = '(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|señora?|sra?|madame|monsieur|mme|mlle|doña?)';

type NamePattern = { readonly pattern: RegExp; readonly single: boolean };

// `single` says whether one capitalised word is enough of a name there.
const patterns: readonly NamePattern[] = [
  // "Kind regards,⏎Jane Doe" and "Thanks, Jane" at the end of a line.
  {
    pattern: named(
      `^[ \\t>]{0,8}${caseless(signOff)}[ ]{0,2}[,.!–-]{0,3}[ \\t]{0,4}(?:\\r?\\n[ \\t>]{0,8}){1,3}${anyName}[ \\t]{0,4}(?=$|[,|(/·–-])`,
    ),
    single: true,
  },
  {
    pattern: named(`(?:^|[.!?] )[ \\t>]{0,8}${caseless(signOff)}[,!–-]{1,3}[ ]{1,2}${anyName}[.!]?[ \\t]{0,4}$`),
    single: true,
  },
  // "~ Jane" and "— Jane" as the last line.
  { pattern: named(`^[~*] ?${anyName}[ \\t]{0,4}(?:\\r?\\n)?(?![^])`), single: true },
  // "-- ⏎Jane Doe", and a dash before a name as the last line.
  { pattern: named(`^(?:--|—|–)[ \\t]{0,4}(?:\\r?\\n)?[ \\t]{0,4}${anyName}[ \\t]{0,4}$`), single: true },
  { pattern: named(`^- ?${anyName}[ \\t]{0,4}(?:\\r?\\n)?(?![^])`), single: true },
  // "Dear Jane,": the line holds nothing else, or the name is followed by a comma.
  { pattern: named(`^[ \\t>]{0,8}${caseless(greeting)}[ ]${anyName}(?=[ \\t]{0,4}(?:[,!:.–-]|$))`), single: true },
  {
    pattern: named(
      `(?<![\\p{L}])${caseless("my (?:full )?name is|name's|mein name ist|ich heiße|je m'appelle|mon nom est|me llamo|mi nombre es|meu nome é|me chamo|mi chiamo")} ${anyName}`,
    ),
    single: true,
  },
  {
    pattern: named(
      `(?<![\\p{L}])${caseless("i am|i'm|this is|here is|it's|ich bin|hier ist|je suis|soy|aqui é|sou")} ${fullName}(?=[ ]?(?:,|\\.|!|\\(|$|from |at |with |here|of |von |de |da |aus ))`,
    ),
    single: false,
  },
  {
    pattern: named(`(?<![\\p{L}])${caseless("i'm|this is|hier ist")} ${oneWord}(?=,? (?:from|at|with|here|von) )`),
    single: true,
  },
  { pattern: named(`(?<![\\p{L}.])${caseless(title)}\\.? ${anyName}`), single: true },
  // Labelled fields, in forms and in JSON.
  {
    pattern: named(
      `(?<![\\p{L}\\p{N}_])${caseless('(?:full|first|last|given|family|sur|contact|customer|card ?holder|account holder)[ _]?name|contact|reporter|submitted by|reported by|requested by|vorname|nachname|nom|prénom|nombre|apellidos?')}["']?[ ]?[:=][ ]?["']?${anyName}`,
    ),
    single: true,
  },
  {
    pattern: named(
      `(?<![\\p{L}\\p{N}_-])${caseless('name|from|contact|von|de')}: {1,2}"?${fullName}"?(?=[ \\t]{0,4}(?:$|<|,))`,
    ),
    single: false,
  },
  // "Jane Doe <jane@…>" and "Jane Doe (jane@…)".
  { pattern: named(`${fullName}"? ?[<(](?=[^\\s<>()]{1,64}@)`), single: false },
  {
    pattern:
      /(?<name>\p{Script=Han}{1,4})(?:と申します|(?<=^\p{Script=Han}{1,4})です。?[ \t]{0,4}$)|我(?:叫|的名字是)(?<name2>\p{Script=Han}{2,4})(?=[，,。.！!\s])/dgmu,
    single: true,
  },
];

// Capitalised words that stand where a name would and are none.
const notNames = new Set(
  (
    'team support all everyone everybody there folks guys sir madam sirs ladies customer customers hello hi hey dear friend friends admin administrator ' +
    'developer developers devs engineering northwind api sdk help service services regards best thanks thank you sent from the we i it this that please ' +
    'any is are if can could would when where what why how let also still just not no yes looking waiting using getting seeing trying our my your their its in on at for and but or so as to ' +
    'production staging development error exception urgent critical important ticket issue bug question request response server client account user users ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'python java javascript typescript node php ruby go rust linux windows macos android ios github gitlab google amazon azure docker kubernetes postgres postgresql mysql redis ' +
    'zusammen damen herren kundenservice support-team tous equipe équipe equipo equipa time todos pessoal'
  ).split(' '),
);

/** Names of people where the words around them say so: greetings, signatures, introductions, titles, labelled fields. */
export function findPersonNames(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { pattern, single } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const finding = findingOf(match, match.groups?.['name'] === undefined ? 'name2' : 'name', {
        kind: 'personal',
        label: 'name',
      });
      const name = finding === null ? null : trimToName(text, finding);
      if (name !== null && isName(text.slice(name.start, name.end), single)) findings.push(name);
    }
  }
  return [...findings, ...findAgain(text, findings)];
}

/** Every place where one of these names stands; names of one word only count in full words. */
export function findGivenNames(text: string, names: readonly string[]): readonly Finding[] {
  return [...new Set(names)].flatMap((name) => occurrences(text, name));
}

// A full name that was recognised once is a name wherever it stands.
function findAgain(text: string, findings: readonly Finding[]): readonly Finding[] {
  const names = findings.map(({ start, end }) => text.slice(start, end)).filter((name) => name.includes(' '));
  // A text that introduces hundreds of people is a hostile one; the bound keeps it linear.
  return findGivenNames(text, names.slice(0, 20));
}

function occurrences(text: string, name: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + name.length)}`;
    if (!/[\p{L}\p{N}_]/u.test(around))
      findings.push({ start: at, end: at + name.length, kind: 'personal', label: 'name' });
  }
  return findings;
}

// "Monday Mara Olsen" and "Mara Olsen Support": what is no name at either end is left out.
function trimToName(text: string, finding: Finding): Finding | null {
  const words = [...text.slice(finding.start, finding.end).matchAll(/[^ ]{1,60}/g)].filter(
    ({ 0: word }) => !isOrdinary(word),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { ...finding, start: finding.start + first.index, end: finding.start + last.index + last[0].length };
}

function isOrdinary(word: string): boolean {
  return notNames.has(word.toLowerCase().replace(/[.'’]s?$/, ''));
}

function isName(name: string, single: boolean): boolean {
  const words = name.split(' ');
  if (/\p{Script=Han}/u.test(name)) return true;
  const acronym = name.length < 4 && name === name.toUpperCase();
  if (words.length === 1 && (!single || name.length < 2 || acronym)) return false;
  return !words.some(isOrdinary);
}

function named(source: string): RegExp {
  return new RegExp(source, 'dgmu');
}

// Names need their capitals while the words around them may be written either way, so case is folded by hand.
function caseless(source: string): string {
  return `(?:${source.replaceAll(/\\.|\[[^\]]{1,20}\]|\p{Ll}/gu, (part) => (part.length > 1 ? part : `[${part}${upper(part)}]`))})`;
}

function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === 1 ? capital : letter;
}
