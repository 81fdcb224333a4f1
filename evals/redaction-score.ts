import { z } from 'zod';
import { redactText } from '../src/redact/redact.ts';

const kinds = ['secret', 'structured', 'name'] as const;
type Kind = (typeof kinds)[number];

/** A text in parts: plain words, and values with what they are. A value lies in pieces, so that no scanner takes the file for a leak. */
export const redactionSampleSchema = z.object({
  id: z.string(),
  variant: z.string(),
  parts: z.array(
    z.union([
      z.string(),
      z.object({ kind: z.enum([...kinds, 'harmless']), label: z.string(), value: z.array(z.string()).min(1) }),
    ]),
  ),
});
export type RedactionSample = z.output<typeof redactionSampleSchema>;

/** What was missed, or hidden without need. */
export type RedactionFault = { readonly id: string; readonly what: string; readonly redacted: string };

export type RedactionReport = {
  readonly texts: number;
  /** Recall counts four times as much as precision: a leak costs more than a word too many. */
  readonly f2: Readonly<Record<Kind, number>>;
  /** Labelled values of which anything at all stayed readable, of all labelled ones. */
  readonly leakShare: Readonly<Record<Kind, number>>;
  /** Harmless technical tokens that were touched, of all of them. */
  readonly falseRedactionShare: number;
  readonly faults: readonly RedactionFault[];
};

/** Redacts every text and holds what was hidden against what should have been. */
export function scoreRedaction(samples: readonly RedactionSample[]): RedactionReport {
  const looked = samples.map(look);
  const labelled = looked.flatMap(({ values }) => values);
  const harmless = labelled.filter(({ kind }) => kind === 'harmless');
  const countOf = (kind: Kind): Tally => {
    const values = labelled.filter((value) => value.kind === kind);
    const missed = values.filter(({ hidden }) => hidden !== 'whole').length;
    const extra = looked.flatMap(({ needless }) => needless).filter((span) => span.kind === kind).length;
    return { hit: values.length - missed, missed, extra };
  };
  const ofEach = (read: (tally: Tally) => number) => ({
    secret: read(countOf('secret')),
    structured: read(countOf('structured')),
    name: read(countOf('name')),
  });
  return {
    texts: samples.length,
    f2: ofEach(({ hit, missed, extra }) => (5 * hit) / (5 * hit + 4 * missed + extra)),
    leakShare: ofEach(({ hit, missed }) => missed / (hit + missed)),
    falseRedactionShare: harmless.filter(({ hidden }) => hidden !== 'nothing').length / harmless.length,
    faults: looked.flatMap(faultsOf),
  };
}

type Tally = { readonly hit: number; readonly missed: number; readonly extra: number };
type Span = { readonly start: number; readonly end: number };
type Labelled = Span & {
  readonly kind: Kind | 'harmless';
  readonly label: string;
  readonly hidden: 'whole' | 'part' | 'nothing';
};
type Looked = {
  readonly id: string;
  readonly redacted: string;
  readonly values: readonly Labelled[];
  /** What was hidden and holds no labelled value. */
  readonly needless: readonly { readonly kind: Kind; readonly value: string }[];
};

function look(sample: RedactionSample): Looked {
  const { text, spans } = spansOf(sample);
  const { redacted, hidden } = hiddenIn(text);
  const values = spans.map((span) => {
    const touching = hidden.filter((other) => overlap(other, span));
    const how = touching.length === 0 ? 'nothing' : isCovered(text, span, touching) ? 'whole' : 'part';
    return { ...span, hidden: how } as const;
  });
  const sensitive = values.filter(({ kind }) => kind !== 'harmless');
  const needless = hidden
    .filter((span) => !sensitive.some((value) => overlap(span, value)))
    .map(({ kind, start, end }) => ({ kind, value: text.slice(start, end) }));
  return { id: sample.id, redacted, values, needless };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function faultsOf({ id, redacted, values, needless }: Looked): readonly RedactionFault[] {
  const wrong = values.filter(({ kind, hidden }) => (kind === 'harmless' ? hidden !== 'nothing' : hidden !== 'whole'));
  return [
    ...wrong.map(({ kind, label }) => `${label} ${kind === 'harmless' ? 'hidden without need' : 'leaked'}`),
    ...needless.map(({ kind, value }) => `“${value}” hidden as a ${kind}`),
  ].map((what) => ({ id, what, redacted }));
}

function spansOf({ parts }: RedactionSample) {
  let text = '';
  const spans: (Span & { readonly kind: Kind | 'harmless'; readonly label: string })[] = [];
  for (const part of parts) {
    const words = typeof part === 'string' ? part : part.value.join('');
    if (typeof part !== 'string')
      spans.push({ kind: part.kind, label: part.label, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, spans };
}

/** Where the redacted text differs from the original, read back from its placeholders. */
function hiddenIn(original: string) {
  const { text: redacted, placeholders } = redactText(original);
  const byToken = new Map(placeholders.map((placeholder) => [placeholder.token, placeholder]));
  const hidden: (Span & { readonly kind: Kind })[] = [];
  let shift = 0;
  for (const match of redacted.matchAll(/\[[a-z-]+-\d+\]/g)) {
    const placeholder = byToken.get(match[0]);
    if (placeholder === undefined) continue;
    const start = match.index + shift;
    const { kind, label, value } = placeholder;
    hidden.push({
      start,
      end: start + value.length,
      kind: kind === 'secret' ? kind : label === 'name' ? label : 'structured',
    });
    shift += value.length - match[0].length;
  }
  return { redacted, hidden };
}

// What stays behind of a value counts only where it can be read: a quotation mark or a full stop gives nothing away.
function isCovered(text: string, { start, end }: Span, hidden: readonly Span[]): boolean {
  for (let at = start; at < end; at += 1)
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !hidden.some((span) => span.start <= at && at < span.end))
      return false;
  return true;
}
