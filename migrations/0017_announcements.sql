-- Why: others hear of what happens: each recommendation and verdict leaves a job in its own transaction, which tells those who
--      subscribed, notes it in the helpdesk and calls engineering; each of them once.
-- Lock: creates new tables; adds triggers to recommendations and reviews, each locked for an instant.
-- Safe beside the old version: yes. What the old version writes is announced like the rest.

CREATE TABLE webhook_subscriptions (
  id text COLLATE "C" PRIMARY KEY,
  url text NOT NULL,
  events text[] NOT NULL CHECK (cardinality(events) > 0),
  -- What deliveries are signed with, so it can't be hashed; shown once.
  secret text NOT NULL,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE webhook_deliveries (
  id text COLLATE "C" PRIMARY KEY,
  subscription_id text COLLATE "C" NOT NULL REFERENCES webhook_subscriptions (id) ON DELETE CASCADE,
  -- What is announced, such as `recommendation.ready rec_…`: nobody is told twice.
  announcement text COLLATE "C" NOT NULL,
  event text NOT NULL,
  payload json NOT NULL,
  created_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  last_status integer,
  last_error text,
  delivered_at timestamptz,
  UNIQUE (subscription_id, announcement),
  CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (subscription_id, created_at DESC, id DESC);

-- What is posted to another system, once: claimed before it is sent, so that who comes after a crash looks there first.
CREATE TABLE posts (
  id text COLLATE "C" PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('sending', 'sent')),
  claimed_at timestamptz NOT NULL
);

-- Written as pg-boss writes a job. Where no queue was prepared, nobody listens.
CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  what jsonb := CASE TG_TABLE_NAME
    WHEN 'recommendations' THEN jsonb_build_object('happened', 'recommended', 'recommendationId', to_jsonb(NEW) ->> 'id')
    ELSE jsonb_build_object('happened', 'reviewed', 'recommendationId', to_jsonb(NEW) ->> 'recommendation_id') END;
BEGIN
  IF to_regclass('pgboss.job') IS NULL THEN RETURN NULL; END IF;
  INSERT INTO pgboss.job (name, data, expire_seconds, deletion_seconds, keep_until,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  SELECT q.name, what, q.expire_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1 second',
    q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
  FROM pgboss.queue q WHERE q.name = 'announce';
  RETURN NULL;
END $$;

CREATE TRIGGER recommendations_are_announced AFTER INSERT ON recommendations FOR EACH ROW EXECUTE FUNCTION announce();
CREATE TRIGGER verdicts_are_announced AFTER UPDATE ON reviews FOR EACH ROW
  WHEN (OLD.state <> 'reviewed' AND NEW.state = 'reviewed') EXECUTE FUNCTION announce();
