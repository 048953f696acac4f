-- The domain. workspace_id leads every primary key, unique constraint and foreign key, so that a workspace can move to a shard of its own.
-- Ids are UUIDs made by the application; times of facts come from the application, never from the database's clock.

CREATE TABLE workspaces (
  workspace_id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE members (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  member_id uuid NOT NULL,
  user_id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('rep', 'marketer', 'manager', 'admin')),
  active boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, member_id),
  UNIQUE (workspace_id, user_id)
);
CREATE INDEX members_by_user ON members (user_id);

CREATE TABLE settings (
  workspace_id uuid PRIMARY KEY REFERENCES workspaces (workspace_id),
  body jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE accounts (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  account_id uuid NOT NULL,
  external_id text,
  name text NOT NULL,
  -- The name in lower case with single spaces: the same company written two ways.
  name_key text NOT NULL,
  -- In lower case.
  domain text,
  industry text,
  employees double precision,
  country text,
  attributes jsonb NOT NULL DEFAULT '{}',
  source text NOT NULL,
  facts_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, account_id),
  UNIQUE (workspace_id, external_id)
);
CREATE INDEX accounts_by_domain ON accounts (workspace_id, domain);
CREATE INDEX accounts_by_name ON accounts (workspace_id, name_key);

CREATE TABLE people (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  person_id uuid NOT NULL,
  account_id uuid,
  -- The id in the system that the person came from, for example a lead number.
  external_id text,
  name text,
  title text,
  email text,
  attributes jsonb NOT NULL DEFAULT '{}',
  source text NOT NULL,
  facts_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- Where the ledger stands, for lists; the ledger is the truth.
  lifecycle_stage text,
  journey_stage text,
  judged_at timestamptz,
  PRIMARY KEY (workspace_id, person_id),
  UNIQUE (workspace_id, external_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, account_id)
);
CREATE INDEX people_by_account ON people (workspace_id, account_id);

-- Every name that a person is known by, e-mails in lower case. An e-mail may belong to two people: then nobody is guessed.
CREATE TABLE person_identities (
  workspace_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('email', 'externalId', 'userId', 'anonymousId')),
  value text NOT NULL,
  person_id uuid NOT NULL,
  source text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, kind, value, person_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id)
);
CREATE UNIQUE INDEX person_identities_single ON person_identities (workspace_id, kind, value) WHERE kind <> 'email';
CREATE INDEX person_identities_by_person ON person_identities (workspace_id, person_id);

-- Which person or account a CRM record stands for. Append-only: a correction is a new row, and `forgotten` says "nobody".
CREATE TABLE record_links (
  workspace_id uuid NOT NULL,
  link_id uuid NOT NULL,
  crm text NOT NULL,
  tenant text NOT NULL,
  object_type text NOT NULL,
  record_id text NOT NULL,
  person_id uuid,
  account_id uuid,
  method text NOT NULL CHECK (method IN ('imported', 'learned', 'chosen', 'forgotten')),
  member_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, link_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, account_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id),
  CHECK ((method = 'forgotten') = (person_id IS NULL AND account_id IS NULL)),
  CHECK (person_id IS NULL OR account_id IS NULL)
);
CREATE INDEX record_links_by_record ON record_links (workspace_id, crm, tenant, record_id, object_type);
CREATE INDEX record_links_by_person ON record_links (workspace_id, person_id);

CREATE TABLE events (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  ts timestamptz NOT NULL,
  event_id uuid NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  properties jsonb NOT NULL DEFAULT '{}',
  -- The sender's own idempotency key.
  message_id text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, ts, event_id),
  UNIQUE (workspace_id, message_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id)
);

CREATE TABLE definition_versions (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  definition_id uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'proposed', 'signedByMarketing', 'signedBySales', 'active', 'superseded')),
  body jsonb NOT NULL,
  content_hash text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  activated_at timestamptz,
  superseded_at timestamptz,
  PRIMARY KEY (workspace_id, definition_id),
  UNIQUE (workspace_id, version),
  -- What a signature points at: one exact body.
  UNIQUE (workspace_id, definition_id, content_hash),
  FOREIGN KEY (workspace_id, created_by) REFERENCES members (workspace_id, member_id),
  CHECK (status NOT IN ('active', 'superseded') OR activated_at IS NOT NULL)
);
CREATE UNIQUE INDEX definition_versions_one_active ON definition_versions (workspace_id) WHERE status = 'active';

