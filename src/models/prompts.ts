import { z } from 'zod';
import type { LanguageModel } from './language-model.ts';

/** The texts of the prompt files, as the runtime read them. */
export type PromptTexts = { readonly classify: string; readonly draft: string };

/** The prompts without their front matter; `version` is the hash of both files, so that it can't be forgotten. */
export type Prompts = PromptTexts & { readonly version: string };

/** What asking a model takes: the model, the prompts, and when to stop waiting. */
export type Asking = { readonly model: LanguageModel; readonly prompts: Prompts; readonly signal: AbortSignal };

const slots = ['criteria', 'forbiddenPhrases', 'allowedHosts', 'documentation', 'securityContact'] as const;

/** What a prompt may have filled in from the playbook, written `{{criteria}}`. */
export type Slot = (typeof slots)[number];

/** Finds the slots of a prompt. */
export const slotPattern = /\{\{(\w{1,40})\}\}/g;

/** Reads the prompt files. Throws where one has no sound front matter, is another prompt's, has no text or an unknown slot. */
export async function parsePrompts(texts: PromptTexts): Promise<Prompts> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${texts.classify}\0${texts.draft}`));
  const version = [...new Uint8Array(digest)]
    .slice(0, 4)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { classify: parsePrompt('classify', texts.classify), draft: parsePrompt('draft', texts.draft), version };
}

function parsePrompt(name: keyof PromptTexts, text: string): string {
  const [, head = '', rest = ''] = /^---\r?\n([\s\S]{1,4000}?)\r?\n---\r?\n([\s\S]+)$/.exec(text) ?? [];
  const body = rest.trim();
  if (body === '')
    throw new Error(`the prompt "${name}" needs a front matter between two lines of "---", and a text below it`);
  const frontMatter = frontMatterSchema.safeParse(Object.fromEntries(head.split(/\r?\n/).map(keyAndValue)));
  if (!frontMatter.success)
    throw new Error(`the front matter of the prompt "${name}": ${z.prettifyError(frontMatter.error)}`);
  if (frontMatter.data.name !== name)
    throw new Error(`the prompt "${name}" says that it is "${frontMatter.data.name}"`);
  for (const [slot, slotName = ''] of body.matchAll(slotPattern))
    if (!slots.some((known) => known === slotName))
      throw new Error(`the prompt "${name}" has the unknown slot ${slot}; there are ${slots.join(', ')}`);
  return body;
}

const frontMatterSchema = z.strictObject({
  name: z.string().min(1),
  purpose: z.string().min(1),
  inputs: z.string().min(1),
  output: z.string().min(1),
});

function keyAndValue(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return colon === -1 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
