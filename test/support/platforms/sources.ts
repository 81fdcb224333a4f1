import {
  noIntegrations,
  platformNames,
  type Integrations,
  type PlatformName,
  type Source,
} from '../../../src/integrations/integrations.ts';
import { secrets } from './sign.ts';

/** A source of a platform under the platform's own name. */
function buildSource(platform: PlatformName, parts: Partial<Source> = {}): Source {
  return {
    name: platform,
    platform,
    secret: secrets[platform],
    referencePrefix: `${platform.slice(0, 2).toUpperCase()}-`,
    tiers: { byCustomer: { cus_big: 'enterprise' }, byGroup: { vip: 'enterprise' }, otherwise: 'business' },
    knownIssueLabel: 'known-issue',
    ticketChannels: ['C_SUPPORT'],
    incidentChannel: 'C_INCIDENTS',
    writeBack: null,
    ...parts,
  };
}

/** Connected to every platform there is. */
export function allIntegrations(parts: Partial<Integrations> = {}): Integrations {
  return { ...noIntegrations, sources: platformNames.map((platform) => buildSource(platform)), ...parts };
}
