import { styleText } from 'node:util';
import type { Explained } from '../explain-ticket.ts';

/** An explanation as it reads in a terminal; colours only where there is one. */
export function renderExplanation({ classification, decision, explanation }: Explained): string {
  const { category, severity, issueType, environment } = classification;
  const review = decision.review.required ? `review: ${decision.review.reasons.join(', ')}` : 'no review required';
  const lines = [
    styleText('bold', `${category} · ${severity} · ${issueType} · ${environment}`),
    `${decision.disposition} · escalation ${decision.escalation.level} (${decision.escalation.target}) · ${review}`,
    ...(decision.informationRequest.length === 0 ? [] : [`asks for: ${decision.informationRequest.join(', ')}`]),
    '',
    styleText('bold', 'Rules that applied'),
    ...explanation.fired.flatMap(({ rule, evidence }) => [
      `  ${styleText('green', rule.id)}  ${rule.effect}`,
      styleText('dim', `    ${rule.section}: ${rule.bullet}`),
      `    “${oneLine(evidence)}”`,
    ]),
    '',
    styleText('bold', 'Rules that nearly applied'),
    ...explanation.heldBack.flatMap(({ rule, evidence, by }) => [
      `  ${styleText('yellow', rule.id)}  ${rule.effect}`,
      styleText('dim', `    ${rule.section}: ${rule.bullet}`),
      `    “${oneLine(evidence)}”, but for ${oneLine(by)}`,
    ]),
  ];
  return lines.join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 160);
}
