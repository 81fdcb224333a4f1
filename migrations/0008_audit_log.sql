-- Why: every change of state leaves who, what, when, before and after in a log that can only be appended to, and whose
--      sealed entries form a chain of hashes: one that is changed, removed or moved breaks it.
-- Lock: creates a new table; adds triggers to those that hold state, each locked for an instant.
-- Safe beside the old version: yes. What the old version writes is logged as written past the program.

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- `apiKey:key_…`, `job:…`, `webhook:…`, `system`, or `database:ROLE` for what was written past the program.
  actor text COLLATE "C" NOT NULL CHECK (actor <> '' AND actor !~ '\n'),
  action text COLLATE "C" NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
  -- The id of what was changed; its kind is the action's first word.
  subject text COLLATE "C" NOT NULL CHECK (subject !~ '\n'),
  -- `{"before": …, "after": …}`. Erased on a customer's request; its digest stays, and with it the chain.
  payload jsonb,
  payload_digest bytea NOT NULL,
  erased_at timestamptz,
  -- The place in the chain and the hash of everything up to it; null until sealed.
  sequence bigint UNIQUE,
  hash bytea,
  CHECK ((sequence IS NULL) = (hash IS NULL)),
  CHECK ((payload IS NULL) = (erased_at IS NOT NULL))
);

CREATE INDEX audit_entries_by_subject ON audit_entries (subject, id);
CREATE INDEX audit_entries_unsealed ON audit_entries (id) WHERE sequence IS NULL;

-- Who writes comes from the transaction's own setting, which the program makes before it writes.
CREATE FUNCTION append_audit(action text, subject text, payload jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit_entries (actor, action, subject, payload, payload_digest)
  VALUES (coalesce(nullif(current_setting('copilot.actor', true), ''), 'database:' || session_user),
    action, subject, payload, sha256(convert_to(payload::text, 'UTF8')))
$$;

-- A new row without its long texts: the row itself has them, and the entry of their first change.
CREATE FUNCTION audit_outline(image jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(key, CASE WHEN length(value::text) <= 200 THEN value
    ELSE to_jsonb('sha256:' || encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex')) END)
  FROM jsonb_each(image)
$$;

-- Logs a row's change. Arguments: what is changed (`ticket`, or the whole action `review.given`), the column that names
-- it, and columns that are left out.
CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden text[] := TG_ARGV[2:];
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - hidden END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - hidden END;
  named jsonb := coalesce(after, before);
  verb text := CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END;
BEGIN
  IF TG_OP = 'INSERT' THEN
    after := audit_outline(after);
  ELSIF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(key, before -> key), jsonb_object_agg(key, value) INTO before, after
      FROM jsonb_each(after) WHERE value IS DISTINCT FROM before -> key;
    IF after IS NULL THEN RETURN NULL; END IF;
  END IF;
  PERFORM append_audit(CASE WHEN TG_ARGV[0] LIKE '%.%' THEN TG_ARGV[0] ELSE TG_ARGV[0] || '.' || verb END,
    named ->> TG_ARGV[1], jsonb_build_object('before', before, 'after', after));
  RETURN NULL;
END $$;

-- A recommendation never changes: its digest says which it was.
CREATE FUNCTION audit_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM append_audit('recommendation.recorded', NEW.id, jsonb_build_object('before', NULL, 'after', jsonb_build_object(
    'ticket_id', NEW.ticket_id, 'ticket_revision', NEW.ticket_revision, 'category', NEW.category, 'severity', NEW.severity,
    'disposition', NEW.disposition, 'review_required', NEW.review_required,
    'document', 'sha256:' || encode(sha256(convert_to(NEW.document::text, 'UTF8')), 'hex'))));
  RETURN NULL;
END $$;

CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON tickets FOR EACH ROW
  EXECUTE FUNCTION audit_change('ticket', 'id', 'lexemes', 'error_signatures', 'endpoints', 'versions');
CREATE TRIGGER audited AFTER INSERT ON recommendations FOR EACH ROW EXECUTE FUNCTION audit_recommendation();
CREATE TRIGGER audited AFTER UPDATE ON reviews FOR EACH ROW WHEN (NEW.state = 'reviewed')
  EXECUTE FUNCTION audit_change('review.given', 'recommendation_id');
CREATE TRIGGER audited AFTER INSERT ON sent_replies FOR EACH ROW EXECUTE FUNCTION audit_change('reply.sent', 'recommendation_id');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON known_issues FOR EACH ROW EXECUTE FUNCTION audit_change('known_issue', 'id', 'lexemes');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION audit_change('document', 'id', 'lexemes');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON incidents FOR EACH ROW EXECUTE FUNCTION audit_change('incident', 'id', 'lexemes');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON deployments FOR EACH ROW EXECUTE FUNCTION audit_change('deployment', 'id', 'lexemes');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON api_keys FOR EACH ROW EXECUTE FUNCTION audit_change('api_key', 'id', 'hash');

-- What a seal is made over: a line for each field, of which none can hold a line break.
CREATE FUNCTION audit_lines(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\n', entry.sequence, entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor, entry.action, entry.subject, encode(entry.payload_digest, 'hex'))
$$;

-- Seals what has been committed since, in the order of ids: each hash is made over the one before and the entry's lines.
-- Writers never wait for it. Returns how many it sealed.
CREATE FUNCTION seal_audit_entries() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  entry audit_entries;
  previous audit_entries;
  sealed integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('seal_audit_entries', 0));
  SELECT * INTO previous FROM audit_entries WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1;
  FOR entry IN SELECT * FROM audit_entries WHERE sequence IS NULL ORDER BY id LIMIT 10000 LOOP
    entry.sequence := coalesce(previous.sequence, 0) + 1;
    entry.hash := sha256(coalesce(previous.hash, '') || convert_to(audit_lines(entry), 'UTF8'));
    UPDATE audit_entries SET sequence = entry.sequence, hash = entry.hash WHERE id = entry.id;
    previous := entry;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

-- An entry is appended, sealed once, and its payload erased once; nothing else ever happens to it.
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.id, NEW.at, NEW.actor, NEW.action, NEW.subject, NEW.payload_digest) = (OLD.id, OLD.at, OLD.actor, OLD.action, OLD.subject, OLD.payload_digest)
    AND (OLD.sequence IS NULL AND OLD.hash IS NULL OR (NEW.sequence, NEW.hash) = (OLD.sequence, OLD.hash))
    AND (NEW.payload IS NOT DISTINCT FROM OLD.payload OR NEW.payload IS NULL)
    AND (OLD.erased_at IS NULL OR NEW.erased_at = OLD.erased_at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the audit log is only ever appended to' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
CREATE TRIGGER audit_entries_are_never_emptied BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();

-- Who erased what, and when, is an entry of its own.
CREATE FUNCTION audit_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM append_audit('audit_entry.erased', NEW.id::text, jsonb_build_object('before', NULL, 'after', jsonb_build_object('erased_at', NEW.erased_at)));
  RETURN NULL;
END $$;

CREATE TRIGGER audited AFTER UPDATE ON audit_entries FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL)
  EXECUTE FUNCTION audit_erasure();
