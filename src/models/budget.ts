import type { Instant } from '../ticket/instant.ts';
import type { LanguageModel } from './language-model.ts';

/** How much may be spent on models in one day (UTC), and how it is known what was spent. */
export type Budget = {
  readonly limitUsd: number;
  readonly now: () => Instant;
  /** What the recommendations of a day cost, of all processes together. */
  readonly spentSince: (midnight: Instant) => Promise<number>;
};

/** The day's budget is used up: nothing is asked until the next day. */
class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** What other processes spend is looked up this often, in milliseconds. */
const freshMs = 60_000;

/** Lets models be asked as long as the day's budget lasts; what an answer costs counts at once. */
export function withinBudget(models: readonly LanguageModel[], budget: Budget): readonly LanguageModel[] {
  let known = { midnight: '', at: 0, recorded: 0 };
  // What was asked since then and may not be recorded yet.
  let since = 0;
  const spent = async () => {
    const now = budget.now();
    const midnight = `${now.slice(0, 10)}T00:00:00.000Z` as Instant;
    if (midnight !== known.midnight || Date.parse(now) - known.at > freshMs) {
      known = { midnight, at: Date.parse(now), recorded: await budget.spentSince(midnight) };
      since = 0;
    }
    return known.recorded + since;
  };
  return models.map((model) => ({
    name: model.name,
    async ask(question, signal, onPartial) {
      if ((await spent()) >= budget.limitUsd) throw new BudgetSpent('the budget of the day is used up');
      const answer = await model.ask(question, signal, onPartial);
      since += answer.costUsd ?? 0;
      return answer;
    },
  }));
}
