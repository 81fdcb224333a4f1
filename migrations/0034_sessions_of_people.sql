-- Why: people sign in to the console through their team's identity provider, too. They have no row here: the session says who they
--      are and what they may do.
-- Lock: `sessions` for an instant.
-- Safe beside the old version: yes, it finds no key behind such a session and asks to sign in.

ALTER TABLE sessions
  ALTER COLUMN api_key_id DROP NOT NULL,
  ADD COLUMN person jsonb,
  ADD CHECK (num_nonnulls(api_key_id, person) = 1);
