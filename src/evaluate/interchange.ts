import { z } from 'zod';
import { labelledTicketSchema, type LabelledTicket } from './labelled-ticket.ts';

/** How other tools write a set of examples: an input, what is expected, and what else is known. */
export const interchangeFormats = ['promptfoo', 'langfuse', 'langsmith'] as const;
export type InterchangeFormat = (typeof interchangeFormats)[number];

/** The two names that a tool gives to what goes in and what should come out. */
const names: Readonly<Record<InterchangeFormat, { readonly input: string; readonly output: string }>> = {
  promptfoo: { input: 'vars', output: 'gold' },
  langfuse: { input: 'input', output: 'expectedOutput' },
  langsmith: { input: 'inputs', output: 'outputs' },
};

/** A labelled set as a tool's list of examples. promptfoo's labels stand in the metadata, where its own asserts find them. */
export function toInterchange(format: InterchangeFormat, tickets: readonly LabelledTicket[]): readonly object[] {
  const { input, output } = names[format];
  return tickets.map(({ gold, id, source, axes, ...ticket }) => {
    const metadata = { id, source, axes };
    return format === 'promptfoo'
      ? { description: `${id} ${ticket.subject}`.trim(), [input]: ticket, metadata: { ...metadata, [output]: gold } }
      : { [input]: ticket, [output]: gold, metadata };
  });
}

const object = z.record(z.string(), z.unknown());

/** Reads a tool's list of examples, one by one. Throws `ZodError` at the first that is no labelled ticket. */
export function fromInterchange(format: InterchangeFormat, examples: readonly unknown[]): readonly LabelledTicket[] {
  const { input, output } = names[format];
  return examples.map((example, at) => {
    const parsed = z.looseObject({ [input]: object, metadata: object.default({}) }).parse(example);
    const metadata = object.parse(parsed['metadata'] ?? {});
    const gold = format === 'promptfoo' ? metadata[output] : (parsed as Record<string, unknown>)[output];
    const { [output]: _labels, ...rest } = metadata;
    return labelledTicketSchema.parse({ id: `${format}-${at + 1}`, ...rest, ...object.parse(parsed[input]), gold });
  });
}
