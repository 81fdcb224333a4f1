-- Why: what is due soon or breached is asked every minute, over all open tickets. A clock is reckoned from what is recorded of its
--      ticket and can be reckoned anew at any time; it is kept so that the question is an index scan.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables; what it writes reckons no clock until the next write.

-- The figures of each playbook document that was ever in force: a clock keeps to the document of its recommendation.
CREATE TABLE sla_policies (
  playbook_version text COLLATE "C" PRIMARY KEY,
  policy jsonb NOT NULL,
  adopted_at timestamptz NOT NULL
);

CREATE TABLE sla_clocks (
  ticket_id text COLLATE "C" NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('acknowledge', 'first_update', 'next_update', 'resolve')),
  severity text NOT NULL CHECK (severity IN ('P1', 'P2', 'P3', 'P4')),
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  paused_since timestamptz,
  met_at timestamptz,
  PRIMARY KEY (ticket_id, kind),
  CHECK (due_at > started_at),
  CHECK (paused_since IS NULL OR met_at IS NULL)
);

CREATE INDEX sla_clocks_running ON sla_clocks (due_at, ticket_id, kind) WHERE met_at IS NULL AND paused_since IS NULL;
