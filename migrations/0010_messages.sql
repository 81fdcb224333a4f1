-- Why: what a customer or an agent wrote after the ticket came in is read, and never asked for again.
-- Lock: adds a column with a constant default; milliseconds, whatever the size of the table.
-- Safe beside the old version: yes, the old version neither reads nor writes the column, and new tickets get its default.

ALTER TABLE tickets ADD COLUMN messages jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(messages) = 'array');
