import { defineCommand, runMain } from 'citty';
import { percentile } from '../../src/evaluate/percentile.ts';
import { recommendForNewTicket } from '../../src/recommend.ts';
import { giveVerdict } from '../../src/review/give-verdict.ts';
import type { Services } from '../../src/services.ts';
import type { ApiKeyId, RecommendationId } from '../../src/ticket/ids.ts';
import { openCopilotAt } from '../open-copilot.ts';

// What the audit log adds to a verdict: the same verdicts with its triggers and without, by turns, so that a busy machine slows both.

const command = defineCommand({
  meta: {
    name: 'bench:audit',
    description: 'What the audit log costs a verdict: DATABASE_URL names an empty database.',
  },
  args: { verdicts: { type: 'string', default: '200', description: 'how many with the log, and as many without' } },
  run: ({ args }) => bench(Number(args.verdicts)),
});

const inOneTurn = 20;
const triggers = [
  ['reviews', 'audited'],
  ['tickets', 'audited'],
  ['review_claims', 'audited_release'],
] as const;

async function bench(verdicts: number): Promise<void> {
  const { services, pool, close } = await openCopilotAt(process.env.DATABASE_URL ?? null);
  const times = { with: [] as number[], without: [] as number[] };
  for (let turn = 0; turn * inOneTurn < 2 * verdicts; turn += 1) {
    const log = turn % 2 === 0 ? 'with' : 'without';
    for (const [table, trigger] of triggers)
      await pool.query(`ALTER TABLE ${table} ${log === 'with' ? 'ENABLE' : 'DISABLE'} TRIGGER ${trigger}`);
    for (let one = 0; one < inOneTurn; one += 1) {
      const id = await recommendOne(services);
      const started = performance.now();
      await override(services, id);
      times[log].push(performance.now() - started);
    }
  }
  const median = { with: percentile(times.with, 0.5) ?? 0, without: percentile(times.without, 0.5) ?? 0 };
  const added = Math.round((median.with / median.without - 1) * 100);
  console.log(JSON.stringify({ verdicts, medianMs: median, addedPercent: added }));
  await close();
}

async function recommendOne(services: Services): Promise<RecommendationId> {
  const recommended = await recommendForNewTicket(services, {
    reference: null,
    subject: 'How do I page through the orders?',
    body: 'We would like to read all orders of a month, and see no cursor in the answer.',
    createdAt: services.now(),
    channel: 'email',
    customer: { id: null, tier: 'business', name: null, segment: null },
    metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
  });
  if (recommended.outcome !== 'created') throw new Error(recommended.outcome);
  return recommended.recommendation.id;
}

async function override(services: Services, recommendationId: RecommendationId): Promise<void> {
  const given = await giveVerdict(services, {
    recommendationId,
    reviewer: 'key_reviewer' as ApiKeyId,
    verdict: 'overridden',
    classification: { environment: 'staging' },
    disposition: null,
    escalation: null,
    reply: 'You find the cursor in the header of each answer.',
    reasonCode: 'classification_off',
    reason: null,
  });
  if (given.outcome !== 'recorded') throw new Error(given.outcome);
}

await runMain(command);
