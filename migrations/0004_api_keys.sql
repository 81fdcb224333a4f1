-- Why: who may call the API. Of a key only its first characters and its SHA-256 are kept.
-- Lock: creates a new table only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know this table.

CREATE TABLE api_keys (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  prefix text NOT NULL CHECK (char_length(prefix) <= 32),
  hash text COLLATE "C" NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['agent', 'reviewer', 'evaluator', 'admin']),
  created_at timestamptz NOT NULL
);
