-- Why: two reviewers must not work on one item: a claim for some minutes. A verdict says by code why it changes something,
--      may override the escalation, and keeps the decision that follows from an override; who asked is known, for four eyes.
-- Lock: creates a table; adds columns to reviews and recommendations and fills one: seconds for a million reviews, locked.
-- Safe beside the old version: yes, the old version writes rows without reasons, which the queue then can't filter by.

ALTER TABLE recommendations ADD COLUMN requested_by text COLLATE "C";

-- The reasons for the review as they stand in the recommendation, for the queue to filter by.
ALTER TABLE reviews ADD COLUMN reasons text[] NOT NULL DEFAULT '{}'
  CHECK (reasons <@ ARRAY['severity_p1_p2', 'engineering_escalation', 'security', 'enterprise_customer', 'compensation', 'low_confidence']);
ALTER TABLE reviews DISABLE TRIGGER USER;
UPDATE reviews v SET reasons = ARRAY(SELECT json_array_elements_text(r.document -> 'decision' -> 'review' -> 'reasons'))
  FROM recommendations r WHERE r.id = v.recommendation_id AND r.review_required;
ALTER TABLE reviews ENABLE TRIGGER USER;

ALTER TABLE reviews ADD COLUMN reason_code text CHECK (reason_code IN ('classification_off', 'response_generic', 'sentiment_priority', 'emerging_incident', 'factual_error', 'tone', 'wrong_known_issue', 'wrong_escalation', 'missing_information', 'other'));
ALTER TABLE reviews ADD COLUMN escalation text CHECK (escalation IN ('always', 'discretion', 'no'));
-- What was decided anew under an override.
ALTER TABLE reviews ADD COLUMN decision json;
ALTER TABLE reviews ADD CONSTRAINT only_verdicts_say_more
  CHECK (verdict IS NOT NULL OR (reason_code IS NULL AND escalation IS NULL AND decision IS NULL));
ALTER TABLE reviews ADD CONSTRAINT only_overrides_decide CHECK (verdict = 'overridden' OR (escalation IS NULL AND decision IS NULL));
ALTER TABLE reviews DROP CONSTRAINT reviews_check5;
ALTER TABLE reviews ADD CONSTRAINT overrides_change
  CHECK (verdict IS DISTINCT FROM 'overridden' OR classification IS NOT NULL OR disposition IS NOT NULL OR escalation IS NOT NULL);

-- An override can add to the reasons for a review; it can't edit one away.
CREATE FUNCTION refuse_dropped_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ARRAY(SELECT json_array_elements_text(NEW.decision -> 'review' -> 'reasons')) @> NEW.reasons THEN
    RAISE EXCEPTION 'the override of % drops a reason for its review', NEW.recommendation_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reasons_stay BEFORE UPDATE ON reviews FOR EACH ROW WHEN (NEW.decision IS NOT NULL)
  EXECUTE FUNCTION refuse_dropped_reason();

-- Who works on a review now. By the database's clock, since several servers share it.
CREATE TABLE review_claims (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id) ON DELETE CASCADE,
  claimed_by text COLLATE "C" NOT NULL,
  claimed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > claimed_at)
);

CREATE TRIGGER audited_claim AFTER INSERT OR UPDATE ON review_claims FOR EACH ROW
  EXECUTE FUNCTION audit_change('review.claimed', 'recommendation_id');
CREATE TRIGGER audited_release AFTER DELETE ON review_claims FOR EACH ROW
  EXECUTE FUNCTION audit_change('review.released', 'recommendation_id');
