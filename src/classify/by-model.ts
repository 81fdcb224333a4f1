import { z } from 'zod';
import { cleanText } from '../models/clean-text.ts';
import type { ModelAnswer } from '../models/language-model.ts';
import type { Asking } from '../models/prompts.ts';
import { systemPrompt, userPrompt } from '../models/render-prompt.ts';
import type { Facts } from '../playbook/facts.ts';
import type { ClassificationProposal, Proposed } from '../ticket/classification.ts';
import { categories, environments, issueTypes, severities } from '../ticket/vocabulary.ts';

/** Longer quotes prove no more than their beginning does. */
const longestQuote = 1_000;
const longestCriterion = 100;

// Bounds are refinements, which are checked here and not sent: strict providers refuse a schema with bounds in it.
const proposed = <Value>(value: z.ZodType<Value>) => ({
  value,
  confidence: z.number().refine((confidence) => confidence >= 0 && confidence <= 1),
  quote: z.string().nullable(),
});

const proposalSchema: z.ZodType<ClassificationProposal> = z.object({
  category: z.object(proposed(z.enum(categories))),
  severity: z.object({ ...proposed(z.enum(severities)), criterion: z.string().nullable() }),
  issueType: z.object(proposed(z.enum(issueTypes))),
  environment: z.object(proposed(z.enum(environments))),
  security: z.object(proposed(z.boolean())),
});

/** Asks a model what it makes of a ticket. Rejects where it gives no usable answer; `classify` decides what to take. */
export async function proposeByModel(
  { model, prompts, signal }: Asking,
  { ticket, evidence, playbook }: Facts,
): Promise<ModelAnswer<ClassificationProposal>> {
  const question = {
    name: 'classification',
    system: systemPrompt(prompts, playbook),
    user: userPrompt('classification', { ticket, evidence, playbook }),
    schema: proposalSchema,
  };
  const { value, ...cost } = await model.ask(question, signal);
  return { ...cost, value: cleanProposal(value) };
}

function cleanProposal(proposal: ClassificationProposal): ClassificationProposal {
  const { category, severity, issueType, environment, security } = proposal;
  const criterion = severity.criterion === null ? null : cleanText(severity.criterion, longestCriterion);
  return {
    category: withCleanQuote(category),
    severity: { ...withCleanQuote(severity), criterion },
    issueType: withCleanQuote(issueType),
    environment: withCleanQuote(environment),
    security: withCleanQuote(security),
  };
}

function withCleanQuote<Value>({ value, confidence, quote }: Proposed<Value>): Proposed<Value> {
  return { value, confidence, quote: quote === null ? null : cleanText(quote, longestQuote) };
}
