-- Why: evaluations run in the background: what was asked for, how far it is and what came of it is kept, and so is every
--      answer of a model, so that none is paid for twice.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

-- A labelled set with the knowledge that belongs to it. The same content is kept once, under the name it came with last.
CREATE TABLE datasets (
  hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{12}$'),
  name text NOT NULL CHECK (name <> ''),
  stored_at timestamptz NOT NULL,
  document json NOT NULL
);

CREATE INDEX datasets_by_name ON datasets (name, stored_at);

CREATE TABLE evaluations (
  id text COLLATE "C" PRIMARY KEY,
  created_at timestamptz NOT NULL,
  created_by text COLLATE "C" NOT NULL,
  dataset_hash text COLLATE "C" NOT NULL REFERENCES datasets (hash),
  engine json NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  tickets integer NOT NULL CHECK (tickets > 0),
  tickets_done integer NOT NULL DEFAULT 0 CHECK (tickets_done BETWEEN 0 AND tickets),
  started_at timestamptz,
  ended_at timestamptz,
  error text,
  run json,
  CHECK ((state = 'done') = (run IS NOT NULL)),
  CHECK ((state = 'failed') = (error IS NOT NULL)),
  CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL))
);

CREATE INDEX evaluations_by_time ON evaluations (created_at, id);

-- By a hash of model, attempt, prompt and schema. Prompts hold redacted tickets only, answers what a model made of them.
CREATE TABLE model_answers (
  key text COLLATE "C" PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  answer json NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now()
);
