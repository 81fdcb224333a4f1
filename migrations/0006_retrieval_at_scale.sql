-- Why: search has to stay fast with a million tickets. Vectors get a record of the embedder that made them, so that one can
--      take over from another while it serves; errors get an index by time; words lose the positions that nothing reads.
-- Lock: rewrites tickets (its words) and the key of ticket_embeddings; minutes for a million tickets, with both locked.
-- Safe beside the old version: no. The old version writes no errors here and looks tickets' errors up in an index that is gone.

-- Which embedder's vectors serve, which are being made. A local embedder's fit is how rare words are among the tickets.
CREATE TABLE embedders (
  name text COLLATE "C" PRIMARY KEY,
  dimensions integer NOT NULL CHECK (dimensions BETWEEN 1 AND 4000),
  state text NOT NULL CHECK (state IN ('building', 'serving')),
  fit_tickets integer CHECK (fit_tickets > 0),
  fit bytea,
  CHECK ((fit IS NULL) = (fit_tickets IS NULL))
);
CREATE UNIQUE INDEX embedders_serving ON embedders (state) WHERE state = 'serving';

-- One ticket's vectors lie together; the key's first column finds them all.
DROP INDEX ticket_embeddings_by_ticket;
ALTER TABLE ticket_embeddings DROP CONSTRAINT ticket_embeddings_pkey;
ALTER TABLE ticket_embeddings ADD PRIMARY KEY (ticket_id, embedder);

-- The newest tickets with an error, and those of one hour, without looking at all that ever had it. A key is a hash of the
-- signature: whoever finds by it looks at the ticket's own signatures, too.
CREATE TABLE ticket_errors (
  signature_key bigint NOT NULL,
  created_at timestamptz NOT NULL,
  ticket_id text COLLATE "C" NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  PRIMARY KEY (signature_key, created_at, ticket_id)
);
INSERT INTO ticket_errors (signature_key, created_at, ticket_id)
  SELECT DISTINCT hashtextextended(signature, 0), created_at, id FROM tickets, unnest(error_signatures) AS signature;
DROP INDEX tickets_by_error_signature;

ALTER TABLE tickets ADD COLUMN versions text[] NOT NULL DEFAULT '{}';
CREATE INDEX tickets_by_version ON tickets USING gin (versions) WHERE versions <> '{}';
UPDATE tickets SET lexemes = strip(lexemes);

-- How far an import of a file came, so that one that was interrupted goes on; forgotten when the file is through.
CREATE TABLE import_positions (
  kind text NOT NULL,
  file text NOT NULL,
  lines integer NOT NULL CHECK (lines >= 0),
  PRIMARY KEY (kind, file)
);
