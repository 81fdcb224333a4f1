-- Why: a model may be asked which of two evaluations' drafts it prefers: what was asked for, how far it is and what came of it is kept
--      beside the evaluations, and apart from their figures. An erased ticket's draft goes with its words.
-- Lock: creates a table; adds a trigger to tickets, locked for an instant.
-- Safe beside the old version: yes, it knows no judgement, and erases by the function that is replaced here.

-- One for each ordered pair: A is what is held against, B the evaluation. Asked again, the newest stays.
CREATE TABLE judgements (
  evaluation_id text COLLATE "C" NOT NULL REFERENCES evaluations (id),
  against_id text COLLATE "C" NOT NULL REFERENCES evaluations (id) CHECK (against_id <> evaluation_id),
  asked_at timestamptz NOT NULL,
  asked_by text COLLATE "C" NOT NULL,
  request json NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  pairs integer NOT NULL CHECK (pairs > 0),
  pairs_done integer NOT NULL DEFAULT 0 CHECK (pairs_done BETWEEN 0 AND pairs),
  started_at timestamptz,
  ended_at timestamptz,
  error text,
  result json,
  PRIMARY KEY (evaluation_id, against_id),
  CHECK ((state = 'done') = (result IS NOT NULL)),
  CHECK ((state = 'failed') = (error IS NOT NULL)),
  CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL))
);

CREATE OR REPLACE FUNCTION erased_lines(lines jsonb, line_id text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(CASE WHEN line ->> 'id' = line_id
    THEN line || jsonb_strip_nulls(jsonb_build_object('subject', '[erased]', 'body', CASE WHEN line ? 'body' THEN '' END,
      'draft', CASE WHEN line ? 'draft' THEN '' END,
      'customer', CASE WHEN line ? 'customer' THEN jsonb_build_object('tier', line -> 'customer' -> 'tier') END, 'trace', erased_texts(line -> 'trace')))
    ELSE line END ORDER BY place), '[]')
  FROM jsonb_array_elements(lines) WITH ORDINALITY AS l (line, place)
$$;

-- What people preferred names tickets, which may be called by a reference.
CREATE FUNCTION erase_from_judgements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := to_json(OLD.reference)::text;
BEGIN
  UPDATE judgements SET request = replace(request::jsonb::text, named, to_json(NEW.id)::text)::json WHERE strpos(request::text, named) > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER judgements_are_erased AFTER UPDATE OF erased_at ON tickets FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_from_judgements();
