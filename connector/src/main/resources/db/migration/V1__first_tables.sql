-- Instants are UTC texts of one width (2026-11-24T09:30:00.000Z), days are 2026-11-24,
-- money is whole minor units.

CREATE TABLE inbox (
  id           ${numbered},
  source       TEXT NOT NULL,
  ring_key     TEXT NOT NULL,
  event        TEXT NOT NULL,
  attributes   TEXT NOT NULL,
  received_at  TEXT NOT NULL,
  rings        INTEGER NOT NULL DEFAULT 1,
  state        TEXT NOT NULL CHECK (state IN ('waiting', 'working', 'done', 'parked')),
  attempts     INTEGER NOT NULL DEFAULT 0,
  looks        INTEGER NOT NULL DEFAULT 0,
  next_attempt TEXT NOT NULL,
  lease_until  TEXT,
  last_error   TEXT,
  finished_at  TEXT
);
CREATE UNIQUE INDEX inbox_merged ON inbox (source, ring_key) WHERE state = 'waiting';
CREATE INDEX inbox_due ON inbox (next_attempt, id) WHERE state IN ('waiting', 'working');
CREATE INDEX inbox_finished ON inbox (state, finished_at);

CREATE TABLE fact (
  ref        TEXT NOT NULL,
  version    INTEGER NOT NULL,
  connection TEXT NOT NULL,
  kind       TEXT NOT NULL,
  form       TEXT NOT NULL CHECK (form IN ('deal', 'invoice', 'unreadable', 'gone')),
  content    TEXT NOT NULL,
  hash       TEXT NOT NULL,
  is_current INTEGER NOT NULL,
  changed_at TEXT,
  read_at    TEXT NOT NULL,
  last_date  TEXT,
  PRIMARY KEY (ref, version)
);
CREATE UNIQUE INDEX fact_current ON fact (ref) WHERE is_current = 1;
CREATE INDEX fact_kind ON fact (connection, kind) WHERE is_current = 1;
CREATE INDEX fact_last ON fact (last_date) WHERE is_current = 1;

CREATE TABLE fact_link (
  ref    TEXT NOT NULL,
  role   TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (ref, role, target)
);
CREATE INDEX fact_link_target ON fact_link (target, role);

CREATE TABLE directory (
  kind       TEXT NOT NULL,
  id         TEXT NOT NULL,
  connection TEXT NOT NULL,
  content    TEXT NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX directory_connection ON directory (connection, kind);

CREATE TABLE due_settlement (
  payee TEXT PRIMARY KEY
);

CREATE TABLE due_change (
  ref TEXT PRIMARY KEY,
  why TEXT NOT NULL
);

CREATE TABLE statement (
  payee        TEXT NOT NULL,
  plan         TEXT NOT NULL,
  period       TEXT NOT NULL,
  period_start TEXT NOT NULL,
  content      TEXT NOT NULL,
  settled_at   TEXT NOT NULL,
  PRIMARY KEY (payee, plan, period)
);
CREATE INDEX statement_period ON statement (period, payee, plan);

CREATE TABLE statement_record (
  ref    TEXT NOT NULL,
  payee  TEXT NOT NULL,
  plan   TEXT NOT NULL,
  period TEXT NOT NULL,
  PRIMARY KEY (ref, payee, plan, period)
);
CREATE INDEX statement_record_payee ON statement_record (payee, plan, period);

CREATE TABLE uncredited (
  transaction_id TEXT PRIMARY KEY,
  ref            TEXT NOT NULL,
  reason         TEXT NOT NULL
);
CREATE INDEX uncredited_ref ON uncredited (ref);

CREATE TABLE problem (
  scope   TEXT NOT NULL,
  record  TEXT NOT NULL,
  path    TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (scope, record, path, message)
);

CREATE TABLE ledger_entry (
  id             ${numbered},
  item           TEXT NOT NULL,
  sequence       INTEGER NOT NULL,
  payee          TEXT NOT NULL,
  plan           TEXT NOT NULL,
  period         TEXT NOT NULL,
  booked_in      TEXT NOT NULL,
  kind           TEXT NOT NULL,
  component      TEXT,
  transaction_id TEXT,
  earned_in      TEXT,
  on_day         TEXT,
  currency       TEXT NOT NULL,
  change         BIGINT NOT NULL,
  because        TEXT NOT NULL,
  because_text   TEXT NOT NULL,
  record         TEXT,
  record_version INTEGER,
  correction_of  BIGINT REFERENCES ledger_entry (id),
  booked_at      TEXT NOT NULL,
  UNIQUE (item, sequence)
);
CREATE INDEX ledger_payee ON ledger_entry (payee, plan, period);
CREATE INDEX ledger_booked ON ledger_entry (booked_in, payee, plan);
CREATE INDEX ledger_record ON ledger_entry (record, record_version);

CREATE TABLE period_move (
  id     ${numbered},
  plan   TEXT NOT NULL,
  period TEXT NOT NULL,
  state  TEXT NOT NULL CHECK (state IN ('open', 'locked', 'approved', 'paid')),
  who    TEXT NOT NULL,
  why    TEXT NOT NULL,
  at     TEXT NOT NULL
);
CREATE INDEX period_move_plan ON period_move (plan, period, id);

CREATE TABLE outbox (
  id           ${numbered},
  kind         TEXT NOT NULL CHECK (kind IN ('result', 'notice')),
  message_key  TEXT NOT NULL UNIQUE,
  connection   TEXT NOT NULL,
  content      TEXT NOT NULL,
  hash         TEXT NOT NULL,
  written_hash TEXT,
  state        TEXT NOT NULL CHECK (state IN ('waiting', 'working', 'sent', 'parked')),
  attempts     INTEGER NOT NULL DEFAULT 0,
  next_attempt TEXT NOT NULL,
  lease_until  TEXT,
  last_error   TEXT,
  changed      INTEGER NOT NULL DEFAULT 0,
  left_at      TEXT NOT NULL,
  sent_at      TEXT
);
CREATE INDEX outbox_due ON outbox (connection, kind, next_attempt, id)
  WHERE state IN ('waiting', 'working');

CREATE TABLE cursor (
  connection TEXT PRIMARY KEY,
  value      TEXT NOT NULL,
  kept_at    TEXT NOT NULL
);

CREATE TABLE alert_sent (
  alert      TEXT NOT NULL,
  payee      TEXT NOT NULL,
  period     TEXT NOT NULL,
  notice_key TEXT NOT NULL,
  sent_at    TEXT NOT NULL,
  PRIMARY KEY (alert, payee, period)
);

CREATE TABLE job_run (
  id          ${numbered},
  job         TEXT NOT NULL,
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  outcome     TEXT,
  detail      TEXT
);
CREATE INDEX job_run_job ON job_run (job, started_at);

CREATE TABLE audit (
  id     ${numbered},
  at     TEXT NOT NULL,
  who    TEXT NOT NULL,
  what   TEXT NOT NULL,
  detail TEXT NOT NULL
);
