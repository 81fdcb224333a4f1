-- Why: a verdict that changes something teaches at once. Labels that a reviewer set right weigh more than those that came with a ticket:
--      one very near such neighbour may speak alone; and the ticket as it was reviewed is a case of the next evaluation.
-- Lock: adds a column without a rewrite; marks the tickets of past overrides, seconds for a million reviews; creates a table.
-- Safe beside the old version: yes, what it relabels counts as labelled by others and is no case.

ALTER TABLE tickets ADD COLUMN labels_reviewed boolean NOT NULL DEFAULT false;

UPDATE tickets t SET labels_reviewed = true FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
  WHERE r.ticket_id = t.id AND v.verdict IN ('edited', 'overridden');

-- A line of a labelled set for each verdict that changed something, redacted, as the ticket was when it was reviewed.
CREATE TABLE evaluation_cases (
  recommendation_id text COLLATE "C" PRIMARY KEY REFERENCES recommendations (id) ON DELETE CASCADE,
  ticket_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  line json NOT NULL
);
CREATE INDEX evaluation_cases_by_ticket ON evaluation_cases (ticket_id, recorded_at DESC);
