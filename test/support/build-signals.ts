import type { ErrorSignal, Signals, Span } from '../../src/signals/signals.ts';

/** Signals of a ticket that says nothing, but for those given. */
export function buildSignals(parts: Partial<Signals> = {}): Signals {
  return {
    statusCodes: [],
    errors: [],
    stackTraces: [],
    endpoints: [],
    requestIds: [],
    timestamps: [],
    versions: [],
    environments: [],
    reproducibility: [],
    frequency: [],
    scope: [],
    slowdowns: [],
    durations: [],
    asked: [],
    payloads: [],
    calls: [],
    errorResponses: [],
    security: [],
    money: [],
    topics: [],
    sentiment: 'calm',
    urgency: [],
    language: 'en',
    ...parts,
  };
}

/** A span that stands for words of the body. */
export function buildSpan(text: string, start = 0): Span {
  return { field: 'body', start, end: start + text.length, text };
}

/** An error as it was read from a ticket. */
export function buildError(parts: Partial<ErrorSignal> = {}): ErrorSignal {
  return {
    span: buildSpan(parts.message ?? ''),
    kind: 'message',
    name: null,
    message: null,
    signature: parts.message ?? '',
    ...parts,
  };
}
