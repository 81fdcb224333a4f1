-- Why: views of the inbox that somebody has saved under a name. Whose they are is an API key or a person of the identity
--      provider, who has no row here.
-- Lock: creates a new table only.
-- Safe beside the old version: yes, the old version does not know this table.

CREATE TABLE saved_views (
  id text COLLATE "C" PRIMARY KEY,
  owner text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) <= 1000),
  created_at timestamptz NOT NULL,
  UNIQUE (owner, name)
);
