-- Why: other programs' agents may propose a verdict; only a reviewer gives it.
-- Lock: creates a new table only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know this table.

CREATE TABLE verdict_proposals (
  id text COLLATE "C" PRIMARY KEY,
  recommendation_id text COLLATE "C" NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  proposed_by text COLLATE "C" NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('approved', 'edited', 'overridden', 'rejected')),
  classification jsonb,
  disposition text,
  reply text,
  reason text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX verdict_proposals_by_recommendation ON verdict_proposals (recommendation_id, created_at);