CREATE TABLE definition_signatures (
  workspace_id uuid NOT NULL,
  definition_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('marketing', 'sales')),
  content_hash text NOT NULL,
  member_id uuid NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, definition_id, side),
  FOREIGN KEY (workspace_id, definition_id, content_hash) REFERENCES definition_versions (workspace_id, definition_id, content_hash),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);

-- The ledger of stages, on both axes. Append-only; entering a stage is leaving the one before.
CREATE TABLE stage_entries (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  axis text NOT NULL CHECK (axis IN ('lifecycle', 'journey')),
  entered_at timestamptz NOT NULL,
  entry_id uuid NOT NULL,
  stage text NOT NULL,
  from_stage text,
  -- `judged` by a definition version, or `moved` by a person or a CRM.
  origin text NOT NULL CHECK (origin IN ('judged', 'moved')),
  why text NOT NULL,
  actor text,
  evidence jsonb NOT NULL DEFAULT '[]',
  definition_version integer,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, axis, entered_at, stage),
  UNIQUE (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, definition_version) REFERENCES definition_versions (workspace_id, version)
);

-- Each firing of a trigger with its receipt. Append-only.
CREATE TABLE trigger_firings (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  trigger_id text NOT NULL,
  definition_version integer NOT NULL,
  fired_at timestamptz NOT NULL,
  firing_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  points_then double precision NOT NULL,
  evidence jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, definition_version, trigger_id, fired_at),
  UNIQUE (workspace_id, firing_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, definition_version) REFERENCES definition_versions (workspace_id, version)
);

-- The moment an MQL is offered to sales, with its clock. Append-only.
CREATE TABLE handovers (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  handover_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  definition_version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, at),
  UNIQUE (workspace_id, handover_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, definition_version) REFERENCES definition_versions (workspace_id, version)
);

-- Every click exactly as it was sent. The id is the idempotency key for ever; nothing here is changed or removed.
CREATE TABLE entries (
  workspace_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('verdict', 'reason', 'undo', 'usage')),
  -- The entry that a reason or an undo speaks of. No foreign key: it may arrive later.
  target_id uuid,
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  -- Place within the batch that brought it: the order of one delivery.
  place integer NOT NULL,
  payload jsonb NOT NULL,
  payload_hash text NOT NULL,
  PRIMARY KEY (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);
CREATE INDEX entries_by_target ON entries (workspace_id, target_id) WHERE target_id IS NOT NULL;

CREATE TABLE imports (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('people', 'assets')),
  file_name text NOT NULL,
  file_hash text NOT NULL,
  source text NOT NULL,
  plan jsonb NOT NULL,
  counts jsonb NOT NULL,
  member_id uuid NOT NULL,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, import_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);

-- A verdict as it stands now; `entries` holds how it came about. `feedback_id` is the id of the verdict's entry, or one of an import.
CREATE TABLE feedback (
  workspace_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  -- Null where an import brought the judgement of someone who is no member.
  member_id uuid,
  rep_name text NOT NULL,
  import_id uuid,
  person_id uuid,
  record jsonb NOT NULL,
  record_key text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('good', 'notGood', 'notSure')),
  reason text,
  text text,
  definition_version integer,
  status text NOT NULL CHECK (status IN ('sent', 'seen', 'answered', 'actioned', 'declined', 'withdrawn')),
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (workspace_id, feedback_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id),
  FOREIGN KEY (workspace_id, import_id) REFERENCES imports (workspace_id, import_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, definition_version) REFERENCES definition_versions (workspace_id, version),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK (member_id IS NOT NULL OR import_id IS NOT NULL)
);
CREATE INDEX feedback_newest ON feedback (workspace_id, at DESC, feedback_id DESC);
CREATE INDEX feedback_by_record ON feedback (workspace_id, record_key, member_id, at DESC);
CREATE INDEX feedback_by_person ON feedback (workspace_id, person_id, at DESC);

-- Which triggers, under which version, the verdict speaks of; the firing itself where the ledger has it.
CREATE TABLE feedback_triggers (
  workspace_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  trigger_id text NOT NULL,
  name text NOT NULL,
  place integer NOT NULL,
  firing_id uuid,
  PRIMARY KEY (workspace_id, feedback_id, trigger_id),
  FOREIGN KEY (workspace_id, feedback_id) REFERENCES feedback (workspace_id, feedback_id),
  FOREIGN KEY (workspace_id, firing_id) REFERENCES trigger_firings (workspace_id, firing_id)
);
CREATE INDEX feedback_triggers_by_trigger ON feedback_triggers (workspace_id, trigger_id);

