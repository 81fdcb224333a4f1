import type { PlatformName } from '../../integrations/integrations.ts';
import { chatwoot } from './chatwoot.ts';
import { freshdesk } from './freshdesk.ts';
import { github } from './github.ts';
import type { Platform } from './platform.ts';
import { slack } from './slack.ts';
import { standard } from './standard.ts';
import { zendesk } from './zendesk.ts';

/** How each platform signs and tells. */
export const platforms: Readonly<Record<PlatformName, Platform>> = {
  standard,
  zendesk,
  freshdesk,
  chatwoot,
  github,
  slack,
};
