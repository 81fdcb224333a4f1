import { scorerVersion, type EvaluationRun, type RunSettings } from '../evaluate/run.ts';
import { slicesOf } from '../evaluate/slices.ts';
import type { Services } from '../services.ts';
import type { Inputs } from './inputs.ts';
import type { Replayed } from './replay.ts';

/** A replayed set as a run that can be kept, compared and reported. */
export function toRun(services: Services, inputs: Inputs, replayed: readonly Replayed[]): EvaluationRun {
  return {
    scorer: scorerVersion,
    createdAt: services.now(),
    settings: settingsOf(services, inputs),
    extra: {},
    tickets: replayed.map(({ ticket, gold, predicted, repeats, recommended: { recommendation } }) => ({
      id: ticket.id,
      subject: ticket.subject,
      slices: slicesOf(ticket, predicted.language),
      gold,
      predicted: { ...predicted, requestInfo: [...predicted.requestInfo] },
      repeats: [...repeats],
      trace: [...recommendation.decision.trace],
      draft: recommendation.draft.body,
    })),
  };
}

function settingsOf(services: Services, { dataset, datasetHash, knowledgeHash }: Inputs): RunSettings {
  const { playbook, prompts, models, embedders } = services;
  const byModel = models.length > 0;
  return {
    dataset,
    datasetHash,
    knowledgeHash,
    playbookVersion: playbook.version,
    promptVersion: byModel ? prompts.version : null,
    mode: byModel ? 'llm' : 'playbook',
    model: byModel ? models.map(({ name }) => name).join(', ') : null,
    embedder: embedders.current().name,
  };
}
