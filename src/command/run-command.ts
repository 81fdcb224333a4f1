import { log as say } from '@clack/prompts';
import { defineCommand, runMain } from 'citty';
import { z } from 'zod';
import { readConfig, type Config } from '../config.ts';

type Args = {
  readonly file?: string | undefined;
  readonly source?: string | undefined;
  readonly since?: string | undefined;
  readonly playbook?: string | undefined;
  readonly head?: string | undefined;
};

/** Every task by its name. Each loads what it needs when it is asked for, so that no task waits for another's libraries. */
const tasks: Readonly<Record<string, (config: Config, args: Args) => Promise<void>>> = {
  serve: async (config) => (await import('./serve.ts')).serveApi(config),
  worker: async (config) => (await import('./work-alone.ts')).workAlone(config),
  migrate: async (config) => (await import('./prepare.ts')).prepareDatabase(config),
  sample: async (config) => (await import('./prepare.ts')).addSampleSet(config),
  reembed: async (config) => (await import('./prepare.ts')).reembed(config),
  import: async (config, { file, source }) => (await import('./import.ts')).importOnNode(config, file ?? '', source),
  explain: async (config, { file }) => (await import('./explain.ts')).explainOnNode(config, file ?? '-'),
  retention: async (config) => (await import('./retention.ts')).retainOnNode(config),
  replay: async (config, { since, playbook: playbookFile }) =>
    (await import('./replay.ts')).replayOnNode(config, { since, playbookFile }),
  backup: async (config, { file }) => (await import('./backup.ts')).backUpOnNode(config, file ?? ''),
  restore: async (config, { file }) => (await import('./backup.ts')).restoreOnNode(config, file ?? ''),
  'audit-verify': async (config, { head }) => (await import('./verify-audit.ts')).verifyAuditOnNode(config, head),
};

const command = defineCommand({
  meta: { name: 'support-copilot', description: 'Serves the API, or prepares its database.' },
  args: {
    task: {
      type: 'positional',
      required: false,
      default: 'serve',
      description:
        'serve (default) · worker: background jobs alone · migrate: apply migrations and the admin key · sample: load the sample set · ' +
        'import KIND FILE: store tickets or knowledge · reembed: make all vectors anew · ' +
        'backup FILE, restore FILE: all that is stored · explain FILE|-: the rules behind the decision on a ticket · replay: decide stored tickets again · ' +
        'retention: erase the tickets that the playbook document keeps no longer · ' +
        'audit-verify: show that nobody has altered the audit log',
    },
    file: {
      type: 'positional',
      required: false,
      description: 'explain: a ticket as JSON or as plain text; import: a kind',
    },
    source: { type: 'positional', required: false, description: 'import: JSON Lines or CSV' },
    since: { type: 'string', description: 'replay: recommendations since this day or moment' },
    playbook: { type: 'string', description: 'replay: the playbook document to decide under' },
    head: { type: 'string', description: 'audit-verify: the head that an earlier verification printed' },
  },
  async run({ args }) {
    try {
      const run = Object.hasOwn(tasks, args.task) ? tasks[args.task] : undefined;
      if (run === undefined) throw new Error(`there is no task "${args.task}"; --help lists them`);
      await run(readConfig(process.env), args);
    } catch (error) {
      say.error(describe(error));
      process.exitCode = 1;
    }
  },
});

/** Runs the task that the command line names; exit code 1 where it fails. */
export function runCommand(): Promise<void> {
  return runMain(command);
}

/** What went wrong, for whoever started the task: faults of their input by place and reason. */
function describe(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('\n');
  return error instanceof Error ? error.message : String(error);
}
