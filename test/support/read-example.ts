import { readFileSync } from 'node:fs';
import { classify } from '../../src/classify/classify.ts';
import { decide } from '../../src/playbook/decide.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { parsePlaybook } from '../../src/playbook/load-playbook.ts';
import { openReading } from '../../src/playbook/reading.ts';
import type { Decided } from '../../src/playbook/required-review.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';
import { buildTicket } from './build-ticket.ts';

/** The playbook document that the project ships. */
export const playbook = await parsePlaybook(
  readFileSync(new URL('../../src/playbook/playbook.json', import.meta.url), 'utf8'),
);

/** The facts of an example ticket, read from its words as the program reads them. */
function readFacts(example: Example): Facts {
  const {
    subject = '',
    body = '',
    tier = 'business',
    metadata = {},
    evidence = {},
  } = typeof example === 'string' ? { body: example } : example;
  const plain = buildTicket({ subject, body });
  const redaction = redactTicket({
    ...plain,
    customer: { ...plain.customer, tier },
    metadata: { ...plain.metadata, ...metadata },
  });
  return {
    ticket: redaction.ticket,
    signals: readSignals(redaction),
    evidence: { ...noEvidence, ...evidence },
    playbook,
  };
}

/** An example as the rules of every section see it: read, classified (but for what the example fixes) and decided. */
export function decideExample(example: Example): Decided {
  const facts = readFacts(example);
  const classified = classify({ facts, proposal: null });
  const classification = {
    ...classified.classification,
    ...(typeof example === 'string' ? {} : example.classification),
  };
  const { disposition, escalation } = decide({
    facts,
    ...classified,
    classification,
    now: addMinutes(facts.ticket.createdAt, 1),
  });
  return { ...openReading(facts), classification, disposition, escalationLevel: escalation.level };
}
