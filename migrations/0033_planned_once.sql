-- Why: a function in the language sql is planned anew at every call: most of what writing a ticket, a recommendation or a verdict
--      took. In plpgsql a connection plans it once, where it may plan for any list of ids; the words stay the same.
-- Lock: none that anybody notices.
-- Safe beside the old version: yes, names, arguments and results stay.

DO $$
DECLARE
  planned record;
BEGIN
  FOR planned IN
    SELECT oid, proname, prosrc FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace AND proname IN ('append_audit', 'measure_tickets', 'mark_ticket_days', 'measure_verdicts')
  LOOP
    EXECUTE format('CREATE OR REPLACE FUNCTION %I(%s) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS %L',
      planned.proname, pg_get_function_arguments(planned.oid), 'BEGIN ' || rtrim(planned.prosrc, E' \n;') || '; END');
  END LOOP;
END $$;
