import { splitSentences } from '../check/plain-words.ts';

/** Values for the slots of a template; null where there is nothing to say. */
export type Slots = Readonly<Record<string, string | null>>;

/**
 * Fills the slots of a template. A sentence with a slot that has no value is left out, with the colon that led to it:
 * no slot is ever left over.
 */
export function fill(template: string, slots: Slots): string {
  const kept: string[] = [];
  for (const sentence of splitSentences(template).flatMap(leadingSlotApart)) {
    const filled = fillSentence(sentence, slots);
    if (filled !== null) kept.push(filled);
    else if (/[:：]\s*$/.test(kept.at(-1) ?? '')) kept.pop();
  }
  return kept.join('').trim();
}

// What begins with a slot holds a sentence of its own there: "{{explanation}} Please try again."
function leadingSlotApart(sentence: string): readonly string[] {
  const [, slot, rest] = /^(\{\{\w{1,40}\}\}\s{1,4})([^\s][^]*)$/.exec(sentence) ?? [];
  return slot === undefined || rest === undefined || /^[,.;:]/.test(rest) ? [sentence] : [slot, rest];
}

function fillSentence(sentence: string, slots: Slots): string | null {
  const names = [...sentence.matchAll(/\{\{\s{0,3}(\w{1,40})\s{0,3}\}\}/g)].map(([, name]) => name ?? '');
  if (names.some((name) => slots[name] === undefined || slots[name] === null || slots[name] === '')) return null;
  const filled = sentence.replaceAll(/\{\{\s{0,3}(\w{1,40})\s{0,3}\}\}/g, (_slot, name: string) =>
    withoutSlots(slots[name] ?? ''),
  );
  // What still looks like a slot is a misspelt one of the playbook document.
  return /\{\{|\}\}/.test(filled) ? null : filled;
}

// A value from outside must not open a slot of its own.
function withoutSlots(value: string): string {
  return value.replaceAll(/\{\{|\}\}/g, '');
}
