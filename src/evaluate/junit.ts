import { faultsOf } from './faults.ts';
import type { RunTicket } from './run.ts';

/**
 * A run as JUnit XML, as build servers show it: each ticket is a test that fails where something is wrong, and each reason
 * of a gate is a failure of its own. Null where no gate was asked.
 */
export function toJUnit(tickets: readonly RunTicket[], broken: readonly string[] | null): string {
  const cases = tickets.map((ticket) => {
    const faults = faultsOf(ticket);
    const failure =
      faults.length === 0 ? '' : `<failure message="${escape(faults.join(', '))}">${escape(tell(ticket))}</failure>`;
    return { failed: faults.length > 0, xml: testCase('tickets', `${ticket.id} ${ticket.subject}`, failure) };
  });
  const gate = (broken?.length === 0 ? [null] : (broken ?? [])).map((reason) => ({
    failed: reason !== null,
    xml: testCase('gate', reason ?? 'lets it through', reason === null ? '' : `<failure message="${escape(reason)}"/>`),
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suite('tickets', cases)}${gate.length === 0 ? '' : suite('gate', gate)}</testsuites>\n`;
}

type Case = { readonly failed: boolean; readonly xml: string };

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.filter(({ failed }) => failed).length;
  return `<testsuite name="${name}" tests="${cases.length}" failures="${failures}">\n${cases.map(({ xml }) => xml).join('')}</testsuite>\n`;
}

function testCase(classname: string, name: string, failure: string): string {
  return `<testcase classname="${classname}" name="${escape(name)}">${failure}</testcase>\n`;
}

function tell({ gold, predicted, trace }: RunTicket): string {
  const labels = ['category', 'severity', 'issueType', 'environment', 'disposition', 'escalate'] as const;
  return [
    ...labels.map((label) => `${label}: ${gold[label]}, said ${predicted[label]}`),
    ...trace.map(({ rule, effect, evidence }) => `${rule} → ${effect} “${evidence}”`),
  ].join('\n');
}

/** Text as it may stand in XML: markup escaped, and what XML cannot hold replaced. */
function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- exactly those that XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
