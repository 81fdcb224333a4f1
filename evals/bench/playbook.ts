import { readFile } from 'node:fs/promises';
import { Engine } from 'json-rules-engine';
import { classify } from '../../src/classify/classify.ts';
import { decide } from '../../src/playbook/decide.ts';
import { parsePlaybook } from '../../src/playbook/load-playbook.ts';
import { openReading } from '../../src/playbook/reading.ts';
import { severityCriteria } from '../../src/playbook/severity/criteria.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { readLabelledTickets } from '../../src/evaluate/read-labelled-tickets.ts';
import { noEvidence } from '../../src/ticket/evidence.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { addMinutes, toInstant } from '../../src/ticket/instant.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';

// The pure engine (signals, classification, decision) on tickets of 1 kB, beside a rule engine that holds the severity
// criteria alone and is handed facts that are read already. Ratios of one run count, not the times of a busy machine.

const projectFile = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const playbook = await parsePlaybook(await projectFile('src/playbook/playbook.json'));
const { tickets: labelled } = readLabelledTickets(await projectFile('evals/tickets.jsonl'));
const redactions = labelled.map((_, at) => redactTicket(ticketOfOneKilobyte(at)));

const pure = await rateOf(async (redaction) => {
  const facts = { ticket: redaction.ticket, signals: readSignals(redaction), evidence: noEvidence, playbook };
  decide({ facts, ...classify({ facts, proposal: null }), now: addMinutes(redaction.ticket.createdAt, 1) });
});
const signalsOnly = await rateOf(async (redaction) => void readSignals(redaction));
const engine = openRuleEngine();
const ready = new Map(redactions.map((redaction) => [redaction, readyFacts(redaction)]));
const other = await rateOf(async (redaction) => void (await engine.run(ready.get(redaction))));

const perSecond = {
  decided: Math.round(pure),
  signalsAlone: Math.round(signalsOnly),
  jsonRulesEngine: Math.round(other),
};
const timesRuleEngine = Math.round((pure / other) * 100) / 100;
console.log(JSON.stringify({ perSecond, timesRuleEngine, severityRules: severityCriteria.length }, null, 2));

function ticketOfOneKilobyte(at: number): Ticket {
  const words = [...labelled.slice(at), ...labelled]
    .map(({ body }) => body)
    .join('\n')
    .slice(0, 1_000);
  return {
    id: `tkt_${at}` as TicketId,
    reference: `B-${at}`,
    revision: 1,
    subject: labelled[at]?.subject ?? '',
    body: words,
    channel: 'email',
    createdAt: toInstant('2026-01-05T10:00:00Z'),
    customer: { id: null, tier: 'business', name: null, segment: null },
    metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
    messages: [],
  };
}

/** Tickets per second of one core's own time, over three seconds of it after a warm-up of one: other programs don't count. */
async function rateOf(work: (redaction: (typeof redactions)[number]) => Promise<void>): Promise<number> {
  const runFor = async (milliseconds: number) => {
    const start = coreTime();
    let done = 0;
    while (coreTime() - start < milliseconds) {
      for (const redaction of redactions) await work(redaction);
      done += redactions.length;
    }
    return (done / (coreTime() - start)) * 1_000;
  };
  await runFor(1_000);
  return runFor(3_000);
}

/** Milliseconds that this process has computed for. */
function coreTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Each severity criterion as a rule over one boolean fact and the environment. */
function openRuleEngine(): Engine {
  const rules = severityCriteria.map(({ id }) => ({
    conditions: {
      all: [
        { fact: id.replaceAll('.', '_'), operator: 'equal', value: true },
        { fact: 'environment', operator: 'notEqual', value: 'none' },
      ],
    },
    event: { type: id },
  }));
  return new Engine(rules);
}

function readyFacts(redaction: (typeof redactions)[number]): Record<string, unknown> {
  const reading = openReading({
    ticket: redaction.ticket,
    signals: readSignals(redaction),
    evidence: noEvidence,
    playbook,
  });
  const facts = severityCriteria.map(({ id }, at) => [
    id.replaceAll('.', '_'),
    at % 5 === 0 && reading.failure !== null,
  ]);
  return { ...Object.fromEntries(facts), environment: reading.environment };
}
