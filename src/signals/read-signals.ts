import type { Redaction } from '../redact/redaction.ts';
import { readAsked } from './asked.ts';
import { readCalls } from './code.ts';
import { readEnvironments } from './environment.ts';
import { readErrors, readStackTraces } from './errors.ts';
import { readBodies, readEndpoints, readStatusCodes } from './http.ts';
import { readFrequency, readReproducibility, readScope } from './impact.ts';
import { readLanguage } from './language.ts';
import { readMoney } from './money.ts';
import { readDurations, readSlowdowns } from './performance.ts';
import { readRequestIds } from './request-ids.ts';
import { readSecurity } from './security.ts';
import { readPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { sourcesOf } from './text.ts';
import { readTimestamps } from './time.ts';
import { readTone } from './tone.ts';
import { readTopics } from './topics.ts';
import { readVersions } from './versions.ts';

/** The deterministic facts of a redacted ticket, each with the words it was read from. Pure; linear in the length. */
export function readSignals(redaction: Redaction): Signals {
  const { ticket } = redaction;
  const sources = sourcesOf(ticket);
  const found = readPhrases(sources);
  return {
    statusCodes: readStatusCodes(ticket, found, sources),
    errors: readErrors(sources),
    stackTraces: readStackTraces(sources),
    endpoints: readEndpoints(ticket, sources),
    requestIds: readRequestIds(ticket, sources),
    timestamps: readTimestamps(ticket.createdAt, found, sources),
    versions: readVersions(ticket, sources),
    environments: readEnvironments(ticket, found, sources),
    reproducibility: readReproducibility(found, sources),
    frequency: readFrequency(found, sources),
    scope: readScope(found, sources),
    slowdowns: readSlowdowns(sources),
    durations: readDurations(sources),
    calls: readCalls(sources),
    asked: readAsked(ticket),
    ...readBodies(sources),
    security: readSecurity(redaction, found, sources),
    money: readMoney(found, sources),
    topics: readTopics(found),
    ...readTone(found, sources),
    language: readLanguage(sources),
  };
}
