-- Why: a request repeated with its Idempotency-Key has one effect and one answer, on whichever server it arrives.
-- Lock: creates a new table only; nothing that exists is locked.
-- Safe beside the old version: yes, the old version does not know this table.

CREATE TABLE idempotency_records (
  caller text COLLATE "C" NOT NULL,
  -- Of the key only its hash is kept; the answer is sealed under the key itself.
  key_hash text COLLATE "C" NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  fingerprint text COLLATE "C" NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  -- Who works on the request now. Another attempt may take over once the lease has run out; the first can't record then.
  attempt text COLLATE "C" NOT NULL,
  leased_until timestamptz NOT NULL,
  answer bytea,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (caller, key_hash)
);

CREATE INDEX idempotency_records_by_expiry ON idempotency_records (expires_at);

ALTER TABLE idempotency_records ALTER COLUMN answer SET STORAGE EXTERNAL;
