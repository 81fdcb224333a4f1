-- Why: an agent may put another reply in the place of a recommended one. It is a recommendation of its own, with the reasons
--      for its review, and takes the place of the first in the review queue.
-- Lock: adds a column without a default and indexes rewrites only, of which there are none yet; an instant.
-- Safe beside the old version: yes, the old version shows both in its queue.

ALTER TABLE recommendations ADD COLUMN rewrite_of text COLLATE "C" REFERENCES recommendations (id) ON DELETE CASCADE;

CREATE UNIQUE INDEX recommendations_by_rewritten ON recommendations (rewrite_of) WHERE rewrite_of IS NOT NULL;
