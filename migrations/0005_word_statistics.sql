-- Why: search weighs a word by how rare it is among tickets. The server's own statistics are a sample that changes by itself,
--      and the same ticket must find the same neighbours; these change only when tickets are imported.
-- Lock: creates new tables only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know these tables.

CREATE TABLE word_frequencies (
  lexeme text COLLATE "C" PRIMARY KEY,
  frequency float8 NOT NULL CHECK (frequency > 0 AND frequency <= 1)
);

CREATE TABLE word_statistics (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  tickets bigint NOT NULL CHECK (tickets >= 0),
  -- What a word counts as that is not among the frequencies.
  rare float8 NOT NULL CHECK (rare > 0)
);

INSERT INTO word_statistics (tickets, rare) VALUES (1, 0.001);
