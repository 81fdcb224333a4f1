import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pollFeed } from '../../src/feeds/poll-feed.ts';
import { noIntegrations, type Feed } from '../../src/integrations/integrations.ts';
import { pollFeed as pollFeedJob, waitMinutes } from '../../src/jobs/poll-feed.ts';
import { pollFeeds } from '../../src/jobs/poll-feeds.ts';
import { addMinutes, type Instant } from '../../src/ticket/instant.ts';
import { callApi } from '../support/call-api.ts';
import { startFakeFeeds, type FakeFeeds } from '../support/platforms/fake-feeds.ts';
import { githubIssue } from '../support/platforms/payloads.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
let fake: FakeFeeds;
let folder: string;
let ahead = 0;

beforeAll(async () => {
  fake = await startFakeFeeds();
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  copilot = await startCopilot({ now: () => addMinutes(new Date().toISOString() as Instant, ahead) });
});
afterEach(() => {
  fake.troubles.length = 0;
  fake.calls.length = 0;
});
afterAll(async () => {
  await copilot.close();
  await fake.close();
  await rm(folder, { recursive: true });
});

const poll = (feed: Feed) => pollFeed(copilot.services, feed, AbortSignal.timeout(20_000));
const find = async (path: string) => (await callApi(copilot, `GET /v1/${path}`)).body;
const idsIn = async (path: string, prefix: string) =>
  (await find(`${path}?limit=100`)).items
    .map(({ id }: { id: string }) => id)
    .filter((id: string) => id.startsWith(prefix));

