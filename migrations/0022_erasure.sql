-- Why: a customer's texts are erased on request, and those of tickets resolved long ago, while every figure and the audit chain stay.
--      Rows that never change get one narrow door: their texts may become `[erased]`, and nothing else may change.
-- Lock: replaces triggers and adds a column, each for an instant; builds an index over recommendations, which can't be written meanwhile.
-- Safe beside the old version: yes, the old version erases nothing.

ALTER TABLE tickets ADD COLUMN erased_at timestamptz;
CREATE INDEX tickets_by_resolution ON tickets (resolved_at) WHERE resolved_at IS NOT NULL AND erased_at IS NULL;

-- Strings become `[erased]`, except under names whose words are the program's own. A name that is not known is erased.
CREATE FUNCTION erased_texts(document jsonb, name text DEFAULT '') RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(document)
    WHEN 'string' THEN CASE WHEN name = ANY ('{id,ticketId,createdAt,kind,category,severity,issueType,environment,sentiment,language,disposition,template,level,target,match,informationRequest,reasons,duplicateOf,shares,writtenBy,acknowledgeBy,firstUpdateBy,resolveBy,check,mistake,rule,section,effect,field,bullet,gaps,channel,from,at}')
      THEN document ELSE '"[erased]"' END
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(erased_texts(element, name) ORDER BY place), '[]')
      FROM jsonb_array_elements(document) WITH ORDINALITY AS elements (element, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, erased_texts(value, key)), '{}') FROM jsonb_each(document))
    ELSE document END;
END $$;

