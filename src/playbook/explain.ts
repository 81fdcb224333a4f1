import { catalogue } from './catalogue.ts';
import type { Facts } from './facts.ts';
import { alwaysRequest, planInformationRequest, requestedByTemplate } from './information-request.ts';
import { openReading } from './reading.ts';
import type { Decided } from './required-review.ts';
import { matchRules, type Matched, type Rule } from './rule.ts';

/** A rule that would have applied, had one fact not stood in its way. */
export type HeldBack = { readonly rule: Rule<Decided>; readonly evidence: string; readonly by: string };

/** Which rules applied to a ticket, and which nearly did. */
export type Explanation = { readonly fired: readonly Matched<Rule<Decided>>[]; readonly heldBack: readonly HeldBack[] };

/** Holds every rule of the playbook against a decided ticket, and again with each single fact left out. Pure. */
export function explain(decided: Decided): Explanation {
  const matched = matchRules<Decided, Rule<Decided>>(catalogue, decided);
  const unasked = unaskedRules(decided, matched);
  const fired = matched.filter(({ rule }) => !unasked.has(rule.id));
  const applied = new Set(fired.map(({ rule }) => rule.id));
  const nearly = new Map(unasked);
  for (const { facts, leftOut } of withoutEachFact(decided)) {
    const other: Decided = { ...decided, ...openReading(facts) };
    for (const { rule, evidence } of matchRules<Decided, Rule<Decided>>(catalogue, other)) {
      if (!applied.has(rule.id) && !nearly.has(rule.id)) nearly.set(rule.id, { rule, evidence, by: leftOut });
    }
  }
  return { fired, heldBack: catalogue.flatMap(({ id }) => nearly.get(id) ?? []) };
}

/** Questions that would be asked, were they not closed altogether, answered in the ticket or asked before. */
function unaskedRules(decided: Decided, matched: readonly Matched<Rule<Decided>>[]): ReadonlyMap<string, HeldBack> {
  const plan = planInformationRequest(decided);
  const planned = new Set(plan.rules.map(({ rule }) => rule.id));
  const by =
    plan.rules.find(({ rule }) => !questions.has(rule.id))?.rule.id ??
    'an answer that is there, or was asked for already';
  return new Map(
    matched
      .filter(({ rule }) => questions.has(rule.id) && !planned.has(rule.id))
      .map(({ rule, evidence }) => [rule.id, { rule, evidence, by }]),
  );
}

const questions: ReadonlySet<string> = new Set([...alwaysRequest, ...requestedByTemplate].map(({ id }) => id));

type Variation = { readonly facts: Facts; readonly leftOut: string };

/** The same facts again and again, each time without one kind of signal, or without a piece of evidence. */
function withoutEachFact({ ticket, signals, evidence, playbook }: Decided): readonly Variation[] {
  const without = (parts: Partial<Facts['signals']>, leftOut: string): Variation => ({
    facts: { ticket, evidence, playbook, signals: { ...signals, ...parts } },
    leftOut,
  });
  const environments = distinct(signals.environments.map(({ environment }) => environment));
  const topics = distinct(signals.topics.map(({ topic }) => topic));
  const scopes = distinct(signals.scope.map(({ kind }) => kind));
  const reproducibility = distinct(signals.reproducibility.map(({ kind }) => kind));
  const codes = distinct(signals.statusCodes.map(({ code }) => code));
  return [
    ...environments.map((one) =>
      without(
        { environments: signals.environments.filter(({ environment }) => environment !== one) },
        `environment ${one}`,
      ),
    ),
    ...topics.map((one) =>
      without(
        { topics: signals.topics.filter(({ topic }) => topic !== one) },
        `words on ${one} (“${wordsOf(signals.topics.find(({ topic }) => topic === one))}”)`,
      ),
    ),
    ...scopes.map((one) =>
      without(
        { scope: signals.scope.filter(({ kind }) => kind !== one) },
        `scope ${one} (“${wordsOf(signals.scope.find(({ kind }) => kind === one))}”)`,
      ),
    ),
    ...reproducibility.map((one) =>
      without(
        { reproducibility: signals.reproducibility.filter(({ kind }) => kind !== one) },
        `${one} (“${wordsOf(signals.reproducibility.find(({ kind }) => kind === one))}”)`,
      ),
    ),
    ...codes.map((one) =>
      without({ statusCodes: signals.statusCodes.filter(({ code }) => code !== one) }, `status ${one}`),
    ),
    ...(evidence.knownIssues.length === 0
      ? []
      : [
          {
            facts: { ticket, signals, playbook, evidence: { ...evidence, knownIssues: [] } },
            leftOut: `known issue ${evidence.knownIssues[0]?.id ?? ''}`,
          },
        ]),
  ];
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function wordsOf(read: { readonly span: { readonly text: string } } | undefined): string {
  return read?.span.text ?? '';
}
