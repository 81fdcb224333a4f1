import type { Assets } from './assets.ts';
import type { Console } from './environment.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Serves the files of pages, to be kept for good; and tells every page where they are. */
export function serveAssets(console: Console, { files, version }: Assets): void {
  console.use(async (context, next) => {
    context.set('assetPath', `/console/assets/${version}`);
    return next();
  });
  console.get('/assets/:version/:name', (context) => {
    const name = context.req.param('name');
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (content === undefined || type === undefined) return context.notFound();
    // A page of the version before may still ask: it gets what there is, and must ask again.
    const lasting = context.req.param('version') === version;
    return context.body(content, 200, {
      'content-type': type,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}
