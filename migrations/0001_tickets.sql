-- Why: tickets as customers wrote them, their outcome, and what is indexed of them for retrieval.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE tickets (
  id text COLLATE "C" PRIMARY KEY,
  reference text COLLATE "C" NOT NULL UNIQUE,
  revision integer NOT NULL CHECK (revision >= 1),
  subject text NOT NULL,
  body text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email', 'web', 'chat', 'api', 'phone', 'social', 'other')),
  created_at timestamptz NOT NULL,
  customer_id text,
  customer_tier text NOT NULL CHECK (customer_tier IN ('free', 'business', 'enterprise')),
  customer_name text,
  customer_segment text,
  metadata jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'awaiting_customer', 'resolved')),
  resolution text,
  resolved_at timestamptz,
  category text CHECK (category IN ('authentication', 'validation', 'performance', 'integration', 'documentation', 'feature_request', 'other')),
  severity text CHECK (severity IN ('P1', 'P2', 'P3', 'P4')),
  issue_type text CHECK (issue_type IN ('bug', 'question', 'configuration', 'incident')),
  environment text CHECK (environment IN ('production', 'staging', 'development', 'unknown')),
  disposition text CHECK (disposition IN ('answer', 'request_info', 'close_configuration', 'close_expected_behavior', 'close_known_issue', 'escalate', 'forward_to_product')),
  -- Of the redacted text: what two reports of one problem have in common.
  error_signatures text[] NOT NULL,
  endpoints text[] NOT NULL,
  lexemes tsvector NOT NULL,
  CHECK (subject ~ '\S' OR body ~ '\S'),
  CHECK ((status = 'resolved') = (resolved_at IS NOT NULL))
);

CREATE INDEX tickets_newest ON tickets (created_at DESC, id DESC);
CREATE INDEX tickets_newest_by_status ON tickets (status, created_at DESC, id DESC);
CREATE INDEX tickets_by_customer ON tickets (customer_id, created_at DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX tickets_by_error_signature ON tickets USING gin (error_signatures);
CREATE INDEX tickets_by_lexeme ON tickets USING gin (lexemes) WITH (fastupdate = off);

-- One vector for each ticket and embedder; vectors of different embedders are never compared, so the column has no
-- fixed dimension. The scan is exact. An index belongs to one embedder and its dimension, for instance:
--   CREATE INDEX CONCURRENTLY ON ticket_embeddings USING hnsw ((vector::halfvec(1024)) halfvec_cosine_ops)
--     WHERE embedder = 'local-hash-1';
CREATE TABLE ticket_embeddings (
  embedder text COLLATE "C" NOT NULL,
  ticket_id text COLLATE "C" NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  vector halfvec NOT NULL,
  PRIMARY KEY (embedder, ticket_id)
) WITH (toast_tuple_target = 8160);

-- Kept in the row and uncompressed up to 8 kB: a scan that has to fetch each vector from elsewhere takes twice as long.
ALTER TABLE ticket_embeddings ALTER COLUMN vector SET STORAGE EXTERNAL;

CREATE INDEX ticket_embeddings_by_ticket ON ticket_embeddings (ticket_id);
