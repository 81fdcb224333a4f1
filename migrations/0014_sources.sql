-- Why: tickets that other systems send in: which delivery was taken in, and what each source has told of each ticket.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

-- A delivery counts once. Its id is made of signed content, so that a replay can't go by another.
CREATE TABLE incoming_deliveries (
  source text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, id)
);
CREATE INDEX incoming_deliveries_by_time ON incoming_deliveries (received_at);

-- `state` is all that was told, merged by the source's own clock; `version` lets the later of two merges notice the first.
CREATE TABLE source_tickets (
  source text COLLATE "C" NOT NULL,
  external_id text COLLATE "C" NOT NULL,
  ticket_id text COLLATE "C" NOT NULL UNIQUE REFERENCES tickets (id) ON DELETE CASCADE,
  state jsonb NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (source, external_id)
);
