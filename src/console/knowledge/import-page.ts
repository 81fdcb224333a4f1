import { html } from 'hono/html';
import type { KnowledgeResource } from '../../api/knowledge/resource.ts';
import type { Html } from '../html.ts';
import { count } from '../words.ts';
import { pathOf } from './knowledge-pages.ts';

/** What became of a file. */
export type ImportReport = {
  readonly imported: number;
  readonly failed: number;
  readonly errors: readonly { readonly line: number; readonly path: string; readonly message: string }[];
};

/** The form for a file of many entries; the page's script shows how far it is. */
export function importPage(resource: KnowledgeResource, report: ImportReport | null): Html {
  return html`<header class="top"><h1>Import ${resource.many}</h1></header>
    <form
      method="post"
      action="${pathOf(resource)}/import"
      enctype="multipart/form-data"
      class="narrow stack"
      data-import
    >
      <div>
        <label for="file">File (JSON Lines, up to 32 MB)</label>
        <input id="file" name="file" type="file" required accept=".jsonl,.ndjson,.txt" aria-describedby="file-hint" />
        <p class="hint" id="file-hint">
          One entry a line. Good lines are kept and replace entries of the same id; bad ones are listed.
        </p>
      </div>
      <p><button class="primary">Import</button> <a class="button" href="${pathOf(resource)}">Back</a></p>
      <div data-import-state aria-live="polite">${report !== null && importReport(report)}</div>
    </form>`;
}

/** What was imported, and each line that was not. */
export function importReport({ imported, failed, errors }: ImportReport): Html {
  return html`<p class="notice ${failed === 0 ? 'done' : 'refused'}">
      ${count(imported, 'entry', 'entries')} imported${failed > 0 && html`, ${count(failed, 'line')} left out`}.
    </p>
    ${
      errors.length > 0 &&
      html`<div class="scroll" tabindex="0" role="group" aria-label="Lines that were left out">
        <table class="table">
          <caption class="visually-hidden">
            Lines that were left out
          </caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Field</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            ${errors.map(
              ({ line, path, message }) =>
                html`<tr>
                  <td>${line}</td>
                  <td><code>${path}</code></td>
                  <td>${message}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }`;
}
