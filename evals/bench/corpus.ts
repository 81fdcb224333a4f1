import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readJsonLines } from '../../src/import/json-lines.ts';
import { pastTicketSchema, type PastTicket } from '../../src/import/past-ticket.ts';

/** What a generated ticket is made of: the sentences of the project's own sets. */
export type Material = { readonly subjects: readonly string[]; readonly sentences: readonly string[] };

const textSchema = z.object({ subject: z.string().default(''), body: z.string().default('') });

/** Reads the sentences of every labelled and past ticket in `evals/`. */
export async function readMaterial(): Promise<Material> {
  const files = ['history.jsonl', 'tickets.jsonl', 'second-set.jsonl'];
  const texts = await Promise.all(files.map((file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8')));
  const tickets = texts.flatMap((text) => readJsonLines(text, textSchema).items);
  return {
    subjects: tickets.map(({ subject }) => subject).filter(Boolean),
    sentences: tickets.flatMap(({ body }) => body.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20)),
  };
}

const entities = ['Order', 'Invoice', 'Shipment', 'Refund', 'Voucher', 'Parcel', 'Ledger', 'Cart', 'Pickup', 'Return'];
const faults = ['Locked', 'Missing', 'Expired', 'Duplicate', 'Oversized', 'Unbalanced', 'Rejected', 'Detached'];
const kinds = ['Error', 'Exception', 'Failure', 'Warning'];
const syllables = [
  'ba',
  'cor',
  'del',
  'fin',
  'gra',
  'hel',
  'jun',
  'kel',
  'lor',
  'mun',
  'nor',
  'pel',
  'qui',
  'ras',
  'tor',
  'vel',
];

/**
 * The `at`th ticket of an endless history, always the same: sentences of real length and vocabulary, errors and names that
 * are rare like those of real systems (few stand in many tickets, most in hardly any), from several thousand customers,
 * over three years.
 */
export function generatedTicket({ subjects, sentences }: Material, at: number): PastTicket {
  const next = randomFrom(at);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  // Few names stand in many tickets, most in hardly any.
  const rank = () => Math.floor(60_000 ** next());
  const name = (of: number) =>
    `${pick2(entities, of)}${pick2(faults, of * 7)}${pick2(kinds, of * 13)}${of > 320 ? wordOf(of) : ''}`;
  const chosen = Array.from({ length: 2 + Math.floor(next() * 5) }, () => pick(sentences));
  const details = [
    next() < 0.5
      ? `The log says ${name(rank())}: ${wordOf(rank())} ${Math.floor(next() * 9_000)} is not in ${wordOf(rank())}.`
      : '',
    next() < 0.4
      ? `It happens with ${pick(['GET', 'POST', 'PUT', 'DELETE'])} /${wordOf(rank())}/${Math.floor(next() * 1e6)}.`
      : '',
    `Our project is called ${wordOf(rank())}${wordOf(rank())}.`,
  ];
  const createdAt = new Date(Date.UTC(2023, 0, 1) + Math.floor(next() * 3 * 365 * 86_400) * 1_000);
  return pastTicketSchema.parse({
    id: `G-${at}`,
    subject: pick(subjects),
    body: [...chosen, ...details].filter(Boolean).join(' '),
    createdAt: createdAt.toISOString(),
    resolution: next() < 0.7 ? pick(sentences) : null,
    customer: { id: `cus_${Math.floor(8_000 ** next())}`, tier: 'business' },
    labels: {
      category: pick(['authentication', 'validation', 'performance', 'integration', 'documentation', 'other']),
    },
  });
}

function pick2(list: readonly string[], of: number): string {
  return list[of % list.length] ?? '';
}

/** A word for a number, so that the same rank is the same word in every ticket. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 16; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return word;
}

/** Mulberry32: enough chance for a corpus, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
