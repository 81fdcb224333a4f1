import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import { severityCriteria } from '../playbook/severity/criteria.ts';
import type { Evidence } from '../ticket/evidence.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { LanguageModel } from './language-model.ts';

/** The texts of the prompt files, as the runtime read them. */
export type PromptTexts = { readonly classify: string; readonly draft: string };

/** The prompts without their front matter; `version` is the hash of both files, so that it can't be forgotten. */
export type Prompts = PromptTexts & { readonly version: string };

/** What asking a model takes: the model, the prompts, and when to stop waiting. */
export type Asking = { readonly model: LanguageModel; readonly prompts: Prompts; readonly signal: AbortSignal };

/** Reads the prompt files. Throws where one has no front matter or no text. */
export async function parsePrompts(texts: PromptTexts): Promise<Prompts> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${texts.classify}\0${texts.draft}`));
  const version = [...new Uint8Array(digest)]
    .slice(0, 4)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { classify: bodyOf('classify', texts.classify), draft: bodyOf('draft', texts.draft), version };
}

function bodyOf(name: string, text: string): string {
  const body = /^---\r?\n[\s\S]{1,4000}?\r?\n---\r?\n([\s\S]+)$/.exec(text)?.[1]?.trim() ?? '';
  if (body === '')
    throw new Error(`the prompt "${name}" needs a front matter between two lines of "---", and a text below it`);
  return body;
}

/** The part of a prompt that is the same for every ticket: instructions and playbook, so that providers can cache it. */
export function systemPrompt(text: string, playbook: VersionedPlaybook): string {
  const criteria = severityCriteria.map(({ id, severity, bullet }) => `- ${id} (${severity}): ${bullet}`).join('\n');
  const phrases = Object.values(playbook.forbiddenPhrases)
    .flat()
    .map((phrase) => `“${phrase}”`)
    .join(', ');
  return filled(text, {
    criteria,
    forbiddenPhrases: phrases,
    allowedHosts: playbook.links.allowedHosts.join(', '),
    documentation: playbook.links.documentation,
    securityContact: playbook.links.securityContact,
  });
}

function filled(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w{1,40})\}\}/g, (slot, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`a prompt has an unknown slot ${slot}`);
    return value;
  });
}

/** What was retrieved, as data that no text in it can close. */
export function evidenceBlock({ similarTickets, knownIssues, incidents, documents }: Evidence): string {
  return dataBlock('evidence', {
    knownIssues: knownIssues
      .slice(0, 3)
      .map(({ id, title, component, affectedVersions, fixedIn, workaround, match }) => ({
        id,
        title,
        component,
        affectedVersions,
        fixedIn,
        workaround,
        match,
      })),
    documents: documents.slice(0, 3).map(({ id, title, url, excerpt }) => ({ id, title, url, excerpt })),
    incidents: incidents.slice(0, 2).map(({ id, title, status, summary }) => ({ id, title, status, summary })),
    similarTickets: similarTickets
      .filter(({ resolved }) => resolved)
      .slice(0, 4)
      .map(({ ticketId, subject, resolution, labels }) => ({ id: ticketId, subject, resolution, labels })),
  });
}

/** The redacted ticket as data that no text in it can close. */
export function ticketBlock({ subject, body, metadata, customer }: Ticket): string {
  return dataBlock('ticket', { subject, body: body.slice(0, 12_000), tier: customer.tier, metadata });
}

/** JSON between tags, with every `<` written as its escape: what stands inside can neither end the block nor open another. */
export function dataBlock(name: string, data: unknown): string {
  return `<${name}>\n${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}\n</${name}>`;
}
