-- Why: a proposed verdict may quote its ticket, so it goes with the ticket's words when those are erased.
-- Lock: adds a trigger to tickets, locked for an instant.
-- Safe beside the old version: yes, the old version erases proposals, too, by the trigger.

CREATE FUNCTION erase_proposals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM verdict_proposals p USING recommendations r WHERE r.id = p.recommendation_id AND r.ticket_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER proposals_are_erased AFTER UPDATE OF erased_at ON tickets FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_proposals();
