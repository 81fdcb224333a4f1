-- Why: what was handed to engineering or product is kept, with engineering's answer: how many escalations are rejected is a figure
--      of quality.
-- Lock: creates a new table; nothing that exists is locked.
-- Safe beside the old version: yes, the old version hands over without keeping it.

CREATE TABLE handoffs (
  id text COLLATE "C" PRIMARY KEY,
  ticket_id text COLLATE "C" NOT NULL REFERENCES tickets (id),
  target text NOT NULL CHECK (target IN ('engineering', 'product')),
  state text NOT NULL DEFAULT 'posted' CHECK (state IN ('posted', 'accepted', 'rejected')),
  created_at timestamptz NOT NULL,
  -- Null where a job handed over by itself.
  created_by text COLLATE "C",
  -- The playbook's fields, the gaps and the text, as they were posted.
  document jsonb NOT NULL,
  reason text,
  answered_at timestamptz,
  answered_by text COLLATE "C",
  CHECK ((state = 'posted') = (answered_at IS NULL) AND (state = 'posted') = (answered_by IS NULL)),
  CHECK (reason IS NULL OR state <> 'posted'),
  CHECK (state <> 'rejected' OR reason IS NOT NULL)
);

CREATE INDEX handoffs_newest ON handoffs (created_at DESC, id DESC);
CREATE INDEX handoffs_by_ticket ON handoffs (ticket_id);
CREATE INDEX handoffs_by_answer ON handoffs (answered_at) WHERE answered_at IS NOT NULL;

CREATE TRIGGER answers_never_change BEFORE UPDATE ON handoffs
  FOR EACH ROW WHEN (OLD.state <> 'posted') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON handoffs FOR EACH ROW EXECUTE FUNCTION audit_change('handoff', 'id');
