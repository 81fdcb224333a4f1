import { writeFile } from 'node:fs/promises';
import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { z } from 'zod';
import { fromInterchange, interchangeFormats, toInterchange } from '../src/evaluate/interchange.ts';
import { readLabelledTickets } from '../src/evaluate/read-labelled-tickets.ts';
import { BadInput, readText } from './inputs.ts';
import { refuseUnknown, runOrRefuse } from './options.ts';

const ours = 'jsonl';
const formats = [ours, ...interchangeFormats] as const;

const options = {
  from: { type: 'string', default: ours, description: `what the file is: ${formats.join(', ')}` },
  to: { type: 'string', default: ours, description: 'what it should become: likewise' },
  in: { type: 'string', required: true, description: 'the set to read' },
  out: { type: 'string', required: true, description: 'the file to write' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval:convert', description: 'Turns labelled sets into those of other tools, and back.' },
  args: options,
  run: ({ args }) => runOrRefuse(() => convert(args)),
});

async function convert(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  const [from, to] = [formatOf('from', args.from), formatOf('to', args.to)];
  const text = await readText(args.in);
  const tickets =
    from === ours ? readOurs(args.in, text) : readTheirs(args.in, () => fromInterchange(from, examplesIn(text)));
  const written =
    to === ours
      ? tickets.map((ticket) => `${JSON.stringify(ticket)}\n`).join('')
      : `${JSON.stringify(toInterchange(to, tickets), null, 2)}\n`;
  await writeFile(args.out, written);
  console.log(`${tickets.length} tickets in ${args.out}`);
}

function formatOf(option: string, value: string) {
  const format = formats.find((known) => known === value);
  if (format === undefined) throw new BadInput(`--${option} wants one of ${formats.join(', ')}`);
  return format;
}

function readOurs(file: string, text: string) {
  const { tickets, errors } = readLabelledTickets(text);
  if (errors[0] !== undefined)
    throw new BadInput(`${file}, line ${errors[0].line}: ${errors[0].path} ${errors[0].message}`);
  return tickets;
}

/** A JSON list, promptfoo's `{tests}`, or one example a line. */
function examplesIn(text: string): readonly unknown[] {
  const read = (source: string) => JSON.parse(source) as unknown;
  const whole =
    text.trimStart().startsWith('[') || text.includes('"tests"')
      ? read(text)
      : text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(read);
  return z
    .union([z.array(z.unknown()), z.object({ tests: z.array(z.unknown()) }).transform(({ tests }) => tests)])
    .parse(whole);
}

function readTheirs<Value>(file: string, reading: () => Value): Value {
  try {
    return reading();
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'not JSON';
    throw new BadInput(`${file} is not such a set: ${why}`, { cause });
  }
}

await runMain(command);
