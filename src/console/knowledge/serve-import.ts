import { streamSSE } from 'hono/streaming';
import { named, type KnowledgeResource } from '../../api/knowledge/resource.ts';
import { readJsonLines } from '../../import/json-lines.ts';
import { importKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { answerPage } from '../page.ts';
import { importPage, importReport, type ImportReport } from './import-page.ts';
import { pathOf } from './knowledge-pages.ts';

/** As many entries are embedded and stored at a time. */
const batchSize = 100;
/** A file of one mistake repeated needs no page as long as itself. */
const listedErrors = 200;

/** Serves the import of many entries at once; the page's script is told how far it is. */
export function serveImport(console: Console, services: Services, resource: KnowledgeResource): void {
  const path = `${pathOf(resource).replace('/console', '')}/import`;
  const call = `POST ${resource.path}/import`;
  const place = resource.kind;
  const title = `Import ${resource.many}`;

  console.get(path, allowed(call), (context) =>
    answerPage(context, { place, title, body: importPage(resource, null) }),
  );

  console.post(path, allowed(call), async (context) => {
    const { file } = await context.req.parseBody();
    const text = file instanceof File ? await file.text() : '';
    if (context.req.header('accept')?.includes('text/event-stream') !== true) {
      const report = await importText(services, resource, { text, onProgress: async () => {} });
      return answerPage(context, { place, title, body: importPage(resource, report) });
    }
    return streamSSE(context, async (stream) => {
      const onProgress = (share: number) => stream.writeSSE({ event: 'progress', data: String(share) });
      const report = await importText(services, resource, { text, onProgress });
      await stream.writeSSE({ event: 'report', data: String(await importReport(report)) });
    });
  });
}

type Work = { readonly text: string; readonly onProgress: (share: number) => Promise<void> };

async function importText(
  services: Services,
  resource: KnowledgeResource,
  { text, onProgress }: Work,
): Promise<ImportReport> {
  const { items, errors } = readJsonLines(text, resource.input);
  const entries = items.map((item) => named(services, resource, item));
  for (let at = 0; at < entries.length; at += batchSize) {
    await onProgress(at / entries.length);
    await importKnowledge(services, resource.kind, entries.slice(at, at + batchSize));
  }
  const failed = new Set(errors.map(({ line }) => line)).size;
  return { imported: items.length, failed, errors: errors.slice(0, listedErrors) };
}
