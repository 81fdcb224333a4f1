import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './ticket/actor.ts';

const acting = new AsyncLocalStorage<Actor>();

/** Does a piece of work in somebody's name: whatever it writes is theirs in the audit log. */
export function actAs<Result>(actor: Actor, work: () => Result): Result {
  return acting.run(actor, work);
}

/** In whose name the work under way is done; the program's own where nobody else's. */
export function currentActor(): Actor {
  return acting.getStore() ?? { kind: 'system' };
}
