import { z } from 'zod';
import type { ModelAnswer } from '../models/language-model.ts';
import { evidenceBlock, systemPrompt, ticketBlock, type Asking } from '../models/prompts.ts';
import type { Facts } from '../playbook/facts.ts';
import type { ClassificationProposal } from '../ticket/classification.ts';
import { categories, environments, issueTypes, severities } from '../ticket/vocabulary.ts';

const confidence = z.number().min(0).max(1);
const quote = z.string().max(1_000).nullable();

/** What a model may answer; `quote` must stand in the ticket and `criterion` be one of the playbook's, or it stays a note. */
const proposalSchema: z.ZodType<ClassificationProposal> = z.object({
  category: z.object({ value: z.enum(categories), confidence, quote }),
  severity: z.object({ value: z.enum(severities), confidence, quote, criterion: z.string().max(100).nullable() }),
  issueType: z.object({ value: z.enum(issueTypes), confidence, quote }),
  environment: z.object({ value: z.enum(environments), confidence, quote }),
  security: z.object({ value: z.boolean(), confidence, quote }),
});

/** Asks a model what it makes of a ticket. Rejects where it gives no usable answer; `classify` decides what to take. */
export function proposeByModel(
  { model, prompts, signal }: Asking,
  { ticket, evidence, playbook }: Facts,
): Promise<ModelAnswer<ClassificationProposal>> {
  const question = {
    name: 'classification',
    system: systemPrompt(prompts.classify, playbook),
    user: `${evidenceBlock(evidence)}\n\n${ticketBlock(ticket)}`,
    schema: proposalSchema,
  };
  return model.ask(question, signal);
}