CREATE TABLE replies (
  workspace_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  member_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('answered', 'actioned', 'declined')),
  text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, reply_id),
  FOREIGN KEY (workspace_id, feedback_id) REFERENCES feedback (workspace_id, feedback_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);
CREATE INDEX replies_by_feedback ON replies (workspace_id, feedback_id, at DESC);

CREATE TABLE assets (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  asset_id uuid NOT NULL,
  external_id text,
  title text NOT NULL,
  url text NOT NULL,
  format text,
  stages text[] NOT NULL DEFAULT '{}',
  personas text[] NOT NULL DEFAULT '{}',
  industries text[] NOT NULL DEFAULT '{}',
  products text[] NOT NULL DEFAULT '{}',
  language text,
  owner text,
  review_by timestamptz,
  expires_at timestamptz,
  retired_at timestamptz,
  source text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, asset_id),
  UNIQUE (workspace_id, external_id)
);
CREATE INDEX assets_by_url ON assets (workspace_id, url);

-- What reps did with an asset. One impression a member, asset, record and day counts; every click is kept in `entries`.
CREATE TABLE asset_usage (
  workspace_id uuid NOT NULL,
  usage_id uuid NOT NULL,
  asset_id uuid NOT NULL,
  member_id uuid NOT NULL,
  person_id uuid,
  record_key text NOT NULL,
  action text NOT NULL CHECK (action IN ('impression', 'open', 'share', 'dismiss')),
  reason text,
  at timestamptz NOT NULL,
  day date NOT NULL,
  received_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (workspace_id, usage_id),
  FOREIGN KEY (workspace_id, asset_id) REFERENCES assets (workspace_id, asset_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id)
);
CREATE UNIQUE INDEX asset_usage_one_impression ON asset_usage (workspace_id, asset_id, member_id, record_key, day) WHERE action = 'impression';
CREATE INDEX asset_usage_by_time ON asset_usage (workspace_id, at);
CREATE INDEX asset_usage_by_person ON asset_usage (workspace_id, person_id, action, at DESC);

-- What became of a person, as a source told it.
CREATE TABLE outcomes (
  workspace_id uuid NOT NULL,
  outcome_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('converted', 'notConverted', 'won', 'lost')),
  at timestamptz NOT NULL,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, outcome_id),
  UNIQUE (workspace_id, person_id, source, kind, at),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id)
);

CREATE TABLE deals (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  deal_id uuid NOT NULL,
  external_id text,
  account_id uuid,
  person_id uuid,
  name text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  amount double precision,
  currency text,
  source text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, deal_id),
  UNIQUE (workspace_id, external_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, account_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  CHECK ((status = 'open') = (closed_at IS NULL))
);
CREATE INDEX deals_by_account ON deals (workspace_id, account_id);
CREATE INDEX deals_by_person ON deals (workspace_id, person_id);

-- Who changed what. Append-only; `detail` holds no personal data.
CREATE TABLE audit_log (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  audit_id uuid NOT NULL,
  at timestamptz NOT NULL,
  member_id uuid,
  action text NOT NULL,
  target_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, audit_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);
CREATE INDEX audit_log_newest ON audit_log (workspace_id, at DESC);

-- The live stream's positions are given out under this row's lock, so they become visible in order and a reader that
-- has seen position n has missed nothing before it.
CREATE TABLE live_heads (
  workspace_id uuid PRIMARY KEY REFERENCES workspaces (workspace_id),
  position bigint NOT NULL
);

CREATE TABLE live_events (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  position bigint NOT NULL,
  event_id uuid NOT NULL,
  at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (workspace_id, position),
  UNIQUE (workspace_id, event_id)
);

-- Row-level security, forced, so that not even the owner of a table sees another workspace; and what services may do, no more.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'workspaces', 'members', 'settings', 'accounts', 'people', 'person_identities', 'record_links', 'events', 'definition_versions',
    'definition_signatures', 'stage_entries', 'trigger_firings', 'handovers', 'entries', 'imports', 'feedback', 'feedback_triggers',
    'replies', 'assets', 'asset_usage', 'outcomes', 'deals', 'audit_log', 'live_heads', 'live_events'
  ] LOOP
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

-- A signed-in user finds their own memberships before a workspace is chosen.
CREATE POLICY own_membership ON members FOR SELECT USING (user_id = nullif(current_setting('leadlight.user_id', true), ''));

-- What may change after it was written; every other table is append-only for the services.
GRANT UPDATE ON members, settings, accounts, people, definition_versions, feedback, assets, asset_usage, deals, live_heads TO leadlight_serving;
-- Old messages of the live stream are cleared away.
GRANT DELETE ON live_events TO leadlight_serving;
