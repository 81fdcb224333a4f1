-- Why: how sure a classification is stands beside it as "right 46 of 50 times", counted from what reviewers let stand or set right.
-- Lock: creates a table, and adds a trigger to reviews, locked for an instant.
-- Safe beside the old version: yes, the old version records no witnesses, so the trigger has nothing to count.

-- One row for each dimension of a verdict, of no person and without words.
CREATE TABLE judged_labels (
  recommendation_id text COLLATE "C" NOT NULL REFERENCES recommendations (id),
  dimension text NOT NULL,
  label text NOT NULL,
  -- Who agreed: {"rules": true, "model": null, "neighbours": false}.
  witnesses jsonb NOT NULL,
  correct boolean NOT NULL,
  reviewed_at timestamptz NOT NULL,
  PRIMARY KEY (recommendation_id, dimension)
);

CREATE INDEX judged_labels_by_label ON judged_labels (dimension, label, witnesses, reviewed_at DESC) INCLUDE (correct);
CREATE INDEX judged_labels_by_dimension ON judged_labels (dimension, witnesses, reviewed_at DESC) INCLUDE (correct);

-- What a reviewer let stand was right; what an override set otherwise was wrong. A rejection says nothing of the labels.
CREATE FUNCTION judge_labels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO judged_labels (recommendation_id, dimension, label, witnesses, correct, reviewed_at)
  SELECT r.id, said.key, r.document -> 'classification' ->> said.key, (said.value -> 'witnesses')::jsonb,
    coalesce(NEW.classification ->> said.key = r.document -> 'classification' ->> said.key, true), NEW.reviewed_at
  FROM recommendations r CROSS JOIN json_each(CASE WHEN json_typeof(r.document -> 'measured') = 'object' THEN r.document -> 'measured' END) AS said
  WHERE r.id = NEW.recommendation_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER labels_are_judged AFTER UPDATE ON reviews FOR EACH ROW
  WHEN (NEW.state = 'reviewed' AND OLD.state <> 'reviewed' AND NEW.verdict <> 'rejected') EXECUTE FUNCTION judge_labels();
