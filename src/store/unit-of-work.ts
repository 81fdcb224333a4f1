import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { JoinedClient } from './joined-client.ts';
import type { UnitOfWork } from './ports/idempotency.ts';
import { Unit, type Connect } from './unit.ts';

/** The units that run on a pool, and how to reach the database beside them. */
type Units = { readonly running: AsyncLocalStorage<Unit>; readonly connect: Connect };

const unitsByPool = new WeakMap<pg.Pool, Units>();

/**
 * Opens a unit of work: whatever is written inside its `run`, through this pool and by whichever function, becomes one
 * transaction. It begins with the first write, so that slow work before it holds no connection.
 */
export function openUnitOfWork(pool: pg.Pool): UnitOfWork {
  const { running, connect } = unitsOf(pool);
  const unit = new Unit(connect);
  return {
    run: (work) => running.run(unit, work),
    beginSnapshot: () => unit.begin('BEGIN ISOLATION LEVEL REPEATABLE READ'),
    commit: () => unit.end('COMMIT'),
    rollback: () => unit.end('ROLLBACK'),
    hasBegun: () => unit.client !== null,
    hasConflicted: () => unit.conflicted,
  };
}

/** From the first unit on, connections of the pool join the unit of the request that asks for them. */
function unitsOf(pool: pg.Pool): Units {
  const known = unitsByPool.get(pool);
  if (known !== undefined) return known;
  const direct = { connect: pool.connect.bind(pool), query: pool.query.bind(pool) };
  const units: Units = { running: new AsyncLocalStorage(), connect: () => direct.connect() };
  const joined = () => {
    const unit = units.running.getStore();
    return unit === undefined || unit.ended ? null : new JoinedClient(unit, units.connect);
  };
  pool.connect = ((callback?: never) =>
    callback === undefined
      ? (joined() ?? direct.connect())
      : direct.connect(callback)) as unknown as typeof pool.connect;
  pool.query = ((...values: Parameters<typeof direct.query>) => {
    const client = joined();
    return client === null
      ? direct.query(...values)
      : client.query(...(values as unknown as [string])).finally(() => client.release());
  }) as unknown as typeof pool.query;
  unitsByPool.set(pool, units);
  return units;
}
