import type { Feed } from '../integrations/integrations.ts';
import type { FeedAdapter } from './feed.ts';
import { githubIssues } from './github-issues.ts';
import { markdownFolder } from './markdown-folder.ts';
import { sitemap } from './sitemap.ts';
import { statusPage } from './status-page.ts';

/** How each kind of place is asked. To add one: a file like its neighbours here, and a line in this list. */
export const feedAdapters: { readonly [Kind in Feed['kind']]: FeedAdapter<Kind> } = {
  status_page: statusPage,
  github_issues: githubIssues,
  sitemap,
  markdown_folder: markdownFolder,
};
