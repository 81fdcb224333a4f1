-- Why: labelled sets and evaluations may hold an erased ticket's words, and so may a model's answers that were kept for them. The ticket's
--      words and reference go; labels, predictions and figures stay. An erased ticket's review can't be given: it leaves the queue.
-- Lock: adds a trigger to tickets, locked for an instant.
-- Safe beside the old version: yes, what the old version erases is erased here, too, by the trigger.

-- The lines of a set or a run without the words of one ticket.
CREATE FUNCTION erased_lines(lines jsonb, line_id text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(CASE WHEN line ->> 'id' = line_id
    THEN line || jsonb_strip_nulls(jsonb_build_object('subject', '[erased]', 'body', CASE WHEN line ? 'body' THEN '' END,
      'customer', CASE WHEN line ? 'customer' THEN jsonb_build_object('tier', line -> 'customer' -> 'tier') END, 'trace', erased_texts(line -> 'trace')))
    ELSE line END ORDER BY place), '[]')
  FROM jsonb_array_elements(lines) WITH ORDINALITY AS l (line, place)
$$;

CREATE FUNCTION erase_from_evaluations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := to_json(OLD.reference)::text;
BEGIN
  -- Whole strings only: a reference may be part of another.
  UPDATE datasets SET document = (SELECT (d || jsonb_build_object('tickets', erased_lines(d -> 'tickets', NEW.id),
      'history', (SELECT coalesce(jsonb_agg(past), '[]') FROM jsonb_array_elements(coalesce(d -> 'history', '[]')) AS past WHERE past ->> 'id' <> NEW.id)))::json
    FROM (SELECT replace(document::jsonb::text, named, to_json(NEW.id)::text)::jsonb AS d) AS renamed)
    WHERE strpos(document::text, named) > 0;
  -- Only evaluations keep answers, and a prompt can't be told from its hash: the next evaluation asks anew.
  IF FOUND THEN DELETE FROM model_answers; END IF;
  UPDATE evaluations SET run = (SELECT jsonb_set(r, '{tickets}', erased_lines(r -> 'tickets', NEW.id))::json
    FROM (SELECT replace(run::jsonb::text, named, to_json(NEW.id)::text)::jsonb AS r) AS renamed)
    WHERE run IS NOT NULL AND strpos(run::text, named) > 0;
  DELETE FROM evaluation_cases WHERE ticket_id = NEW.id;
  DELETE FROM review_claims c USING recommendations r WHERE r.id = c.recommendation_id AND r.ticket_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER evaluations_are_erased AFTER UPDATE OF erased_at ON tickets FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_from_evaluations();
