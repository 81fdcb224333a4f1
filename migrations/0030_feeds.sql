-- Why: status pages, documentation and issue lists are asked by the clock; what they listed last tells what is new and what is gone.
-- Lock: creates a new table; nothing that exists is locked.
-- Safe beside the old version: yes, the old version asks no feed.

CREATE TABLE feeds (
  name text COLLATE "C" PRIMARY KEY,
  -- What the feed answered last (ETag or Last-Modified), to ask only for news.
  validator text,
  -- By the entry's own name: what marks its version, and what it was stored as.
  marks jsonb NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  polled_at timestamptz NOT NULL
);
