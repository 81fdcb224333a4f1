/** How many letters of a phrase are looked up before it is tried. */
const longest = 6;

type Beginning = { readonly letters: string; /** Whether more may follow. */ readonly open: boolean };

/**
 * The letters that a phrase can begin with, up to six, so that it is only tried where one of them stands.
 * Reads the literal start of a pattern: letters, `(a|b)`, `[ab]` and `?`; anything else ends it.
 */
export function beginningsOf(phrase: string): readonly string[] {
  return [...new Set(expand(phrase).map(({ letters }) => letters))];
}

function expand(phrase: string): readonly Beginning[] {
  let beginnings: readonly Beginning[] = [{ letters: '', open: true }];
  let at = 0;
  while (at < phrase.length && beginnings.some(({ open }) => open)) {
    const { choices, next } = readUnit(phrase, at);
    beginnings = beginnings.flatMap((beginning) =>
      beginning.open ? choices.map((choice) => append(beginning, choice)) : [beginning],
    );
    at = next;
  }
  return beginnings;
}

type Unit = { readonly choices: readonly Beginning[]; readonly next: number };

/** One unit of a phrase, a letter or a group, with the `?` behind it. */
function readUnit(phrase: string, at: number): Unit {
  const unit = readBareUnit(phrase, at);
  // What may be missing or come again begins nothing for certain.
  if (/[*+{]/.test(phrase[unit.next] ?? '')) return { choices: [closed], next: phrase.length };
  if (phrase[unit.next] !== '?') return unit;
  return { choices: [...unit.choices, { letters: '', open: true }], next: unit.next + 1 };
}

function readBareUnit(phrase: string, at: number): Unit {
  const letter = phrase[at] ?? '';
  if (letter === '(' && phrase[at + 1] !== '?') {
    const end = closingOf(phrase, at);
    return { choices: alternativesOf(phrase.slice(at + 1, end)).flatMap(expand), next: end + 1 };
  }
  if (letter === '[') {
    const end = phrase.indexOf(']', at);
    const letters = phrase.slice(at + 1, end);
    const plain = !/[\\^]|\w-\w/.test(letters);
    return { choices: plain ? Array.from(letters, (one) => ({ letters: one, open: true })) : [closed], next: end + 1 };
  }
  return {
    choices:
      /[\p{L}\p{N} '_-]/u.test(letter) && !/^[{*+]/.test(phrase.slice(at + 1))
        ? [{ letters: letter, open: true }]
        : [closed],
    next: at + 1,
  };
}

const closed: Beginning = { letters: '', open: false };

function append(beginning: Beginning, choice: Beginning): Beginning {
  const letters = (beginning.letters + choice.letters).slice(0, longest);
  return { letters, open: choice.open && letters.length < longest };
}

function closingOf(phrase: string, at: number): number {
  let depth = 0;
  for (let end = at; end < phrase.length; end += 1) {
    if (phrase[end] === '(') depth += 1;
    if (phrase[end] === ')') depth -= 1;
    if (depth === 0) return end;
  }
  throw new Error(`a group of the phrase "${phrase}" has no end`);
}

function alternativesOf(group: string): readonly string[] {
  const alternatives = [''];
  let depth = 0;
  for (const letter of group) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '|' && depth === 0) alternatives.push('');
    else alternatives[alternatives.length - 1] += letter;
  }
  return alternatives;
}
