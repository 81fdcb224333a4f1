import type pg from 'pg';
import { typeid } from 'typeid-js';
import { z } from 'zod';
import { announcedEvents, type Announcement, type Delivery, type Subscription } from '../ticket/announcement.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson } from './database.ts';
import { insertJobs } from './jobs.ts';
import type { PageRequest } from './ports/page.ts';
import type { SubscriptionStore } from './ports/sources.ts';
import { instantSchema } from './ticket-row.ts';

const events = z.enum(announcedEvents);

const subscriptionSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(events),
    secret: z.string(),
    active: z.boolean(),
    created_at: instantSchema,
  })
  .transform(({ created_at: createdAt, ...rest }): Subscription => ({ ...rest, createdAt }));

const deliverySchema = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    event: events,
    payload: z.unknown(),
    created_at: instantSchema,
    state: z.enum(['pending', 'delivered', 'dead']),
    attempts: z.number(),
    last_status: z.number().nullable(),
    last_error: z.string().nullable(),
    delivered_at: instantSchema.nullable(),
  })
  .transform((row): Delivery => ({
    id: row.id,
    subscriptionId: row.subscription_id,
    event: row.event,
    payload: row.payload,
    createdAt: row.created_at,
    state: row.state,
    attempts: row.attempts,
    lastStatus: row.last_status,
    lastError: row.last_error,
    deliveredAt: row.delivered_at,
  }));

const columns = 'id, url, events, secret, active, created_at';

/** Who is told of what, over a pool. */
export function openSubscriptionStore(pool: pg.Pool): SubscriptionStore {
  return {
    async put({ id, url, events: wanted, secret, active, createdAt }) {
      await rowsOf(
        pool,
        `INSERT INTO webhook_subscriptions (${columns}) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET url = excluded.url, events = excluded.events, active = excluded.active`,
        [id, url, [...wanted], secret, active, createdAt],
      );
    },
    async find(id) {
      const [row] = await rowsOf(pool, 'SELECT to_jsonb(s) AS s FROM webhook_subscriptions s WHERE id = $1', [id]);
      return row === undefined ? null : subscriptionSchema.parse(row.s);
    },
    async list() {
      const rows = await rowsOf(pool, 'SELECT to_jsonb(s) AS s FROM webhook_subscriptions s ORDER BY id');
      return rows.map(({ s }) => subscriptionSchema.parse(s));
    },
    async remove(id) {
      const removed = await rowsOf(pool, 'DELETE FROM webhook_subscriptions WHERE id = $1 RETURNING id', [id]);
      return { outcome: removed.length > 0 ? 'removed' : 'notFound' };
    },
    async deactivate(id) {
      await rowsOf(pool, 'UPDATE webhook_subscriptions SET active = false WHERE id = $1', [id]);
    },
    tell: (announcements) => tell(pool, announcements),
    deliveries: (id, page) => listDeliveries(pool, id, page),
    async findDelivery(id) {
      const [row] = await rowsOf(
        pool,
        `SELECT to_jsonb(d) AS d, to_jsonb(s) AS s FROM webhook_deliveries d
         JOIN webhook_subscriptions s ON s.id = d.subscription_id WHERE d.id = $1`,
        [id],
      );
      if (row === undefined) return null;
      return { delivery: deliverySchema.parse(row.d), subscription: subscriptionSchema.parse(row.s) };
    },
    async markDelivered(id, status, at) {
      await rowsOf(
        pool,
        `UPDATE webhook_deliveries SET state = 'delivered', attempts = attempts + 1, last_status = $2, last_error = NULL,
           delivered_at = $3::timestamptz WHERE id = $1`,
        [id, status, at],
      );
    },
    async markFailed(id, { status, error, isLast }) {
      await rowsOf(
        pool,
        `UPDATE webhook_deliveries SET state = CASE WHEN $4 THEN 'dead' ELSE 'pending' END, attempts = attempts + 1,
           last_status = $2, last_error = $3 WHERE id = $1 AND state <> 'delivered'`,
        [id, status, error, isLast],
      );
    },
    redeliver: (id) => redeliver(pool, id),
  };
}

function deliveryJob(deliveryId: string, group: string) {
  return { queue: 'deliver-webhook', payload: { deliveryId }, key: null, group, startAfter: null };
}

async function tell(pool: pg.Pool, announcements: readonly Announcement[]): Promise<void> {
  if (announcements.length === 0) return;
  const rows = announcements.flatMap(({ id, event, at, data }) => ({
    announcement: id,
    event,
    payload: { type: event, timestamp: at, data },
    at,
  }));
  const wanted = await rowsOf(
    pool,
    `SELECT s.id AS subscription, a.announcement FROM jsonb_to_recordset($1::jsonb) AS a (announcement text, event text)
     JOIN webhook_subscriptions s ON s.active AND a.event = ANY (s.events)`,
    [toJson(rows)],
  );
  if (wanted.length === 0) return;
  const fresh = wanted.map((pair) => ({ ...pair, id: typeid('msg').toString() }));
  await inTransaction(pool, async (client) => {
    const told = await rowsOf(
      client,
      `INSERT INTO webhook_deliveries (id, subscription_id, announcement, event, payload, created_at, state)
       SELECT f.id, f.subscription, f.announcement, a.event, a.payload, a.at, 'pending'
       FROM jsonb_to_recordset($2::jsonb) AS f (id text, subscription text, announcement text)
       JOIN jsonb_to_recordset($1::jsonb) AS a (announcement text, event text, payload json, at timestamptz) USING (announcement)
       ON CONFLICT (subscription_id, announcement) DO NOTHING RETURNING id, subscription_id`,
      [toJson(rows), toJson(fresh)],
    );
    await insertJobs(
      client,
      told.map((row) => deliveryJob(String(row.id), String(row.subscription_id))),
    );
  });
}

async function listDeliveries(pool: pg.Pool, subscriptionId: string, { limit, cursor }: PageRequest) {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(d) AS d FROM webhook_deliveries d WHERE subscription_id = $2
       AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4))
     ORDER BY created_at DESC, id DESC LIMIT $1`,
    [limit + 1, subscriptionId, after?.at ?? null, after?.id ?? ''],
  );
  const deliveries = rows.map(({ d }) => deliverySchema.parse(d));
  return pageOf(deliveries, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

function redeliver(pool: pg.Pool, id: string) {
  return inTransaction(pool, async (client) => {
    const [row] = await rowsOf(
      client,
      `UPDATE webhook_deliveries d SET state = 'pending', delivered_at = NULL WHERE id = $1
       RETURNING subscription_id, to_jsonb(d) AS d`,
      [id],
    );
    if (row === undefined) return { outcome: 'notFound' } as const;
    await insertJobs(client, [deliveryJob(id, String(row.subscription_id))]);
    return { outcome: 'queued', delivery: deliverySchema.parse(row.d) } as const;
  });
}
