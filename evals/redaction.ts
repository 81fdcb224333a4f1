import { defineCommand, runMain, type ArgsDef } from 'citty';
import { BadInput, ownFile, readLines } from './inputs.ts';
import { redactionSampleSchema, scoreRedaction, type RedactionReport } from './redaction-score.ts';

const options = {
  texts: { type: 'string', description: 'labelled texts (JSON Lines); the project’s own where absent' },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'eval:redaction',
    description: 'What of personal data and secrets stays readable, and what is hidden without need',
  },
  args: options,
  async run({ args }) {
    try {
      const report = scoreRedaction(await readLines(args.texts ?? ownFile('redaction.jsonl'), redactionSampleSchema));
      console.log(args.json === true ? JSON.stringify(report) : inWords(report));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});

function inWords({ texts, f2, leakShare, falseRedactionShare, faults }: RedactionReport): string {
  const share = (value: number) => `${(value * 100).toFixed(2)} %`;
  return [
    `${texts} texts`,
    ...(['secret', 'structured', 'name'] as const).map(
      (kind) => `${kind.padEnd(10)}  F2 ${f2[kind].toFixed(4)}  leaked ${share(leakShare[kind])}`,
    ),
    `harmless tokens hidden without need: ${share(falseRedactionShare)}`,
    ...faults.map(({ id, what, redacted }) => `  ${id} ${what}: ${JSON.stringify(redacted.slice(0, 160))}`),
  ].join('\n');
}

await runMain(command);
