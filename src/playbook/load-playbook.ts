import type { z } from 'zod';
import { playbookSchema, type VersionedPlaybook } from './playbook.schema.ts';

/** A playbook document that can't be used, with the line and the reason of each fault. */
export class PlaybookFault extends Error {
  override readonly name = 'PlaybookFault';
}

/**
 * Reads a playbook document. Its version is the hash of its content, whatever its white space.
 * Throws `PlaybookFault` that names the line and reason of every fault.
 */
export async function parsePlaybook(text: string): Promise<VersionedPlaybook> {
  const parsed = playbookSchema.safeParse(readJson(text));
  if (!parsed.success) throw new PlaybookFault(parsed.error.issues.map((issue) => describe(text, issue)).join('\n'));
  return { ...parsed.data, version: await hashOf(JSON.stringify(parsed.data)) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON';
    const position = /position (\d+)/.exec(reason)?.[1];
    // A document that ends too early is named without a position: it is its last line.
    throw new PlaybookFault(`line ${lineAt(text, position === undefined ? text.length : Number(position))}: ${reason}`);
  }
}

function describe(text: string, issue: z.core.$ZodIssue): string {
  return `line ${lineOf(text, issue.path)}: ${issue.path.join('.') || 'the document'}: ${issue.message}`;
}

/** The line of the innermost key of the path that stands in the text. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  for (const key of path) {
    const found = typeof key === 'string' ? text.indexOf(`"${key}"`, at) : -1;
    if (found >= 0) at = found;
  }
  return lineAt(text, at);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .slice(0, 6)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
