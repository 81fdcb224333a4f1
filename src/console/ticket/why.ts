import { html } from 'hono/html';
import { catalogue } from '../../playbook/catalogue.ts';
import type { TraceEntry } from '../../ticket/decision.ts';
import type { Html } from '../html.ts';
import { say } from '../words.ts';

const bullets: ReadonlyMap<string, string> = new Map(
  catalogue.map(({ id, bullet }) => [id, bullet.replaceAll('**', '')]),
);

/** The reasons: each rule in the playbook's own words, its section, and what followed. Focus lights up the words it read. */
export function whyList(trace: readonly TraceEntry[]): Html {
  return html`<ol class="why">
    ${trace.map(
      (entry, at) =>
        html`<li>
          <button type="button" data-reads="${at}" ${at === 0 && html`data-key="w"`}>
            <span class="why-effect">${sayEffect(entry.effect)}</span>
            <span class="why-rule">${bullets.get(entry.rule) ?? say(entry.rule.split('.').at(-1) ?? entry.rule)}</span>
            <span class="why-words">“${entry.evidence}”</span>
            <span class="why-section">${entry.section}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}

const effects: Readonly<Record<string, string>> = {
  nextSteps: 'Next steps',
  'informationRequest=[]': 'Ask nothing',
  'autoResolve=true': 'Support can resolve',
  'security=true': 'Security',
  duplicateOf: 'Duplicate',
};

const fields: Readonly<Record<string, string>> = {
  severity: 'Severity',
  category: 'Category',
  issueType: 'Type',
  environment: 'Environment',
  review: 'Review',
  informationRequest: 'Ask for',
  warning: 'Mind',
  disposition: 'Do',
  escalation: 'Escalate',
};

/** What followed from a rule, such as `severity=P2`, as a person says it. */
export function sayEffect(effect: string): string {
  const known = effects[effect];
  if (known !== undefined) return known;
  const [, field = effect, value = ''] = /^(\w+)\+?=(.*)$/.exec(effect) ?? [];
  const values = value.split(',').filter((one) => one !== '');
  return [fields[field] ?? say(field), values.map((one) => say(one)).join(', ')].filter(Boolean).join(': ');
}
