import { z } from 'zod';
import { knownIssueOf, labelledIssue } from '../webhooks/in/github-context.ts';
import { read, type FeedAdapter } from './feed.ts';
import { getPage, type Reading } from './get-page.ts';

const issues = z.array(labelledIssue.extend({ updated_at: z.string() }));

type Issue = z.output<typeof issues>[number];

/**
 * Known issues out of GitHub issues with a label, those that were there before any webhook too. An issue without the label is
 * no known issue any more.
 */
export const githubIssues: FeedAdapter<'github_issues'> = async (feed, { validator, signal }) => {
  const query = new URLSearchParams({ labels: feed.label, state: 'all', sort: 'updated', per_page: '100' });
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(feed.token === null ? {} : { authorization: `Bearer ${feed.token}` }),
  };
  const first = `${feed.baseUrl}/repos/${feed.repository}/issues?${query}`;
  const found: Issue[] = [];
  let newest: string | null = null;
  for (let url: string | null = first; url !== null;) {
    // The first page holds what was touched last: where it is the same, all are.
    const page: Reading<{ text: string; validator: string | null; next: string | null }> = await getPage({
      url,
      headers,
      signal,
      validator: url === first ? validator : null,
    });
    if (page.outcome !== 'read') return page;
    if (url === first) newest = page.value.validator;
    found.push(...issues.parse(JSON.parse(page.value.text)));
    url = page.value.next;
  }
  const repository = { name: feed.repository.split('/')[1] ?? feed.repository };
  const entries = found
    .filter((issue) => issue.pull_request === undefined)
    .map((issue) => ({
      key: issue.number,
      mark: issue.updated_at,
      read: async () => read({ kind: 'knownIssues' as const, item: knownIssueOf(issue, repository) }),
    }));
  return read({ entries, validator: newest, isWhole: true });
};
