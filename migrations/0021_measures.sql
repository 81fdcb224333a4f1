-- Why: metrics are reckoned over up to a million tickets at once. What they ask of a ticket or a verdict is kept as one narrow row,
--      so that they need not read texts, documents and conversations.
-- Lock: creates tables and triggers; fills the tables, minutes for a million tickets, with nothing locked against reading.
-- Safe beside the old version: yes, the triggers measure what the old version writes.

-- Minutes to three significant digits: exact below a thousand, within half a percent above; few enough to be counted by value.
CREATE FUNCTION whole_minutes(span interval) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN minutes < 1000 THEN round(minutes) ELSE round(minutes, 2 - floor(log(minutes))::integer) END::integer
  FROM (SELECT greatest(0, extract(epoch FROM span) / 60) AS minutes) AS spanned
$$;

CREATE TABLE ticket_measures (
  ticket_id text COLLATE "C" PRIMARY KEY REFERENCES tickets (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  category text,
  severity text,
  tier text NOT NULL,
  -- Whose ticket it is: who looks after it, else who resolved it, else who answered first.
  agent text,
  first_response_minutes integer,
  resolved_at timestamptz,
  resolution_minutes integer,
  first_resolved_at timestamptz,
  reopened boolean NOT NULL,
  reopened_within_7_days boolean NOT NULL,
  rated_at timestamptz,
  satisfaction smallint,
  escalated boolean NOT NULL,
  known_issue_id text,
  -- A question that was answered without an article.
  undocumented boolean NOT NULL,
  -- The common mistakes that the last recommendation warned of.
  warnings text[] NOT NULL
);

CREATE INDEX ticket_measures_by_creation ON ticket_measures (created_at);
CREATE INDEX ticket_measures_by_resolution ON ticket_measures (resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX ticket_measures_by_first_resolution ON ticket_measures (first_resolved_at) WHERE first_resolved_at IS NOT NULL;
CREATE INDEX ticket_measures_by_rating ON ticket_measures (rated_at) WHERE rated_at IS NOT NULL;
CREATE INDEX ticket_measures_undocumented ON ticket_measures (created_at) WHERE undocumented;

CREATE FUNCTION measure_tickets(ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO ticket_measures (ticket_id, created_at, category, severity, tier, agent, first_response_minutes, resolved_at,
    resolution_minutes, first_resolved_at, reopened, reopened_within_7_days, rated_at, satisfaction, escalated, known_issue_id, undocumented, warnings)
  SELECT t.id, t.created_at, coalesce(t.category, latest.category), coalesce(t.severity, latest.severity), t.customer_tier,
    coalesce(t.assignee, t.resolved_by, sent.first_by), whole_minutes(first_answer.at - t.created_at), t.resolved_at,
    whole_minutes(t.resolved_at - t.created_at), turns.first_resolved_at, turns.reopened, turns.reopened_soon,
    t.rated_at, t.satisfaction,
    sent.escalated OR EXISTS (SELECT FROM handoffs h WHERE h.ticket_id = t.id AND h.target = 'engineering'),
    latest.known_issue_id,
    coalesce(coalesce(t.issue_type, latest.issue_type) = 'question' AND sent.first_by IS NOT NULL AND NOT sent.documented, false),
    coalesce(latest.warnings, '{}')
  FROM tickets t
  LEFT JOIN LATERAL (
    SELECT r.category, r.severity, r.document -> 'classification' ->> 'issueType' AS issue_type,
      CASE WHEN r.document -> 'decision' -> 'knownIssue' ->> 'match' = 'exact' THEN r.document -> 'decision' -> 'knownIssue' ->> 'id' END AS known_issue_id,
      ARRAY(SELECT w ->> 'mistake' FROM json_array_elements(r.document -> 'decision' -> 'warnings') AS w) AS warnings
    FROM recommendations r WHERE r.ticket_id = t.id ORDER BY r.ticket_revision DESC, r.created_at DESC LIMIT 1
  ) AS latest ON true
  CROSS JOIN LATERAL (
    SELECT (array_agg(s.sent_by ORDER BY s.sent_at))[1] AS first_by, min(s.sent_at) AS first_at,
      coalesce(bool_or(coalesce(v.decision ->> 'disposition', v.disposition, r.disposition) = 'escalate'), false) AS escalated,
      coalesce(bool_or(jsonb_path_exists(r.document::jsonb, '$.draft.citations[*] ? (@.kind == "document")')), false) AS documented
    FROM recommendations r JOIN sent_replies s ON s.recommendation_id = r.id JOIN reviews v ON v.recommendation_id = r.id
    WHERE r.ticket_id = t.id
  ) AS sent
  CROSS JOIN LATERAL (
    SELECT least(sent.first_at, min((m ->> 'at')::timestamptz)) AS at
    FROM jsonb_array_elements(t.messages) AS m WHERE m ->> 'from' = 'agent'
  ) AS first_answer
  CROSS JOIN LATERAL (
    SELECT min(turn.at) FILTER (WHERE turn.status = 'resolved') AS first_resolved_at,
      coalesce(bool_or(turn.reopened_at IS NOT NULL), false) AS reopened,
      coalesce(bool_or(turn.reopened_at <= turn.at + interval '168 hours'), false) AS reopened_soon
    FROM (
      SELECT c.at, c.status,
        CASE WHEN c.status = 'resolved' AND lead(c.status) OVER (ORDER BY c.at) <> 'resolved' THEN lead(c.at) OVER (ORDER BY c.at) END AS reopened_at
      FROM ticket_status_changes c WHERE c.ticket_id = t.id AND c.at <= t.status_since
    ) AS turn
  ) AS turns
  WHERE t.id = ANY (ids)
  ON CONFLICT (ticket_id) DO UPDATE SET
    (created_at, category, severity, tier, agent, first_response_minutes, resolved_at, resolution_minutes, first_resolved_at, reopened,
      reopened_within_7_days, rated_at, satisfaction, escalated, known_issue_id, undocumented, warnings) =
    (excluded.created_at, excluded.category, excluded.severity, excluded.tier, excluded.agent, excluded.first_response_minutes,
      excluded.resolved_at, excluded.resolution_minutes, excluded.first_resolved_at, excluded.reopened, excluded.reopened_within_7_days,
      excluded.rated_at, excluded.satisfaction, excluded.escalated, excluded.known_issue_id, excluded.undocumented, excluded.warnings)
$$;

-- Once for each statement, however many rows it wrote.
CREATE FUNCTION measure_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_ARGV[0] = 'ticket' THEN
    PERFORM measure_tickets(array_agg(id)) FROM changed;
  ELSIF TG_ARGV[0] = 'of_ticket' THEN
    PERFORM measure_tickets(array_agg(DISTINCT ticket_id)) FROM changed;
  ELSE
    PERFORM measure_tickets(array_agg(DISTINCT r.ticket_id)) FROM changed JOIN recommendations r ON r.id = changed.recommendation_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER measured_when_new AFTER INSERT ON tickets REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('ticket');
CREATE TRIGGER measured_when_changed AFTER UPDATE ON tickets REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('ticket');
CREATE TRIGGER measured_when_new AFTER INSERT ON recommendations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('of_ticket');
CREATE TRIGGER measured_when_new AFTER INSERT ON handoffs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('of_ticket');
CREATE TRIGGER measured_when_new AFTER INSERT ON sent_replies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('of_recommendation');
CREATE TRIGGER measured_when_changed AFTER UPDATE ON reviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION measure_changed('of_recommendation');

SELECT measure_tickets(array_agg(id)) FROM tickets;

-- How much of a text is not in the other, 0 to 1: the words added and taken away, over the words of both.
CREATE FUNCTION edited_share(draft text, reply text) RETURNS real LANGUAGE sql IMMUTABLE AS $$
  WITH drafted AS (SELECT word FROM regexp_split_to_table(draft, '\s+') AS word WHERE word <> ''),
    replied AS (SELECT word FROM regexp_split_to_table(reply, '\s+') AS word WHERE word <> ''),
    counted AS (SELECT (SELECT count(*) FROM drafted) + (SELECT count(*) FROM replied) AS words,
      (SELECT count(*) FROM (SELECT word FROM drafted EXCEPT ALL SELECT word FROM replied) AS taken)
      + (SELECT count(*) FROM (SELECT word FROM replied EXCEPT ALL SELECT word FROM drafted) AS added) AS changed)
  SELECT CASE WHEN words = 0 THEN 0 ELSE changed::real / words END FROM counted
$$;

-- What a reviewer's verdict says of the recommendation.
CREATE TABLE verdict_measures (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id),
  reviewed_at timestamptz NOT NULL,
  verdict text NOT NULL,
  minutes integer NOT NULL,
  -- Null where the verdict carries no reply.
  edited_share real,
  category text NOT NULL,
  severity text NOT NULL,
  tier text NOT NULL,
  agent text NOT NULL,
  -- The dimensions that the reviewer set right; the rules that settled a dimension, and those whose word did not stand.
  overridden text[] NOT NULL,
  rules text[] NOT NULL,
  contradicted text[] NOT NULL
);

CREATE INDEX verdict_measures_by_time ON verdict_measures (reviewed_at);

CREATE FUNCTION measure_verdicts(ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO verdict_measures
  SELECT r.id, v.reviewed_at, v.verdict, whole_minutes(v.reviewed_at - r.created_at),
    edited_share(r.document -> 'draft' ->> 'body', v.reply), r.category, r.severity, t.customer_tier, v.reviewer,
    set_right.dimensions, traced.rules, traced.contradicted
  FROM reviews v JOIN recommendations r ON r.id = v.recommendation_id JOIN tickets t ON t.id = r.ticket_id
  CROSS JOIN LATERAL (
    SELECT coalesce(v.classification, '{}')
      || jsonb_strip_nulls(jsonb_build_object('disposition', v.disposition, 'escalation', v.escalation)) AS given,
      (r.document -> 'classification')::jsonb
      || jsonb_build_object('disposition', r.disposition, 'escalation', r.document -> 'decision' -> 'escalation' ->> 'level') AS recommended
  ) AS words
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(key ORDER BY key), '{}') AS dimensions FROM jsonb_each(given) WHERE value IS DISTINCT FROM recommended -> key
  ) AS set_right
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT rule), '{}') AS rules,
      coalesce(array_agg(DISTINCT rule) FILTER (WHERE dimension = ANY (set_right.dimensions) AND word <> given ->> dimension), '{}') AS contradicted
    FROM (
      SELECT step ->> 'rule' AS rule, split_part(step ->> 'effect', '=', 1) AS dimension, split_part(step ->> 'effect', '=', 2) AS word
      FROM json_array_elements(r.document -> 'decision' -> 'trace') AS step
    ) AS steps WHERE dimension IN ('category', 'severity', 'issueType', 'environment', 'disposition', 'escalation')
  ) AS traced
  WHERE r.id = ANY (ids) AND v.state = 'reviewed'
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION measure_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM measure_verdicts(ARRAY[NEW.recommendation_id]);
  RETURN NULL;
END $$;

CREATE TRIGGER measured AFTER UPDATE ON reviews FOR EACH ROW WHEN (NEW.state = 'reviewed' AND OLD.state <> 'reviewed')
  EXECUTE FUNCTION measure_verdict();

SELECT measure_verdicts(array_agg(recommendation_id)) FROM reviews WHERE state = 'reviewed';
