import type { Severity } from '../ticket/vocabulary.ts';

// What is not simply the enumeration's own word with a capital.
const written: Readonly<Record<string, string>> = {
  feature_request: 'Feature request',
  request_info: 'Ask for information',
  close_configuration: 'Close: configuration',
  close_expected_behavior: 'Close: expected behavior',
  close_known_issue: 'Close: known issue',
  forward_to_product: 'Forward to product',
  awaiting_customer: 'Awaiting customer',
  oncall_sre: 'on-call SRE',
  oncall_engineering: 'on-call engineering',
  standup: 'the next engineering standup',
  severity_p1_p2: 'P1 or P2',
  engineering_escalation: 'Escalation to engineering',
  enterprise_customer: 'Enterprise customer',
  compensation: 'Compensation or refund',
  low_confidence: 'Low confidence',
  api: 'API',
  request_id: 'Request ID',
  wontfix: 'Won’t fix',
  not_required: 'No review needed',
  pending: 'Needs review',
  unknown: 'Unknown environment',
  known_issue: 'Known issue',
  oncall: 'on call',
  always: 'Always',
  discretion: 'At discretion',
  no: 'None',
  true: 'Yes',
  false: 'No',
  classification_off: 'Classification seems off',
  response_generic: 'Reply too generic',
  sentiment_priority: 'Sentiment suggests priority',
  emerging_incident: 'Emerging incident',
};

/** How a word of the vocabulary reads on a page. */
export function say(word: string): string {
  const known = written[word];
  if (known !== undefined) return known;
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const severityNames: Readonly<Record<Severity, string>> = { P1: 'Critical', P2: 'High', P3: 'Medium', P4: 'Low' };

/** The playbook's word for a severity. */
export function nameOf(severity: Severity): string {
  return severityNames[severity];
}

/** `1 ticket`, `2 tickets`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
