import { plainWords } from './plain-words.ts';
import type { CommunicationRule } from './rule.ts';

const acknowledgement =
  /\b(?:sorry|apolog\w+|understand|frustrat\w+|appreciate|inconvenience|patience)\b|(?<!\p{L})(?:leid|entschuldig\p{L}*|verstehen|verständlich|ärger\p{L}*|frustr\p{L}+|désolée?s?|excus\p{L}*|comprenons|comprends|lament\p{L}+|disculp\p{L}*|entendemos|comprendemos|entendo|desculp\p{L}*|sentimos|transtorno)(?!\p{L})|申し訳|お詫び|ご不便|抱歉|歉意|理解/u;

/** @playbook Tone: "Acknowledge the customer's frustration if they express it". */
export const frustration: CommunicationRule = {
  id: 'communication.tone.acknowledge_frustration',
  section: 'Customer Communication Guidelines: Tone',
  kind: 'missing',
  catches: ({ body }, { classification }) =>
    classification.sentiment === 'calm' || acknowledgement.test(plainWords(body))
      ? null
      : `the customer is ${classification.sentiment}`,
};
