-- Why: whether reviewers look shows where a second one is asked about a recommendation with one thing made wrong on purpose. Off unless
--      the playbook document turns it on.
-- Lock: rewrites second_reviews, which holds a share of the verdicts of months at most: an instant.
-- Safe beside the old version: yes, it refuses a playbook document that asks for this, and writes none of the new columns.

-- What was made wrong (the severity shown, or the reply, of another disposition), and what would have been right; empty where nothing was.
-- The recommendation itself stays as it is: what was shown is written nowhere.
ALTER TABLE second_reviews
  ADD COLUMN wrong_part text CHECK (wrong_part IN ('severity', 'reply')),
  ADD COLUMN shown text,
  ADD COLUMN correct text,
  ADD COLUMN caught boolean GENERATED ALWAYS AS
    (CASE wrong_part WHEN 'severity' THEN severity = correct WHEN 'reply' THEN NOT approves END) STORED,
  ADD CHECK ((wrong_part IS NULL) = (shown IS NULL) AND (wrong_part IS NULL) = (correct IS NULL) AND shown <> correct);

-- Once a recommendation was approved as it is, no other text can ever be approved or sent of it (`verdicts_never_change`,
-- `replies_are_approved`): the made-wrong one least of all.
CREATE FUNCTION refuse_unsettled_known_wrong() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id JOIN tickets t ON t.id = r.ticket_id
    WHERE r.id = NEW.recommendation_id AND v.verdict = 'approved' AND t.status = 'resolved'
      AND NEW.correct = CASE NEW.wrong_part WHEN 'severity' THEN r.severity ELSE r.disposition END;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing of % may be made wrong', NEW.recommendation_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER known_wrong_is_settled BEFORE INSERT ON second_reviews FOR EACH ROW WHEN (NEW.wrong_part IS NOT NULL)
  EXECUTE FUNCTION refuse_unsettled_known_wrong();
