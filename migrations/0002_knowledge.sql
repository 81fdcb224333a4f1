-- Why: what the copilot knows besides tickets: known issues, documents, incidents and deployments.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

CREATE TABLE known_issues (
  id text COLLATE "C" PRIMARY KEY,
  title text NOT NULL,
  component text NOT NULL,
  affected_versions text[] NOT NULL,
  fixed_in text,
  symptoms text[] NOT NULL,
  error_signatures text[] NOT NULL,
  workaround text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'fixed', 'wontfix')),
  links jsonb NOT NULL,
  lexemes tsvector NOT NULL
);

CREATE TABLE documents (
  id text COLLATE "C" PRIMARY KEY,
  title text NOT NULL,
  url text NOT NULL,
  category text CHECK (category IN ('authentication', 'validation', 'performance', 'integration', 'documentation', 'feature_request', 'other')),
  body text NOT NULL,
  lexemes tsvector NOT NULL
);

CREATE TABLE incidents (
  id text COLLATE "C" PRIMARY KEY,
  title text NOT NULL,
  status text NOT NULL CHECK (status IN ('investigating', 'identified', 'monitoring', 'resolved')),
  started_at timestamptz NOT NULL,
  resolved_at timestamptz,
  components text[] NOT NULL,
  endpoints text[] NOT NULL,
  error_signatures text[] NOT NULL,
  summary text NOT NULL,
  url text,
  lexemes tsvector NOT NULL
);

CREATE TABLE deployments (
  id text COLLATE "C" PRIMARY KEY,
  service text NOT NULL,
  version text NOT NULL,
  environment text NOT NULL CHECK (environment IN ('production', 'staging', 'development')),
  deployed_at timestamptz NOT NULL,
  endpoints text[] NOT NULL,
  summary text NOT NULL,
  url text,
  lexemes tsvector NOT NULL
);

CREATE INDEX known_issues_by_lexeme ON known_issues USING gin (lexemes);
CREATE INDEX documents_by_lexeme ON documents USING gin (lexemes);
CREATE INDEX incidents_by_start ON incidents (started_at);
CREATE INDEX deployments_by_time ON deployments (deployed_at);

-- Kept beside the items rather than in them: a change of embedder adds vectors while the old ones still serve.
CREATE TABLE knowledge_embeddings (
  kind text NOT NULL CHECK (kind IN ('known_issues', 'documents', 'incidents', 'deployments')),
  embedder text COLLATE "C" NOT NULL,
  knowledge_id text COLLATE "C" NOT NULL,
  vector halfvec NOT NULL,
  PRIMARY KEY (kind, embedder, knowledge_id)
) WITH (toast_tuple_target = 8160);

ALTER TABLE knowledge_embeddings ALTER COLUMN vector SET STORAGE EXTERNAL;