-- A recommendation without its words: what was classified and decided, by which rules and which engine, stays.
CREATE FUNCTION erased_document(document jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT erased_texts(document) || jsonb_build_object('classification', document -> 'classification', 'engine', document -> 'engine',
    'evidence', '{"similarTickets": [], "knownIssues": [], "incidents": [], "deployments": [], "documents": [], "pattern": null}'::jsonb)
$$;

-- What a recommendation says of these other tickets, of the pattern that one of them belongs to, and in its findings.
CREATE FUNCTION erased_neighbours(document jsonb, ids text[], of_pattern boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_set(jsonb_set(jsonb_set(jsonb_set(document,
    '{draft,findings}', coalesce(erased_texts(document -> 'draft' -> 'findings'), 'null'), false),
    '{evidence,similarTickets}', (SELECT coalesce(jsonb_agg(CASE WHEN neighbour ->> 'ticketId' = ANY (ids) THEN erased_texts(neighbour) ELSE neighbour END ORDER BY place), '[]')
      FROM jsonb_array_elements(document -> 'evidence' -> 'similarTickets') WITH ORDINALITY AS neighbours (neighbour, place))),
    '{evidence,pattern}', CASE WHEN of_pattern THEN 'null' ELSE document -> 'evidence' -> 'pattern' END),
    '{draft,citations}', (SELECT coalesce(jsonb_agg(CASE WHEN citation ->> 'kind' = 'ticket' AND citation ->> 'id' = ANY (ids) THEN erased_texts(citation) ELSE citation END ORDER BY place), '[]')
      FROM jsonb_array_elements(document -> 'draft' -> 'citations') WITH ORDINALITY AS citations (citation, place)))
$$;

-- Whether nothing else was done to a recommendation than to erase what it says of some neighbours.
CREATE FUNCTION only_neighbours_erased(before jsonb, after jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT after = erased_neighbours(before,
    ARRAY(SELECT n ->> 'ticketId' FROM jsonb_array_elements(after -> 'evidence' -> 'similarTickets') AS n
        WHERE NOT before -> 'evidence' -> 'similarTickets' @> jsonb_build_array(n)
      UNION SELECT c ->> 'id' FROM jsonb_array_elements(after -> 'draft' -> 'citations') AS c
        WHERE NOT before -> 'draft' -> 'citations' @> jsonb_build_array(c)),
    after -> 'evidence' -> 'pattern' IS DISTINCT FROM before -> 'evidence' -> 'pattern')
$$;

CREATE FUNCTION neighbours_of(document json) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT jsonb_array_elements_text(
    jsonb_path_query_array(document::jsonb, '$.evidence.similarTickets[*].ticketId')
    || jsonb_path_query_array(document::jsonb, '$.evidence.pattern.ticketIds[*]')
    || jsonb_path_query_array(document::jsonb, '$.draft.citations[*] ? (@.kind == "ticket").id')))
$$;

CREATE INDEX recommendations_by_neighbour ON recommendations USING gin (neighbours_of(document));

-- Arguments: the columns whose texts may be erased.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  after jsonb := to_jsonb(NEW);
  column_name text;
BEGIN
  FOR column_name IN SELECT key FROM jsonb_each(after) WHERE value IS DISTINCT FROM before -> key LOOP
    IF column_name = ANY (TG_ARGV) AND (after -> column_name = erased_texts(before -> column_name)
      OR column_name = 'document' AND TG_TABLE_NAME = 'recommendations'
        AND (after -> 'document' = erased_document(before -> 'document') OR only_neighbours_erased(before -> 'document', after -> 'document')))
    THEN CONTINUE; END IF;
    RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END LOOP;
  RETURN NULL;
END $$;

-- After the change, where generated columns have their values.
DROP TRIGGER recommendations_never_change ON recommendations;
CREATE TRIGGER recommendations_never_change AFTER UPDATE ON recommendations
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('document');
DROP TRIGGER sent_replies_never_change ON sent_replies;
CREATE TRIGGER sent_replies_never_change AFTER UPDATE ON sent_replies
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('body');
DROP TRIGGER verdicts_never_change ON reviews;
CREATE TRIGGER verdicts_never_change AFTER UPDATE ON reviews
  FOR EACH ROW WHEN (OLD.state = 'reviewed') EXECUTE FUNCTION refuse_all_but_erasure('reply', 'reason', 'decision');
DROP TRIGGER answers_never_change ON handoffs;
CREATE TRIGGER answers_never_change AFTER UPDATE ON handoffs
  FOR EACH ROW WHEN (OLD.state <> 'posted') EXECUTE FUNCTION refuse_all_but_erasure('document', 'reason');

CREATE FUNCTION audit_erased_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM append_audit(TG_ARGV[0] || '.erased', to_jsonb(NEW) ->> TG_ARGV[1], '{"before": null, "after": null}');
  RETURN NULL;
END $$;

CREATE TRIGGER erasure_is_audited AFTER UPDATE ON recommendations FOR EACH ROW EXECUTE FUNCTION audit_erased_text('recommendation', 'id');
CREATE TRIGGER erasure_is_audited AFTER UPDATE ON sent_replies FOR EACH ROW EXECUTE FUNCTION audit_erased_text('reply', 'recommendation_id');

-- Everything that is said of these tickets, and everything that others say of them. Returns how many tickets there were.
CREATE FUNCTION erase_tickets(ids text[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  recommended text[] := ARRAY(SELECT id FROM recommendations WHERE ticket_id = ANY (ids));
  handed text[] := ARRAY(SELECT id FROM handoffs WHERE ticket_id = ANY (ids));
  words text[] := ARRAY(SELECT DISTINCT lexeme FROM tickets, unnest(lexemes) WHERE id = ANY (ids));
  erased integer;
BEGIN
  UPDATE recommendations SET document = erased_document(document::jsonb)::json WHERE id = ANY (recommended);
  UPDATE recommendations
    SET document = erased_neighbours(document::jsonb, ids, coalesce((document::jsonb) #> '{evidence,pattern,ticketIds}' ?| ids, false))::json
    WHERE neighbours_of(document) && ids AND NOT id = ANY (recommended);
  UPDATE reviews SET reply = CASE WHEN reply IS NOT NULL THEN '[erased]' END, reason = CASE WHEN reason IS NOT NULL THEN '[erased]' END,
      decision = erased_texts(decision::jsonb)::json
    WHERE recommendation_id = ANY (recommended) AND state = 'reviewed';
  UPDATE sent_replies SET body = '[erased]' WHERE recommendation_id = ANY (recommended);
  UPDATE handoffs SET document = erased_texts(document), reason = CASE WHEN reason IS NOT NULL THEN '[erased]' END WHERE id = ANY (handed);
  UPDATE tickets SET reference = id, revision = revision + 1, subject = '[erased]', body = '', customer_id = NULL, customer_name = NULL, customer_segment = NULL,
      metadata = metadata || '{"endpoint": null, "requestId": null, "versions": {}}', resolution = CASE WHEN resolution IS NOT NULL THEN '[erased]' END,
      messages = erased_texts(messages), error_signatures = '{}', endpoints = '{}', versions = '{}', lexemes = '', erased_at = now()
    WHERE id = ANY (ids);
  GET DIAGNOSTICS erased = ROW_COUNT;
  DELETE FROM ticket_embeddings WHERE ticket_id = ANY (ids);
  DELETE FROM ticket_errors WHERE ticket_id = ANY (ids);
  DELETE FROM source_tickets WHERE ticket_id = ANY (ids);
  DELETE FROM word_frequencies w WHERE lexeme = ANY (words)
    AND NOT EXISTS (SELECT FROM tickets t WHERE t.lexemes @@ quote_literal(w.lexeme)::tsquery);
  -- Also what these changes have just left in the log.
  UPDATE audit_entries SET payload = NULL, erased_at = clock_timestamp()
    WHERE subject = ANY (ids || recommended || handed) AND payload IS NOT NULL;
  PERFORM append_audit('ticket.erased', erased_id, '{"before": null, "after": null}') FROM unnest(ids) AS erased_id;
  RETURN erased;
END $$;
