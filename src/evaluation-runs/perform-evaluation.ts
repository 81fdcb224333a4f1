import { knowledgeResources } from '../api/knowledge/resource.ts';
import { openServingEmbedder } from '../embed/serving-embedder.ts';
import type { EvaluationRun } from '../evaluate/run.ts';
import { parsePrompts } from '../models/prompts.ts';
import { parsePlaybook } from '../playbook/load-playbook.ts';
import type { Services } from '../services.ts';
import type { StoredEvaluation } from './stored-evaluation.ts';
import { load, type Inputs } from './inputs.ts';
import { replayWithin } from './replay-within.ts';
import { limitsOf, type Dataset, type EngineRequest } from './request.ts';
import { toRun } from './to-run.ts';

/**
 * Replays an evaluation's set in a copilot of its own, on an empty database that is thrown away: no live ticket is read or
 * written. Answers of models are kept, so that a second go after a crash pays for nothing twice. Throws `EvaluationStopped`.
 */
export async function performEvaluation(
  services: Services,
  { dataset, engine }: Pick<StoredEvaluation, 'dataset' | 'engine'>,
  watching: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<EvaluationRun> {
  if (services.openScratchStore === null) throw new Error('this runtime has no database to evaluate in');
  const store = await services.openScratchStore();
  try {
    const own = await configure(services, engine, store);
    const inputs = await inputsOf(dataset);
    await load(own, inputs);
    let done = 0;
    const replayed = await replayWithin(own, {
      tickets: inputs.tickets,
      attempts: engine.attempts,
      limits: limitsOf(engine),
      answers: services.store.evaluations.answers,
      signal: watching.signal,
      onTicket() {
        done += 1;
        watching.onProgress(done);
      },
    });
    return toRun({ ...own, now: services.now }, inputs, replayed);
  } finally {
    await store.close();
  }
}

/** The copilot that an evaluation asks for. Throws where its playbook or prompts are not valid, or its model is unknown. */
async function configure(services: Services, engine: EngineRequest, store: Services['store']): Promise<Services> {
  return {
    ...services,
    store,
    embedders: await openServingEmbedder(store.embedders, services.embedders.wanted),
    models: modelsOf(services, engine),
    playbook: engine.playbook === undefined ? services.playbook : await parsePlaybook(JSON.stringify(engine.playbook)),
    prompts: engine.prompts === undefined ? services.prompts : await parsePrompts(engine.prompts),
  };
}

function modelsOf({ models }: Services, { mode, model }: EngineRequest): Services['models'] {
  if (mode === 'playbook') return [];
  return model === undefined ? models : models.filter(({ name }) => name === model);
}

async function inputsOf({ name, tickets, knowledge, history }: Dataset): Promise<Inputs> {
  return {
    tickets,
    dataset: name,
    datasetHash: await shortHash(JSON.stringify(tickets)),
    knowledgeHash: await shortHash(JSON.stringify([knowledge, history])),
    knowledge: knowledgeResources.map((resource) => ({
      resource,
      items: (knowledge[resource.kind] ?? []).map((item) => resource.input.parse(item)),
    })),
    past: history,
  };
}

/** The first half of a SHA-256, as the command line names sets. */
export async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
