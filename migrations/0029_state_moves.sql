-- Why: how tickets, reviews and handoffs may go from one state to another is one list, the same as in src/ticket/states.ts; the database
--      refuses any other move, whoever writes.
-- Lock: creates a table; adds triggers to three tables, each locked for an instant.
-- Safe beside the old version: yes, it makes no other moves.

CREATE TABLE state_moves (
  machine text COLLATE "C" NOT NULL,
  before text COLLATE "C" NOT NULL,
  after text COLLATE "C" NOT NULL,
  PRIMARY KEY (machine, before, after)
);

INSERT INTO state_moves (machine, before, after) VALUES
  ('ticket', 'none', 'open'), ('ticket', 'none', 'awaiting_customer'), ('ticket', 'none', 'resolved'),
  ('ticket', 'open', 'awaiting_customer'), ('ticket', 'open', 'resolved'),
  ('ticket', 'awaiting_customer', 'open'), ('ticket', 'awaiting_customer', 'resolved'),
  ('ticket', 'resolved', 'open'), ('ticket', 'resolved', 'awaiting_customer'),
  ('recommendation', 'none', 'recorded'), ('recommendation', 'recorded', 'sent'),
  ('review', 'none', 'not_required'), ('review', 'none', 'pending'), ('review', 'not_required', 'reviewed'), ('review', 'pending', 'reviewed'),
  ('handoff', 'none', 'posted'), ('handoff', 'posted', 'accepted'), ('handoff', 'posted', 'rejected');

CREATE TRIGGER moves_stay BEFORE UPDATE OR DELETE ON state_moves FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Arguments: the machine, and the column that holds the state. What is sent of a recommendation is a row of its own, at most one, under
-- `replies_are_approved`; the rows of recommendations and sent replies never change.
CREATE FUNCTION refuse_unknown_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP = 'INSERT' THEN 'none' ELSE to_jsonb(OLD) ->> TG_ARGV[1] END;
  is_now text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
  IF was <> is_now AND NOT EXISTS (SELECT FROM state_moves WHERE machine = TG_ARGV[0] AND before = was AND after = is_now) THEN
    RAISE EXCEPTION 'a % never goes from % to %', TG_ARGV[0], was, is_now USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER moves_are_known AFTER INSERT OR UPDATE OF status ON tickets FOR EACH ROW EXECUTE FUNCTION refuse_unknown_move('ticket', 'status');
CREATE TRIGGER moves_are_known AFTER INSERT OR UPDATE OF state ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_unknown_move('review', 'state');
CREATE TRIGGER moves_are_known AFTER INSERT OR UPDATE OF state ON handoffs FOR EACH ROW EXECUTE FUNCTION refuse_unknown_move('handoff', 'state');
