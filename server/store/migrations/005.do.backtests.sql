-- Backtests: a definition in the making held against the active one over all history.

CREATE TABLE backtest_runs (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  run_id uuid NOT NULL,
  draft_name text NOT NULL,
  -- Canonical JSON, and the hash of that very text.
  draft_body text NOT NULL,
  draft_hash text NOT NULL,
  -- The version that it is held against; null: none was active.
  active_version integer,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  progress double precision NOT NULL CHECK (progress BETWEEN 0 AND 1),
  step text NOT NULL,
  message text,
  -- Canonical JSON as text, so that two runs over the same history can be held against each other to the byte.
  result text,
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  -- When the node that works on it last said so. One that fell silent has died, and the run with it.
  beat_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (workspace_id, run_id),
  FOREIGN KEY (workspace_id, active_version) REFERENCES definition_versions (workspace_id, version),
  FOREIGN KEY (workspace_id, started_by) REFERENCES members (workspace_id, member_id),
  CHECK (draft_hash = encode(sha256(convert_to(draft_body, 'UTF8')), 'hex')),
  CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL)),
  CHECK ((state = 'done') = (result IS NOT NULL))
);
-- One at a time in a workspace, and one that waits.
CREATE UNIQUE INDEX backtest_runs_one_running ON backtest_runs (workspace_id) WHERE state = 'running';
CREATE UNIQUE INDEX backtest_runs_one_queued ON backtest_runs (workspace_id) WHERE state = 'queued';
CREATE INDEX backtest_runs_newest ON backtest_runs (workspace_id, started_at DESC, run_id DESC);
CREATE INDEX backtest_runs_by_content ON backtest_runs (workspace_id, draft_hash, started_at DESC);

-- Everyone who was handed over under either version, as the run found them.
CREATE TABLE backtest_people (
  workspace_id uuid NOT NULL,
  run_id uuid NOT NULL,
  person_id uuid NOT NULL,
  of_group text NOT NULL CHECK (of_group IN ('added', 'removed', 'both')),
  -- The first hand-over under the draft, or under the active version where the draft has none.
  at timestamptz NOT NULL,
  draft_at timestamptz,
  active_at timestamptz,
  verdict text CHECK (verdict IN ('good', 'notGood')),
  outcome text CHECK (outcome IN ('good', 'bad')),
  -- Places in the result's list of triggers, of those that ever fired on the person.
  triggers smallint[] NOT NULL,
  PRIMARY KEY (workspace_id, run_id, person_id),
  FOREIGN KEY (workspace_id, run_id) REFERENCES backtest_runs (workspace_id, run_id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id)
);
CREATE INDEX backtest_people_newest ON backtest_people (workspace_id, run_id, of_group, at DESC, person_id DESC);

-- What a backtest reads: news since the last one, and the few rows of the ledger that people and CRMs made.
CREATE INDEX events_by_arrival ON events USING brin (received_at);
CREATE INDEX stage_entries_moved ON stage_entries (workspace_id, person_id, entered_at) WHERE origin = 'moved';

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['backtest_runs', 'backtest_people'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY workspace_only ON %I USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id())',
      tenant_table
    );
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO leadlight_serving', tenant_table);
  END LOOP;
END
$$;
GRANT UPDATE (state, progress, step, message, result, beat_at, finished_at) ON backtest_runs TO leadlight_serving;
