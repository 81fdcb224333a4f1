import { referenceOf } from '../check/ticket-reference.ts';
import type { Findings } from '../ticket/draft.ts';
import type { DraftInput } from './draft-input.ts';
import { readFacts } from './facts.ts';
import { groundsFor } from './grounds.ts';

const most = 3;

/**
 * A note for the agent in place of an answer that nothing supports: what was found, what is missing, what to ask. Null
 * where the evidence carries the reply.
 * @playbook Override AI Recommendations When: "Response is too generic for specific issue"
 */
export function noteFindings(input: DraftInput): Findings | null {
  if (groundsFor(input) === 'firm') return null;
  return { known: whatIsKnown(input), notKnown: whatIsNot(input), ask: whatToAsk(input) };
}

function whatIsKnown(input: DraftInput): readonly string[] {
  const { evidence } = input;
  const { endpoint, status, error, versions } = readFacts(input);
  const facts = [
    endpoint === null ? [] : [`endpoint ${endpoint}`],
    status === null ? [] : [`status ${status}`],
    error === null ? [] : [`error ${error}`],
    versions.map((version) => `version ${version}`),
  ].flat();
  return [
    ...(facts.length === 0 ? [] : [`The ticket names: ${facts.join(', ')}.`]),
    ...evidence.knownIssues
      .slice(0, most)
      .map(({ id, title, match }) => `Known issue ${id} “${title}” fits ${match === 'exact' ? 'exactly' : 'in part'}.`),
    ...evidence.incidents
      .slice(0, most)
      .map(({ id, title, status: state }) => `Incident ${id} “${title}” is ${state}.`),
    ...evidence.similarTickets
      .filter(({ resolved }) => resolved)
      .slice(0, most)
      .map(
        ({ reference, ticketId, subject, resolution }) =>
          `Ticket ${referenceOf({ reference, id: ticketId })} “${subject}” was resolved${resolution === null ? '.' : `: ${resolution}`}`,
      ),
    ...evidence.documents.slice(0, most).map(({ title, url }) => `The article “${title}” comes near: ${url}`),
  ];
}

function whatIsNot({ decision, evidence, playbook }: DraftInput): readonly string[] {
  const missing = decision.informationRequest.map((item) => `Not in the ticket: ${playbook.informationRequest[item]}`);
  return [
    decision.disposition === 'answer'
      ? 'No article, known issue or documented behavior answers this.'
      : 'What explains the platform’s answer is not clear from the ticket.',
    ...(evidence.similarTickets.some(({ resolved }) => resolved) ? [] : ['No resolved ticket is like this one.']),
    ...missing,
  ];
}

function whatToAsk({ decision }: DraftInput): readonly string[] {
  return [...decision.questions, ...decision.nextSteps];
}
