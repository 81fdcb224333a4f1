import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { documentInput } from '../api/knowledge/document.ts';
import { digestOf } from '../webhooks/in/signature.ts';
import { contextIn } from './context-in.ts';
import { read, type FeedAdapter } from './feed.ts';

/**
 * Documentation as a folder of Markdown, such as a checkout of the documentation's repository. A file's title is its front matter's
 * `title` or its first heading; its address the front matter's `url`, or its path below `pages`. Links to files are not followed.
 */
export const markdownFolder: FeedAdapter<'markdown_folder'> = async (feed) => {
  const found = await readdir(feed.folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile() && /\.mdx?$/i.test(file.name))
    .map((file) => relative(feed.folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path));
  const entries = await Promise.all(
    paths.toSorted().map(async (path) => {
      const text = await readFile(join(feed.folder, path), 'utf8');
      const told = documentOf(text, new URL(addressOf(path), `${feed.pages}/`).href);
      return {
        key: path,
        mark: await digestOf(text),
        read: () => contextIn('documents', documentInput, { feed: feed.name, key: path, told }),
      };
    }),
  );
  return read({ entries, validator: null, isWhole: true });
};

/** `guides/index.md` is the folder's own page; a number before a name only puts files in order. */
function addressOf(path: string): string {
  return path
    .replace(/\.mdx?$/i, '')
    .replace(/(^|\/)(?:index|readme)$/i, '$1')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/^\d+[-_.]/, '')))
    .join('/');
}

function documentOf(text: string, address: string) {
  const [, head = '', rest = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const field = (name: string) =>
    new RegExp(String.raw`^${name}:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(.*?))[ \t]*\r?$`, 'm')
      .exec(head)
      ?.slice(1)
      .find((value) => value !== undefined);
  const heading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(rest)?.[1];
  return {
    title: (field('title') || heading || '').slice(0, 500),
    url: field('url') || address,
    body: rest.trim().slice(0, 200_000),
  };
}
