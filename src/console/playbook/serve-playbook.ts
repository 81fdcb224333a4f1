import { html } from 'hono/html';
import { catalogue } from '../../playbook/catalogue.ts';
import type { Rule } from '../../playbook/rule.ts';
import type { Services } from '../../services.ts';
import type { RuleUse } from '../../store/ports/console.ts';
import { severities } from '../../ticket/vocabulary.ts';
import { severityChip } from '../chips.ts';
import type { Console, Viewer } from '../environment.ts';
import { allowed } from '../failure.ts';
import type { Html } from '../html.ts';
import { answerPage } from '../page.ts';
import { addMinutes } from '../../ticket/instant.ts';
import { duration } from '../time.ts';
import { sayEffect } from '../ticket/why.ts';

const countedDays = 30;

/** Serves the rules in force, section by section: what each reads, how often it fired, how reviewers took it. */
export function servePlaybook(console: Console, { store, playbook }: Services): void {
  console.get('/playbook', allowed('GET /v1/playbook'), async (context) => {
    const viewer = context.get('viewer');
    const uses = await store.ruleUse.since(addMinutes(viewer.now, -countedDays * 24 * 60));
    return answerPage(context, { place: 'playbook', title: 'Playbook', body: playbookPage(viewer, playbook, uses) });
  });
}

type Playbook = Services['playbook'];

function playbookPage(viewer: Viewer, playbook: Playbook, uses: readonly RuleUse[]): Html {
  const byRule = new Map(uses.map((use) => [use.rule, use]));
  const sections = Map.groupBy(catalogue, ({ section }) => section);
  return html`<header class="top">
      <h1>Playbook</h1>
      <p class="quiet-text">${playbook.name}, version <code>${playbook.version.slice(0, 12)}</code></p>
    </header>
    <div class="results">
      ${responseTimes(viewer, playbook)}
      ${[...sections].map(([section, rules]) =>
        ruleTable(
          viewer,
          section,
          rules.map((rule) => ({ rule, use: byRule.get(rule.id) })),
        ),
      )}
    </div>`;
}

function responseTimes(viewer: Viewer, { sla }: Playbook): Html {
  return html`<section aria-labelledby="times">
    <h2 id="times">Response times</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="times">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Acknowledge</th>
            <th scope="col">First update</th>
            <th scope="col">Then every</th>
            <th scope="col">Resolve</th>
          </tr>
        </thead>
        <tbody>
          ${severities.map((severity) => {
            const { acknowledgeMinutes, firstUpdateMinutes, updateEveryMinutes, resolveMinutes } = sla[severity];
            return html`<tr>
              <th scope="row">${severityChip(severity)}</th>
              <td>${duration(viewer, acknowledgeMinutes)}</td>
              <td>${duration(viewer, firstUpdateMinutes)}</td>
              <td>${updateEveryMinutes === null ? 'as needed' : duration(viewer, updateEveryMinutes)}</td>
              <td>${duration(viewer, resolveMinutes)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

type Used = { readonly rule: Rule<never>; readonly use: RuleUse | undefined };

function ruleTable({ locale }: Viewer, section: string, rules: readonly Used[]): Html {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const id = `section-${section.toLowerCase().replaceAll(/\W+/g, '-')}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${section}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
      <table class="table rules">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Effect</th>
            <th scope="col" class="number">Fired</th>
            <th scope="col" class="number">Reviewed</th>
            <th scope="col" class="number">Agreed</th>
          </tr>
        </thead>
        <tbody>
          ${rules.map(
            ({ rule, use }) =>
              html`<tr>
                <th scope="row">
                  ${plain(rule.bullet)}${rule.reads !== undefined && html` <span class="quiet-text">Reads ${rule.reads}.</span>`}<br /><code
                    class="quiet-text"
                    >${rule.id}</code
                  >
                </th>
                <td>${sayEffect(rule.effect)}</td>
                <td class="number">${number.format(use?.fired ?? 0)}</td>
                <td class="number">${number.format(use?.reviewed ?? 0)}</td>
                <td class="number">
                  ${use === undefined || use.reviewed === 0 ? '–' : percent.format(use.agreed / use.reviewed)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** A sentence of the playbook without its Markdown. */
function plain(bullet: string): string {
  return bullet.replaceAll('**', '');
}
