-- Why: whether a verdict is more than a stamp shows where a second reviewer answers without knowing the first verdict, and in how
--      long an item took from its claim to its verdict. Both are off unless the playbook document turns them on.
-- Lock: creates a table; adds an empty column to reviews, an instant, and an index over them: seconds for a million, without writes.
-- Safe beside the old version: yes, the old version knows neither.

-- One answer for each verdict at most; it measures, and changes nothing.
CREATE TABLE second_reviews (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id),
  reviewer text COLLATE "C" NOT NULL,
  approves boolean NOT NULL,
  severity text NOT NULL CHECK (severity IN ('P1', 'P2', 'P3', 'P4')),
  answered_at timestamptz NOT NULL
);
CREATE INDEX second_reviews_by_time ON second_reviews (answered_at);

ALTER TABLE reviews ADD COLUMN seconds_on_item integer CHECK (seconds_on_item >= 0);
CREATE INDEX reviews_by_verdict ON reviews (reviewed_at) WHERE state = 'reviewed';

CREATE FUNCTION refuse_own_second_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM reviews WHERE recommendation_id = NEW.recommendation_id AND state = 'reviewed' AND reviewer <> NEW.reviewer) THEN
    RAISE EXCEPTION 'a second review of % needs a first one by somebody else', NEW.recommendation_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER second_is_another BEFORE INSERT ON second_reviews FOR EACH ROW EXECUTE FUNCTION refuse_own_second_review();
CREATE TRIGGER second_reviews_stay BEFORE UPDATE OR DELETE ON second_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT ON second_reviews FOR EACH ROW EXECUTE FUNCTION audit_change('second_review.given', 'recommendation_id');
