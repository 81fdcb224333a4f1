import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ticketInput } from '../api/tickets/ticket-input.ts';
import type { Config } from '../config.ts';
import { explainTicket } from '../explain-ticket.ts';
import type { NewTicket } from '../ticket-intake.ts';
import { openOnNode, openSampleInMemory } from './open-on-node.ts';
import { renderExplanation } from './render-explanation.ts';

/**
 * Prints the rules behind the decision on one ticket: a file's, or standard input's for `-`. It knows what the configured
 * server knows, else the sample set. Throws where the ticket is not valid.
 */
export async function explainOnNode(config: Config, file: string): Promise<void> {
  const ticket = readTicket(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
  const { services, close } =
    config.database.kind === 'server' ? await openOnNode(config) : await openSampleInMemory(config);
  console.log(renderExplanation(await explainTicket(services, ticket)));
  await close();
}

/** A ticket as the API takes it, or plain text: the first line is the subject, the rest the body. */
function readTicket(source: string): NewTicket {
  if (!source.trimStart().startsWith('{')) {
    const [subject = '', ...body] = source.trim().split('\n');
    return ticketInput.parse({ subject, body: body.join('\n').trim() });
  }
  const json = JSON.parse(source) as { ticket?: unknown };
  return ticketInput.parse(json.ticket ?? json);
}
