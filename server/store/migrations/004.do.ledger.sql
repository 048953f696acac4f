-- The ledger as it grows: every row says by its fingerprint what it says, rows that late news proved wrong are retracted by further rows,
-- and a change of definition judges everybody in a run that any node can go on with.

-- A row that was retracted may become true again, and two versions may say different things of one moment: rows are known by their ids.
ALTER TABLE stage_entries DROP CONSTRAINT stage_entries_pkey, DROP CONSTRAINT stage_entries_workspace_id_entry_id_key;
ALTER TABLE stage_entries ADD PRIMARY KEY (workspace_id, person_id, entry_id), ADD COLUMN fingerprint uuid;
-- A step of a person or a CRM comes in once.
CREATE UNIQUE INDEX stage_entries_moves ON stage_entries (workspace_id, person_id, axis, entered_at, stage) WHERE origin = 'moved';
ALTER TABLE trigger_firings DROP CONSTRAINT trigger_firings_pkey;
ALTER TABLE trigger_firings ADD PRIMARY KEY (workspace_id, person_id, firing_id), ADD COLUMN fingerprint uuid,
  -- The trigger's exact content: versions that agree on it share its firings.
  ADD COLUMN trigger_hash uuid;
ALTER TABLE handovers DROP CONSTRAINT handovers_pkey, DROP CONSTRAINT handovers_workspace_id_handover_id_key;
ALTER TABLE handovers ADD PRIMARY KEY (workspace_id, person_id, handover_id), ADD COLUMN fingerprint uuid;

-- What judging last said of a person, in one number: where a new version says the same, nothing is read or written.
ALTER TABLE people ADD COLUMN judged_digest bigint;

-- Judging everybody reads who did what when, nothing more: with the name in it, the key alone answers that, in the order of people, without
-- a visit to rows that lie in the order of time.
ALTER TABLE events DROP CONSTRAINT events_pkey;
ALTER TABLE events ADD PRIMARY KEY (workspace_id, person_id, ts, event_id) INCLUDE (name);

-- A ledger row that no longer counts, and why. Append-only; each row is retracted once at most.
CREATE TABLE retractions (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  retraction_id uuid NOT NULL,
  entry_id uuid,
  firing_id uuid,
  handover_id uuid,
  why text NOT NULL,
  retracted_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, retraction_id),
  UNIQUE (workspace_id, person_id, entry_id),
  UNIQUE (workspace_id, person_id, firing_id),
  UNIQUE (workspace_id, person_id, handover_id),
  FOREIGN KEY (workspace_id, person_id, entry_id) REFERENCES stage_entries (workspace_id, person_id, entry_id),
  FOREIGN KEY (workspace_id, person_id, firing_id) REFERENCES trigger_firings (workspace_id, person_id, firing_id),
  FOREIGN KEY (workspace_id, person_id, handover_id) REFERENCES handovers (workspace_id, person_id, handover_id),
  CHECK (num_nonnulls(entry_id, firing_id, handover_id) = 1)
);

-- Judging everybody under a version. People are judged in the order of their ids; the cursor moves in the transaction that writes their ledgers.
CREATE TABLE rejudge_runs (
  workspace_id uuid NOT NULL,
  run_id uuid NOT NULL,
  definition_version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'superseded')),
  -- The last person who has been judged.
  cursor_person uuid,
  done integer NOT NULL,
  total integer NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- The node that works on it, until when by the database's clock; after that any other may go on.
  lease_holder uuid,
  lease_until timestamptz,
  PRIMARY KEY (workspace_id, run_id),
  FOREIGN KEY (workspace_id, definition_version) REFERENCES definition_versions (workspace_id, version),
  CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX rejudge_runs_one_running ON rejudge_runs (workspace_id) WHERE state = 'running';
CREATE INDEX rejudge_runs_newest ON rejudge_runs (workspace_id, started_at DESC);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['retractions', 'rejudge_runs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY workspace_only ON %I USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id())',
      tenant_table
    );
    EXECUTE format('GRANT SELECT, INSERT ON %I TO leadlight_serving', tenant_table);
  END LOOP;
END
$$;
GRANT UPDATE (state, cursor_person, done, finished_at, lease_holder, lease_until) ON rejudge_runs TO leadlight_serving;

-- A node that looks for work finds the runs under way of every workspace; of a workspace it then sees only what is its own.
CREATE POLICY background_work ON rejudge_runs FOR SELECT
  USING (state = 'running' AND current_setting('leadlight.background', true) = 'on');
