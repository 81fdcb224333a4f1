-- Why: people who are signed in to the console. Of a session's token only the SHA-256 is kept; it ends with its API key.
-- Lock: creates a new table only; `api_keys` is locked for an instant by the reference.
-- Safe beside the old version: yes, the old version does not know this table.

CREATE TABLE sessions (
  hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  api_key_id text COLLATE "C" NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);

CREATE INDEX sessions_by_key ON sessions (api_key_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);
