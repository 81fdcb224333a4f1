import type { VersionedPlaybook } from '../playbook/playbook.schema.ts';
import type { CommunicationRule } from './rule.ts';

const address = /[a-z][a-z0-9+.-]{0,20}:[\\/]{1,4}[^\s<>"'`)\]]{0,2000}/gi;
const relativeAddress = /(?<![\w:/])\/\/[a-z0-9[][^\s<>"'`)\]]{0,500}/gi;
const scripted = /\b(?:javascript|vbscript|data|file|blob|mailto|tel|sms|intent|view-source)\s{0,3}:\s{0,3}[^\s]/gi;
const markup =
  /<\/?[a-z!?][^>\n]{0,400}>?|&(?:#x?[0-9a-f]{1,8}|[a-z]{2,10});|!\[|\]\s?[([]|^\s{0,3}\[[^\]\n]{1,100}\]:/gim;
// Mail programs turn a bare host into a link. Only endings that people register names under.
const bareHost =
  /(?<![\w@/.-])(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:com|net|org|info|biz|xyz|top|site|online|shop|club|click|link|live|store|tech|cloud|ru|cn|tk|ml|ga|cf|gq|io|app|dev|ai|me|cc|ws|to|ly|gg|tv|us|uk|de|fr|es|pt|br|it|nl|eu|in|jp|zip|mov|example|page|world|pro)|xn--[a-z0-9.-]{2,80}|(?:\d{1,3}\.){3}\d{1,3}(?=[:/]))(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/giu;
// A mail program makes a link of an address too, and a reply to it goes to whoever wrote it into the ticket.
const mailAddress =
  /[\p{L}\p{N}._%+'-]{1,64}@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24})/giu;
const notHosts = /^(?:asp\.net|socket\.io|vb\.net|ado\.net|node\.io)$/i;

/** Whether a draft may link to an address: http(s), no log-in part, on one of the playbook's hosts or one of its own links. */
export function isAllowedLink(url: string, { links }: Pick<VersionedPlaybook, 'links'>): boolean {
  if (/[\s\\<>"'`{}|^]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  return isAllowedHost(hostname, links.allowedHosts) || ownLinks(links).has(url);
}

function ownLinks(links: VersionedPlaybook['links']): ReadonlySet<string> {
  return new Set([links.documentation, links.statusPage, links.securityContact, ...Object.values(links.byCategory)]);
}

function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return (
    !name.includes('xn--') &&
    allowed.some((entry) => name === entry.toLowerCase() || name.endsWith(`.${entry.toLowerCase()}`))
  );
}

/** The first link or piece of markup that may not stand in a draft, or null. */
export function findUnapprovedLink(body: string, playbook: Pick<VersionedPlaybook, 'links'>): string | null {
  const text = body.normalize('NFKC');
  const addresses = [...text.matchAll(address), ...text.matchAll(relativeAddress)].map(({ 0: found }) =>
    found.replace(/[.,;:!?*_。、]+$/, ''),
  );
  const unapproved = addresses.find((url) => !isAllowedLink(url, playbook));
  if (unapproved !== undefined) return unapproved;
  const [marked] = text.match(markup) ?? text.match(scripted) ?? [];
  if (marked !== undefined) return marked;
  const withoutAddresses = text.replaceAll(address, ' ');
  const host = [...withoutAddresses.matchAll(bareHost)]
    .map(({ 0: found }) => found)
    .find((found) => !notHosts.test(found) && !isAllowedHost(found, playbook.links.allowedHosts));
  const [foreign] = [...withoutAddresses.matchAll(mailAddress)].filter(
    ([, domain = '']) => !isAllowedHost(domain, playbook.links.allowedHosts),
  );
  // The record of what was caught must not become the leak: the host says enough.
  return host ?? foreign?.[1] ?? null;
}

/** Links only to allowed hosts, written out; no images, HTML, link markup or scripts. */
export const links: CommunicationRule = {
  id: 'links.allowed',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'words',
  catches: ({ body }, { playbook }) => findUnapprovedLink(body, playbook),
};
