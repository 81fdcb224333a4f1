import { typeid } from 'typeid-js';
import type { Config } from './config.ts';
import { parsePrompts, type PromptTexts } from './models/prompts.ts';
import type { Log } from './log.ts';
import type { Embedder } from './embed/embedder.ts';
import { withinBudget } from './models/budget.ts';
import { noIntegrations, type Integrations } from './integrations/integrations.ts';
import { openServingEmbedder } from './embed/serving-embedder.ts';
import type { LanguageModel } from './models/language-model.ts';
import { localEmbedder } from './embed/local-embedder.ts';
import { parsePlaybook } from './playbook/load-playbook.ts';
import { slaPolicyOf } from './playbook/sla-clocks.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Id } from './ticket/ids.ts';
import { toInstant, type Instant } from './ticket/instant.ts';

/** What differs between runtimes: where texts are read from, where rows go, where log lines go. */
export type Surroundings = {
  readonly store: Store;
  readonly log: Log;
  readonly playbookText: string;
  readonly promptTexts: PromptTexts;
  /** Absent: connected to nothing. */
  readonly integrations?: Integrations;
  readonly openScratchStore?: Services['openScratchStore'];
};

/** How long one recommendation may take, models included. */
const deadlineMs = 20_000;

/** Builds everything a request needs, once at start. Throws where the playbook or a prompt is not valid. */
export async function openServices(config: Pick<Config, 'model'>, surroundings: Surroundings): Promise<Services> {
  const playbook = await parsePlaybook(surroundings.playbookText);
  await surroundings.store.sla.adopt(playbook.version, slaPolicyOf(playbook), now());
  return {
    store: surroundings.store,
    log: surroundings.log,
    playbook,
    prompts: await parsePrompts(surroundings.promptTexts),
    embedders: await openServingEmbedder(surroundings.store.embedders, await openEmbedder(config)),
    models: await openModels(config, surroundings.store),
    integrations: surroundings.integrations ?? noIntegrations,
    deadlineMs,
    openScratchStore: surroundings.openScratchStore ?? null,
    now,
    ticks: () => performance.now(),
    newId: <Kind extends string>(prefix: Kind) => typeid(prefix).toString() as string as Id<Kind>,
  };
}

// LangChain and the SDK cost a quarter of a second to import, so only a configured model brings them in.
async function openModels(
  { model }: Pick<Config, 'model'>,
  { recommendations }: Pick<Store, 'recommendations'>,
): Promise<readonly LanguageModel[]> {
  if (model === null) return [];
  const { guardModel } = await import('./models/guarded.ts');
  const { openLanguageModel } = await import('./models/langchain.ts');
  const models = model.models.map(({ name, price }) => guardModel(openLanguageModel({ ...model, model: name, price })));
  if (model.dailyBudgetUsd === null) return models;
  return withinBudget(models, {
    limitUsd: model.dailyBudgetUsd,
    now,
    spentSince: (midnight) => recommendations.costSince(midnight),
  });
}

function now(): Instant {
  return toInstant(new Date().toISOString());
}

async function openEmbedder({ model }: Pick<Config, 'model'>): Promise<Embedder> {
  if (model?.embeddingModel == null) return localEmbedder;
  const { guardEmbedder } = await import('./models/guarded.ts');
  const { openOpenAiEmbedder } = await import('./embed/openai-embedder.ts');
  return guardEmbedder(openOpenAiEmbedder({ ...model, model: model.embeddingModel }));
}
