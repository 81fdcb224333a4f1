-- Why: a shift's handoff names who has been waiting for a customer, and since when.
-- Lock: adds a column and fills it; seconds for a million tickets, with the table locked.
-- Safe beside the old version: no, the old version writes tickets without the new column.

ALTER TABLE tickets ADD COLUMN status_since timestamptz;
UPDATE tickets SET status_since = coalesce(resolved_at, created_at);
ALTER TABLE tickets ALTER COLUMN status_since SET NOT NULL;

CREATE INDEX tickets_unresolved ON tickets (status_since) WHERE status <> 'resolved';
