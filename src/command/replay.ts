import { z } from 'zod';
import type { Config } from '../config.ts';
import { parsePlaybook } from '../playbook/load-playbook.ts';
import { replayDecisions } from '../replay-decisions.ts';
import { toInstant, type Instant } from '../ticket/instant.ts';
import { openOnNode } from './open-on-node.ts';
import { readPlaybookText } from './project-file.ts';
import type { PatternRule } from '../store/ports/search.ts';
import { renderAlarms, renderReplay } from './render-replay.ts';

type ReplayOptions = { readonly since: string | undefined; readonly playbookFile: string | undefined };

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date().transform((day) => `${day}T00:00:00Z`)]);

/** Prints what another playbook document would change about recorded recommendations. Writes nothing. */
export async function replayOnNode(config: Config, { since, playbookFile: file }: ReplayOptions): Promise<void> {
  const start = readMoment(since);
  const playbook = await parsePlaybook(await readPlaybookText(file ?? config.playbookFile));
  const { services, close } = await openOnNode(config);
  console.log(renderReplay(await replayDecisions(services.store, { since: start, playbook })));
  const alarms = (rule: PatternRule) => services.store.patterns.alarms(start, rule);
  const [before, after] = [services.playbook.thresholds.pattern, playbook.thresholds.pattern];
  console.log(`\n${renderAlarms('patterns now', before, await alarms(before))}`);
  if (file !== undefined) console.log(renderAlarms('patterns then', after, await alarms(after)));
  await close();
}

function readMoment(since: string | undefined): Instant {
  const parsed = moment.safeParse(since);
  if (!parsed.success) throw new Error('--since wants a day such as 2026-01-31, or a moment with its zone');
  return toInstant(parsed.data);
}
