import type { ServingEmbedder } from './embed/serving-embedder.ts';
import type { Integrations } from './integrations/integrations.ts';
import type { LanguageModel } from './models/language-model.ts';
import type { VersionedPlaybook } from './playbook/playbook.schema.ts';
import type { Log } from './log.ts';
import type { Prompts } from './models/prompts.ts';
import type { Store } from './store/store.ts';
import type { Instant } from './ticket/instant.ts';
import type { Id } from './ticket/ids.ts';

/** Everything outside the program that a request needs, built once at start and passed in. */
export type Services = {
  readonly store: Store;
  readonly playbook: VersionedPlaybook;
  readonly embedders: ServingEmbedder;
  /** In order of preference; empty means the playbook engine alone. */
  readonly models: readonly LanguageModel[];
  readonly prompts: Prompts;
  readonly integrations: Integrations;
  readonly deadlineMs: number;
  /** Opens an empty database in memory that its `close` throws away; null where the runtime has none. */
  readonly openScratchStore: (() => Promise<Store>) | null;
  readonly now: () => Instant;
  /** Milliseconds of a clock that never goes back, for measuring steps. */
  readonly ticks: () => number;
  readonly newId: <Kind extends string>(prefix: Kind) => Id<Kind>;
  readonly log: Log;
};
