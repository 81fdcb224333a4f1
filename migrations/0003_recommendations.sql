-- Why: recommendations that never change, the one verdict on each, and what was sent to the customer.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

-- `json`, not `jsonb`: the document comes back exactly as it was recorded, its order of keys included.
CREATE TABLE recommendations (
  id text COLLATE "C" PRIMARY KEY,
  ticket_id text COLLATE "C" NOT NULL REFERENCES tickets (id),
  ticket_revision integer NOT NULL CHECK (ticket_revision >= 1),
  created_at timestamptz NOT NULL,
  document json NOT NULL,
  -- Read out of the document by the database, so that they can't say anything else than it does.
  category text NOT NULL GENERATED ALWAYS AS (document -> 'classification' ->> 'category') STORED,
  severity text NOT NULL GENERATED ALWAYS AS (document -> 'classification' ->> 'severity') STORED,
  disposition text NOT NULL GENERATED ALWAYS AS (document -> 'decision' ->> 'disposition') STORED,
  review_required boolean NOT NULL GENERATED ALWAYS AS ((document -> 'decision' -> 'review' ->> 'required')::boolean) STORED,
  CHECK (document ->> 'id' = id AND document ->> 'ticketId' = ticket_id),
  CHECK ((document ->> 'ticketRevision')::integer = ticket_revision),
  CHECK (severity IN ('P1', 'P2', 'P3', 'P4')),
  CHECK (category IN ('authentication', 'validation', 'performance', 'integration', 'documentation', 'feature_request', 'other')),
  CHECK (disposition IN ('answer', 'request_info', 'close_configuration', 'close_expected_behavior', 'close_known_issue', 'escalate', 'forward_to_product')),
  CHECK (review_required OR severity NOT IN ('P1', 'P2'))
);

CREATE INDEX recommendations_by_ticket ON recommendations (ticket_id, ticket_revision);
CREATE INDEX recommendations_by_time ON recommendations (created_at);

-- One row for each recommendation. A review moves to `reviewed` once, and nowhere else.
CREATE TABLE reviews (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id),
  state text NOT NULL CHECK (state IN ('not_required', 'pending', 'reviewed')),
  due_at timestamptz NOT NULL,
  id text COLLATE "C" UNIQUE,
  reviewer text COLLATE "C",
  verdict text CHECK (verdict IN ('approved', 'edited', 'overridden', 'rejected')),
  classification jsonb,
  disposition text CHECK (disposition IN ('answer', 'request_info', 'close_configuration', 'close_expected_behavior', 'close_known_issue', 'escalate', 'forward_to_product')),
  reply text,
  reason text,
  reviewed_at timestamptz,
  CHECK ((state = 'reviewed') = (verdict IS NOT NULL)),
  CHECK ((verdict IS NULL) = (id IS NULL) AND (verdict IS NULL) = (reviewer IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL)),
  CHECK (verdict IS NOT NULL OR (classification IS NULL AND disposition IS NULL AND reply IS NULL AND reason IS NULL)),
  CHECK (verdict IS DISTINCT FROM 'rejected' OR reply IS NULL),
  CHECK (verdict NOT IN ('approved', 'edited') OR reply IS NOT NULL),
  CHECK (verdict IS DISTINCT FROM 'overridden' OR classification IS NOT NULL OR disposition IS NOT NULL)
);

CREATE INDEX reviews_most_urgent ON reviews (state, due_at, recommendation_id);

CREATE TABLE sent_replies (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id),
  body text NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by text COLLATE "C" NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER recommendations_never_change BEFORE UPDATE ON recommendations
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sent_replies_never_change BEFORE UPDATE ON sent_replies
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdicts_never_change BEFORE UPDATE ON reviews
  FOR EACH ROW WHEN (OLD.state = 'reviewed') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdicts_stay BEFORE DELETE ON reviews
  FOR EACH ROW WHEN (OLD.state = 'reviewed') EXECUTE FUNCTION refuse_change();

-- A required review can't be opened as not required, nor be waived later.
CREATE FUNCTION refuse_waived_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'not_required' AND (SELECT review_required FROM recommendations WHERE id = NEW.recommendation_id) THEN
    RAISE EXCEPTION 'the review of % is required', NEW.recommendation_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_are_never_waived BEFORE INSERT OR UPDATE ON reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_waived_review();

-- Nothing leaves but the draft where no review is required, or the very text that a review approved.
CREATE FUNCTION refuse_unapproved_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM reviews v JOIN recommendations r ON r.id = v.recommendation_id
    WHERE r.id = NEW.recommendation_id
      AND ((v.state = 'not_required' AND NOT r.review_required AND r.document -> 'draft' ->> 'body' = NEW.body)
        OR (v.state = 'reviewed' AND v.verdict <> 'rejected' AND v.reply = NEW.body));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this text is not approved for %', NEW.recommendation_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER replies_are_approved BEFORE INSERT ON sent_replies
  FOR EACH ROW EXECUTE FUNCTION refuse_unapproved_reply();
