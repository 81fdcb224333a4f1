import type { PlatformName } from '../integrations/integrations.ts';
import { chatwoot } from './chatwoot.ts';
import { freshdesk } from './freshdesk.ts';
import type { Helpdesk } from './helpdesk.ts';
import { zendesk } from './zendesk.ts';

/**
 * The platforms that keep notes which only the team sees. GitHub and Slack have none: a comment there is a public reply,
 * which the copilot never writes.
 */
export const helpdesks: Readonly<Partial<Record<PlatformName, Helpdesk>>> = { zendesk, freshdesk, chatwoot };
