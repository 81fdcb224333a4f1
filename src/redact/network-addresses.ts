import type { Finding } from './finding.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`(?<![\\w.])${octet}(?:(?:\\.|\\[\\.\\])${octet}){3}(?![\\w]|\\.\\d|-[a-z])`, 'g');
const ipv6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;

// Four numbers with dots are a version after these words and signs: `v1.2.3.4`, `pkg==1.2.3.4`, `Chrome/120.0.0.0`.
const versionBefore =
  /(?:versions?|ver\.?|release|build|driver|firmware)["']?\s{0,2}[:=]?\s{0,2}["']?$|[=<>~^@]=?\s?["']?$|[A-Za-z][/-]$/i;
const versionAfter = /^ (?:releases?|versions?|builds?|drivers?|firmware)\b/i;
const addressBefore = /(?:ip|addr|address|host|from|server|client|remote)["']?\s{0,2}[:=]\s{0,2}["']?$/i;

// Addresses of no one: the machine itself, masks, everybody, and the metadata service of the clouds.
const nobody = /^(?:127\.|0\.0\.0\.0$|255\.|169\.254\.169\.254$)/;

/** IP addresses of version 4 and 6, private ones too; not versions, times, loopback addresses or masks. */
export function findNetworkAddresses(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: match } of text.matchAll(ipv4)) {
    const before = text.slice(Math.max(0, index - 24), index);
    const isVersion =
      (versionBefore.test(before) || versionAfter.test(text.slice(index + match.length, index + match.length + 12))) &&
      !addressBefore.test(before);
    if (!isVersion && !nobody.test(match))
      findings.push({ start: index, end: index + match.length, kind: 'personal', label: 'ip' });
  }
  for (const { index, 0: match } of text.matchAll(ipv6)) {
    if (isIpv6(match)) findings.push({ start: index, end: index + match.length, kind: 'personal', label: 'ip' });
  }
  return findings;
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || !/\d/.test(text) || /^[0:]{0,14}:1?$/.test(text)) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.includes('')) return false;
  return halves.length === 2 ? groups.length >= 2 && groups.length <= 7 : groups.length === 8;
}