describe('a status page', () => {
  const feed = (): Feed => ({
    name: 'status',
    kind: 'status_page',
    url: `${fake.baseUrl}/incidents.json`,
    everyMinutes: 2,
  });
  const incident = {
    id: 'p31zjtct2jer',
    name: 'Orders API answers 503',
    status: 'identified',
    created_at: '2026-01-05T09:40:00.000Z',
    started_at: '2026-01-05T09:38:00.000+00:00',
    resolved_at: null,
    updated_at: '2026-01-05T09:50:00.000Z',
    shortlink: 'https://stspg.io/p31z',
    components: [{ id: 'c1', name: 'orders' }],
    incident_updates: [{ body: 'A shard has no primary.', status: 'identified' }],
  };
  const show = (...incidents: object[]) =>
    fake.serve('/incidents.json', { page: { id: 'x' }, incidents }, 'application/json');

  test('an incident comes in, is asked for no more while nothing changes, and ends when the page says so', async () => {
    show(incident, { ...incident, id: 'maintenance', status: 'scheduled' });
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 1 });
    expect(await find('incidents/status-p31zjtct2jer')).toMatchObject({
      title: 'Orders API answers 503',
      status: 'identified',
      startedAt: '2026-01-05T09:38:00.000Z',
      components: ['orders'],
      summary: 'A shard has no primary.',
      url: 'https://stspg.io/p31z',
    });
    expect(await poll(feed())).toEqual({ outcome: 'unchanged' });
    const over = { status: 'resolved', resolved_at: '2026-01-05T10:20:00Z', updated_at: '2026-01-05T10:20:00Z' };
    show({ ...incident, ...over });
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 1 });
    expect(await find('incidents/status-p31zjtct2jer')).toMatchObject({ resolvedAt: '2026-01-05T10:20:00.000Z' });
    show();
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 0 });
    expect(await idsIn('incidents', 'status-')).toEqual(['status-p31zjtct2jer']);
  });

  test('the same by an Atom feed', async () => {
    const update = (status: string, body: string) =>
      `&lt;p&gt;&lt;strong&gt;${status}&lt;/strong&gt; - ${body}&lt;/p&gt;`;
    const atom = (...updates: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:status.northwind.example,2005:/history</id><entry>
      <id>tag:status.northwind.example,2005:Incident/7</id><published>2026-01-05T09:00:00Z</published>
      <updated>2026-01-05T09:${10 + updates.length}:00Z</updated><link rel="alternate" type="text/html" href="https://status.northwind.example/7"/>
      <title>Exports &amp; imports hang</title><content type="html">${updates.join('')}</content></entry></feed>`;
    const atomFeed: Feed = { ...feed(), name: 'atom', kind: 'status_page', url: `${fake.baseUrl}/history.atom` };
    fake.serve('/history.atom', atom(update('Investigating', 'We look into it.')), 'application/atom+xml');
    await poll(atomFeed);
    expect(await find('incidents/atom-7')).toMatchObject({
      title: 'Exports & imports hang',
      status: 'investigating',
      url: 'https://status.northwind.example/7',
      summary: 'Investigating - We look into it.',
    });
    fake.serve('/history.atom', atom(update('Resolved', 'All is well.'), update('Investigating', 'We look into it.')));
    await poll(atomFeed);
    expect(await find('incidents/atom-7')).toMatchObject({
      status: 'resolved',
      resolvedAt: '2026-01-05T09:12:00.000Z',
    });
  });

  test('a page that is not a status page fails and leaves what is known', async () => {
    fake.serve('/incidents.json', { incidents: [{ id: 5 }] });
    await expect(poll(feed())).rejects.toThrow();
    expect(await idsIn('incidents', 'status-')).toEqual(['status-p31zjtct2jer']);
  });
});

describe('GitHub issues with a label', () => {
  const feed = (parts: object = {}): Feed => ({
    name: 'known',
    kind: 'github_issues',
    baseUrl: fake.baseUrl,
    repository: 'northwind/api',
    label: 'known-issue',
    token: 'github-token',
    everyMinutes: 15,
    ...parts,
  });
  const issue = (number: number, parts: object = {}) => ({
    ...githubIssue('opened', { id: String(number), body: '## Workaround\nWait.', labels: ['known-issue'] }).issue,
    updated_at: `2026-01-05T10:0${number}:00Z`,
    ...parts,
  });

  test('all of them come in, page by page; one that loses the label is none any more', async () => {
    fake.issues.push(
      issue(1),
      issue(2),
      issue(3, { state: 'closed' }),
      issue(4, { pull_request: {} }),
      issue(5, { labels: [] }),
    );
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 3 });
    expect(fake.calls).toEqual(['/repos/northwind/api/issues 1', '/repos/northwind/api/issues 2']);
    expect(await find('known-issues/api-3')).toMatchObject({ status: 'fixed', workaround: 'Wait.', component: 'api' });
    expect(await poll(feed())).toEqual({ outcome: 'unchanged' });
    fake.issues.splice(0, 2, issue(1, { title: 'Renamed', updated_at: '2026-01-05T11:00:00Z' }));
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 1 });
    expect((await idsIn('known-issues', 'api-')).toSorted()).toEqual(['api-1', 'api-3']);
    expect(await find('known-issues/api-1')).toMatchObject({ title: 'Renamed' });
  });

  test('GitHub says when it answers again; a token that is wrong never helps', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 120);
    fake.troubles.push({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } });
    const limited = await poll(feed());
    expect(limited).toMatchObject({ outcome: 'later' });
    expect((limited as { seconds: number }).seconds).toBeGreaterThan(100);
    fake.troubles.push({ status: 429, headers: { 'retry-after': '7' } });
    expect(await poll(feed())).toEqual({ outcome: 'later', seconds: 7 });
    expect(await poll(feed({ name: 'other', token: 'wrong' }))).toEqual({
      outcome: 'refused',
      reason: 'it answered 401',
    });
  });
});

describe('documentation by a sitemap', () => {
  const feed = (parts: object = {}): Feed => ({
    name: 'docs',
    kind: 'sitemap',
    location: `${fake.baseUrl}/sitemap.xml`,
    pages: `${fake.baseUrl}/guides`,
    everyMinutes: 720,
    ...parts,
  });
  const map = (...urls: string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
  const url = (path: string, changed: string | null = '2026-01-05') =>
    `<url><loc>${fake.baseUrl}${path}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`;
  const page = (title: string, body: string) =>
    `<html><head><title>${title} | Northwind</title></head><body><nav>Home</nav><main><h1>${title}</h1><p>${body}</p><script>no()</script></main></body></html>`;

  test('its pages come in as text, are read again only where they have changed, and go when they are gone', async () => {
    fake.serve('/guides/pagination', page('Pagination', 'Pass <code>cursor</code>.'));
    fake.serve('/guides/limits', page('Limits', 'Sixty a minute.'));
    fake.serve(
      '/sitemap.xml',
      map(url('/guides/pagination'), url('/guides/limits', null), url('/shop/cap'), url('/guides/gone')),
    );
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 2 });
    expect(await find('documents/docs-guides-pagination')).toMatchObject({
      title: 'Pagination',
      url: `${fake.baseUrl}/guides/pagination`,
      body: 'Pagination\nPass cursor.',
    });
    fake.calls.length = 0;
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 0 });
    expect(fake.calls).toEqual(['/sitemap.xml', '/guides/limits']);
    fake.serve('/guides/pagination', page('Pagination', 'Pass limit.'));
    fake.serve('/sitemap.xml', map(url('/guides/pagination', '2026-01-06')));
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 1 });
    expect(await idsIn('documents', 'docs-')).toEqual(['docs-guides-pagination']);
  });

  test('where a page limits calls, what was read is kept, and the feed goes on from there', async () => {
    fake.serve('/guides/limits', page('Limits', 'Ninety a minute.'));
    fake.serve('/guides/keys', page('Keys', 'Make one.'));
    fake.serve('/sitemap.xml', map(url('/guides/keys'), url('/guides/limits')));
    fake.troubles.push({ at: '/guides/limits', status: 429, headers: { 'retry-after': '9' } });
    expect(await poll(feed())).toEqual({ outcome: 'later', seconds: 9 });
    expect((await idsIn('documents', 'docs-')).toSorted()).toEqual(['docs-guides-keys', 'docs-guides-pagination']);
    fake.calls.length = 0;
    expect(await poll(feed())).toEqual({ outcome: 'read', taken: 1 });
    expect(fake.calls).toEqual(['/sitemap.xml', '/guides/limits']);
    expect((await idsIn('documents', 'docs-')).toSorted()).toEqual(['docs-guides-keys', 'docs-guides-limits']);
  });

  test('a sitemap of sitemaps, as an exported file too', async () => {
    const file = join(folder, 'sitemap-export.xml');
    await writeFile(file, `<sitemapindex><sitemap><loc>${fake.baseUrl}/guides/all.xml</loc></sitemap></sitemapindex>`);
    fake.serve('/guides/all.xml', map(url('/guides/limits')));
    expect(await poll(feed({ name: 'export', location: file }))).toEqual({ outcome: 'read', taken: 1 });
  });

  test('a redirect to another origin is not followed, and another page than a sitemap is refused', async () => {
    fake.redirects.set('/moved.xml', 'http://169.254.169.254/latest/meta-data/');
    const moved = feed({ location: `${fake.baseUrl}/moved.xml` });
    expect(await poll(moved)).toEqual({ outcome: 'refused', reason: 'it redirects to another origin' });
    expect(await poll(feed({ location: `${fake.baseUrl}/guides/limits` }))).toMatchObject({ outcome: 'refused' });
    fake.redirects.set('/old.xml', '/sitemap.xml');
    expect(await poll(feed({ location: `${fake.baseUrl}/old.xml` }))).toMatchObject({ outcome: 'read' });
  });
});

test('a folder of Markdown: titles, addresses, what has changed and what is gone', async () => {
  const docs = join(folder, 'docs');
  await mkdir(join(docs, 'guides'), { recursive: true });
  await writeFile(join(docs, 'guides', '01-pagination.md'), '# Pagination\n\nPass `cursor`.');
  await writeFile(join(docs, 'guides', 'index.md'), '---\ntitle: "Guides"\n---\nAll of them.');
  await writeFile(
    join(docs, 'limits.mdx'),
    '---\ntitle: Limits\nurl: https://docs.northwind.example/rate-limits\n---\nSixty.',
  );
  await writeFile(join(docs, 'empty.md'), '');
  await writeFile(join(docs, 'notes.txt'), '# Not documentation');
  await symlink('/etc/hostname', join(docs, 'outside.md'));
  const feed: Feed = {
    name: 'md',
    kind: 'markdown_folder',
    folder: docs,
    pages: 'https://docs.northwind.example',
    everyMinutes: 60,
  };
  expect(await poll(feed)).toEqual({ outcome: 'read', taken: 3 });
  expect(await find('documents/md-guides-01-pagination.md')).toMatchObject({
    title: 'Pagination',
    url: 'https://docs.northwind.example/guides/pagination',
  });
  expect(await find('documents/md-guides-index.md')).toMatchObject({
    title: 'Guides',
    url: 'https://docs.northwind.example/guides/',
    body: 'All of them.',
  });
  expect(await find('documents/md-limits.mdx')).toMatchObject({ url: 'https://docs.northwind.example/rate-limits' });
  await writeFile(join(docs, 'limits.mdx'), '# Limits\nNinety.');
  await rm(join(docs, 'guides'), { recursive: true });
  expect(await poll(feed)).toEqual({ outcome: 'read', taken: 1 });
  expect(await idsIn('documents', 'md-')).toEqual(['md-limits.mdx']);
});

test('a feed is asked when it is due, once; one that fails ever less often, and its job is dead with the reason', async () => {
  const feed: Feed = { name: 'broken', kind: 'status_page', url: `${fake.baseUrl}/nowhere`, everyMinutes: 10 };
  const services = { ...copilot.services, integrations: { ...noIntegrations, feeds: [feed] } };
  const attempt = { jobId: 'job', attempt: 1, signal: AbortSignal.timeout(20_000) };
  const jobs = async () => (await callApi(copilot, 'GET /v1/jobs?state=queued&queue=poll-feed')).body.items.length;
  await pollFeeds.handle(services, {}, attempt);
  await pollFeeds.handle(services, {}, attempt);
  expect(await jobs()).toBe(1);
  expect(await pollFeedJob.handle(services, { feed: 'broken' }, attempt)).toEqual({
    outcome: 'dead',
    reason: "the feed broken can't be read: it answered 404",
  });
  await pollFeeds.handle(services, {}, attempt);
  expect(await jobs()).toBe(1);
  ahead = 15;
  await pollFeeds.handle(services, {}, attempt);
  expect(await jobs()).toBe(1);
  ahead = 21;
  await pollFeeds.handle(services, {}, attempt);
  expect(await jobs()).toBe(2);
  ahead = 0;
  expect([0, 1, 3, 20].map((failures) => waitMinutes(feed, failures))).toEqual([10, 20, 80, 1440]);
});
