-- Why: API keys expire, are rotated with time to change over, and are revoked; calls are limited by key on all servers.
-- Lock: adds nullable columns to api_keys, locked for an instant; the rest are new tables.
-- Safe beside the old version: yes. It reads the columns it knows; a key that was revoked works there until it is replaced.

ALTER TABLE api_keys
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN revoked_at timestamptz,
  ADD COLUMN requests_per_minute integer CHECK (requests_per_minute > 0);

-- The secrets before a rotation, for as long as their holders were given to change over.
CREATE TABLE retired_api_key_hashes (
  hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  api_key_id text COLLATE "C" NOT NULL REFERENCES api_keys (id),
  valid_until timestamptz NOT NULL
);

-- Apart from the keys: a call is no change that anybody would look for in the audit log.
CREATE TABLE api_key_uses (
  api_key_id text COLLATE "C" PRIMARY KEY REFERENCES api_keys (id),
  last_used_at timestamptz NOT NULL
);

-- Counts of a minute: a crash may forget them, so that they cost no write-ahead log.
CREATE UNLOGGED TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL,
  expire bigint
);
