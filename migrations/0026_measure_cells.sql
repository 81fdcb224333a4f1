-- Why: over years, metrics read a million narrow rows for each figure. Whole days and months (UTC) are summed up beforehand in cells;
--      what a time zone cuts off a day, and what has changed since, is read from the rows themselves, so no figure is ever behind.
-- Lock: creates tables, a view and triggers; builds three indexes over the measures, which can't be written meanwhile: seconds for
--      a million. Every day is marked stale, and a job makes the cells in the background.
-- Safe beside the old version: yes, the triggers mark what the old version writes.

-- Minutes by their first two digits, 0 to 819: exact below a hundred, and few enough for one histogram to hold them all.
CREATE FUNCTION minute_bucket(minutes integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN minutes < 100 THEN minutes ELSE 90 * (length(minutes::text) - 2) + left(minutes::text, 2)::integer END
$$;

-- For the exact median and p90 among the durations of one bucket.
CREATE INDEX ticket_measures_first_responses ON ticket_measures (minute_bucket(first_response_minutes), created_at)
  INCLUDE (first_response_minutes, category, severity, tier, agent);
CREATE INDEX ticket_measures_resolutions ON ticket_measures (minute_bucket(resolution_minutes), resolved_at)
  INCLUDE (resolution_minutes, category, severity, tier, agent);
CREATE INDEX verdict_measures_durations ON verdict_measures (minute_bucket(minutes), reviewed_at)
  INCLUDE (minutes, category, severity, tier, agent);

CREATE FUNCTION measured_by(category text, severity text, tier text, agent text) RETURNS TABLE (dimension text, value text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('all', NULL), ('category', category), ('severity', severity), ('tier', tier), ('agent', agent)
$$;

-- Whatever is counted together, a family to a view: each row once for every dimension that it is split by. `sums` are summed up by their places.
CREATE VIEW measured_arrivals (at, dimension, value, minutes, n, sums) AS
  SELECT m.created_at, d.dimension, d.value, m.first_response_minutes, 1, ARRAY[m.escalated::integer]::float8[] FROM ticket_measures m CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d;
CREATE VIEW measured_known_issues (at, dimension, value, minutes, n, sums) AS
  SELECT created_at, 'all', known_issue_id, NULL::integer, 1, NULL::float8[] FROM ticket_measures WHERE known_issue_id IS NOT NULL;
CREATE VIEW measured_warnings (at, dimension, value, minutes, n, sums) AS
  SELECT created_at, 'all', warning, NULL::integer, 1, NULL::float8[] FROM ticket_measures CROSS JOIN unnest(warnings) AS warning;
CREATE VIEW measured_resolutions (at, dimension, value, minutes, n, sums) AS
  SELECT m.resolved_at, d.dimension, d.value, m.resolution_minutes, 1, NULL::float8[] FROM ticket_measures m CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d;
CREATE VIEW measured_reopenings (at, dimension, value, minutes, n, sums) AS
  SELECT m.first_resolved_at, d.dimension, d.value, NULL::integer, 1, ARRAY[m.reopened::integer, m.reopened_within_7_days::integer]::float8[] FROM ticket_measures m CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d;
CREATE VIEW measured_ratings (at, dimension, value, minutes, n, sums) AS
  SELECT m.rated_at, d.dimension, d.value, NULL::integer, 1, ARRAY[m.satisfaction]::float8[] FROM ticket_measures m CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d;
CREATE VIEW measured_answers (at, dimension, value, minutes, n, sums) AS
  SELECT h.answered_at, d.dimension, d.value, NULL::integer, 1, ARRAY[(h.state = 'rejected')::integer]::float8[]
  FROM handoffs h JOIN ticket_measures m USING (ticket_id) CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d WHERE h.target = 'engineering';
CREATE VIEW measured_verdicts (at, dimension, value, minutes, n, sums) AS
  SELECT m.reviewed_at, d.dimension, d.value, m.minutes, 1,
    ARRAY[(m.verdict = 'approved')::integer, (m.edited_share IS NOT NULL)::integer, coalesce(m.edited_share, 0), ('category' = ANY (m.overridden))::integer,
      ('severity' = ANY (m.overridden))::integer, ('issueType' = ANY (m.overridden))::integer, ('environment' = ANY (m.overridden))::integer,
      ('disposition' = ANY (m.overridden))::integer, ('escalation' = ANY (m.overridden))::integer]::float8[]
  FROM verdict_measures m CROSS JOIN LATERAL measured_by(m.category, m.severity, m.tier, m.agent) AS d;
CREATE VIEW measured_rules (at, dimension, value, minutes, n, sums) AS
  SELECT reviewed_at, 'all', rule, NULL::integer, 1, ARRAY[(rule = ANY (contradicted))::integer]::float8[]
  FROM verdict_measures CROSS JOIN unnest(rules) AS rule WHERE verdict <> 'rejected';

-- What a family counted in a day or a month (UTC, by its first day), for one value of one dimension.
CREATE TABLE measure_cells (
  family text COLLATE "C" NOT NULL,
  dimension text COLLATE "C" NOT NULL,
  span text COLLATE "C" NOT NULL CHECK (span IN ('day', 'month')),
  day date NOT NULL,
  value text,
  n float8 NOT NULL,
  sums float8[] NOT NULL,
  -- Of those that have a duration: the sum, and how many lie in each bucket (counted from 1).
  minutes float8,
  histogram sparsevec(820)
);
CREATE INDEX measure_cells_by_day ON measure_cells (family, span, day, dimension);

-- Days of which something has changed since their cells were made, as often as it has. A mark is committed with its change, and
-- who makes cells takes away the marks whose changes it sees: none is lost between them.
CREATE TABLE stale_days (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  family text COLLATE "C" NOT NULL,
  day date NOT NULL
);
CREATE INDEX stale_days_by_day ON stale_days (family, day);

CREATE FUNCTION utc_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (at AT TIME ZONE 'UTC')::date $$;
CREATE FUNCTION start_of_day(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT day::timestamp AT TIME ZONE 'UTC' $$;

CREATE FUNCTION mark_ticket_days(tickets ticket_measures[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO stale_days (family, day) SELECT DISTINCT family, utc_day(at) FROM (
    SELECT counted.family, counted.at FROM unnest(tickets) AS m CROSS JOIN LATERAL (VALUES ('arrivals', m.created_at), ('known_issues', m.created_at),
      ('warnings', m.created_at), ('resolutions', m.resolved_at), ('reopenings', m.first_resolved_at), ('ratings', m.rated_at)) AS counted (family, at)
    UNION ALL SELECT 'answers', h.answered_at FROM unnest(tickets) AS m JOIN handoffs h ON h.ticket_id = m.ticket_id
  ) AS moments WHERE at IS NOT NULL
$$;

-- Once for each statement, however many rows it wrote. What only seems to change marks nothing.
CREATE FUNCTION mark_stale_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_ticket_days(array_agg(after::ticket_measures)) FROM after;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_ticket_days(array_agg(before::ticket_measures)) FROM before;
  ELSE
    PERFORM mark_ticket_days(array_agg(before::ticket_measures) || array_agg(after::ticket_measures)) FROM before JOIN after USING (ticket_id) WHERE before IS DISTINCT FROM after;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER days_go_stale_when_new AFTER INSERT ON ticket_measures REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_days();
CREATE TRIGGER days_go_stale_when_changed AFTER UPDATE ON ticket_measures REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_days();
CREATE TRIGGER days_go_stale_when_removed AFTER DELETE ON ticket_measures REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION mark_stale_days();

-- Arguments: the column that says when, and the families.
CREATE FUNCTION mark_stale_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stale_days (family, day)
    SELECT DISTINCT family, utc_day(at) FROM unnest(TG_ARGV[1:]) AS family
    CROSS JOIN (VALUES ((to_jsonb(OLD) ->> TG_ARGV[0])::timestamptz), ((to_jsonb(NEW) ->> TG_ARGV[0])::timestamptz)) AS moments (at)
    WHERE at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER days_go_stale AFTER INSERT OR UPDATE OR DELETE ON verdict_measures
  FOR EACH ROW EXECUTE FUNCTION mark_stale_day('reviewed_at', 'verdicts', 'rules');
CREATE TRIGGER days_go_stale AFTER INSERT OR UPDATE OR DELETE ON handoffs
  FOR EACH ROW EXECUTE FUNCTION mark_stale_day('answered_at', 'answers');

-- Makes the cells of a family's stale days anew, the oldest first, and those of their months; returns how many days. Wants one snapshot
-- for the whole transaction (REPEATABLE READ), so that it takes away no mark whose change it has not seen.
CREATE FUNCTION make_cells(which text, most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  days date[] := ARRAY(SELECT DISTINCT day FROM stale_days WHERE family = which ORDER BY day LIMIT most);
  months date[] := ARRAY(SELECT DISTINCT date_trunc('month', day::timestamp)::date FROM unnest(days) AS day);
BEGIN
  DELETE FROM stale_days WHERE family = which AND day = ANY (days);
  DELETE FROM measure_cells WHERE family = which AND (span = 'day' AND day = ANY (days) OR span = 'month' AND day = ANY (months));
  EXECUTE format($make$
    WITH bucketed AS (
      SELECT dimension, stale.day, value, minute_bucket(m.minutes) AS bucket, sum(n) AS n, sum(m.minutes) AS minutes,
        ARRAY[sum(sums[1]), sum(sums[2]), sum(sums[3]), sum(sums[4]), sum(sums[5]), sum(sums[6]), sum(sums[7]), sum(sums[8]), sum(sums[9])] AS sums
      FROM unnest($1) AS stale (day)
      CROSS JOIN LATERAL (SELECT * FROM %2$I WHERE at >= start_of_day(stale.day) AND at < start_of_day(stale.day + 1) OFFSET 0) AS m
      GROUP BY 1, 2, 3, 4
    )
    INSERT INTO measure_cells
    SELECT %1$L, dimension, 'day', day, value, sum(n),
      ARRAY[sum(sums[1]), sum(sums[2]), sum(sums[3]), sum(sums[4]), sum(sums[5]), sum(sums[6]), sum(sums[7]), sum(sums[8]), sum(sums[9])],
      sum(minutes), ('{' || string_agg(bucket + 1 || ':' || n, ',' ORDER BY bucket) || '}/820')::sparsevec
    FROM bucketed GROUP BY 2, 4, 5
  $make$, which, 'measured_' || which) USING days;
  INSERT INTO measure_cells
    SELECT family, dimension, 'month', month, value, sum(n),
      ARRAY[sum(sums[1]), sum(sums[2]), sum(sums[3]), sum(sums[4]), sum(sums[5]), sum(sums[6]), sum(sums[7]), sum(sums[8]), sum(sums[9])],
      sum(minutes), sum(histogram::vector)::sparsevec
    FROM unnest(months) AS month JOIN measure_cells ON family = which AND span = 'day' AND day >= month AND day < (month + interval '1 month')::date
    GROUP BY 1, 2, 4, 5;
  RETURN cardinality(days);
END $$;

INSERT INTO stale_days (family, day)
  SELECT DISTINCT family, utc_day(at) FROM (
    SELECT unnest(ARRAY['arrivals', 'known_issues', 'warnings']) AS family, created_at AS at FROM ticket_measures
    UNION ALL SELECT 'resolutions', resolved_at FROM ticket_measures UNION ALL SELECT 'reopenings', first_resolved_at FROM ticket_measures
    UNION ALL SELECT 'ratings', rated_at FROM ticket_measures UNION ALL SELECT 'answers', answered_at FROM handoffs
    UNION ALL SELECT unnest(ARRAY['verdicts', 'rules']), reviewed_at FROM verdict_measures
  ) AS moments WHERE at IS NOT NULL;
