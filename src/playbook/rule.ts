import type { Classification } from '../ticket/classification.ts';
import type { TraceEntry } from '../ticket/decision.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Customer, TicketMetadata } from '../ticket/ticket.ts';
import type { Reading } from './reading.ts';

/** One sentence of the playbook as code. */
export type Rule<Input = Reading> = {
  /** `section.sub.criterion`, stable: it stands in traces, overrides and reports. */
  readonly id: string;
  /** The heading in the playbook under which the sentence stands. */
  readonly section: string;
  /** The sentence in the playbook's own words. */
  readonly bullet: string;
  /** What it looks for, where the sentence alone doesn't tell it apart from others. */
  readonly reads?: string;
  /** What follows where it matches, as `field=value`. */
  readonly effect: string;
  /** The words it matched, or null where it doesn't apply. */
  readonly matches: (input: Input) => string | null;
  /** A ticket it is meant for, and one that looks alike but isn't. */
  readonly fires: Example;
  readonly silent: Example;
};

/** A short ticket, by its body alone or with what else the rule needs to see. */
export type Example =
  | string
  | {
      readonly subject?: string;
      readonly body?: string;
      readonly tier?: Customer['tier'];
      readonly metadata?: Partial<TicketMetadata>;
      readonly evidence?: Partial<Evidence>;
      readonly classification?: Partial<Classification>;
    };

/** A rule that applies, with the words that made it. */
export type Matched<R extends Rule<never> = Rule> = { readonly rule: R; readonly evidence: string };

/** The rules that apply, in the given order. */
export function matchRules<Input, R extends Rule<Input>>(rules: readonly R[], input: Input): readonly Matched<R>[] {
  const matched: Matched<R>[] = [];
  for (const rule of rules) {
    const evidence = rule.matches(input);
    if (evidence !== null) matched.push({ rule, evidence: evidence.slice(0, 240) });
  }
  return matched;
}

/** What a matched rule leaves in the trace. */
export function traceOf({ rule, evidence }: Matched<Rule<never>>): TraceEntry {
  return { rule: rule.id, section: rule.section, effect: rule.effect, evidence };
}
