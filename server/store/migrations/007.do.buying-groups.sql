-- Who is who at an account: the roles that a workspace looks for, and what people said of somebody's role. Both are append-only: the newest row stands,
-- the earlier ones tell how it came about.

-- The roles and their rules, as they were last changed; a workspace without a row has those that every workspace begins with.
CREATE TABLE buying_role_sets (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  set_id uuid NOT NULL,
  roles jsonb NOT NULL CHECK (jsonb_typeof(roles) = 'array'),
  member_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, set_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);
CREATE INDEX buying_role_sets_newest ON buying_role_sets (workspace_id, created_at DESC, set_id DESC);

-- A member's word on one person. It speaks of the account where the person was: who leaves for another company is judged anew there.
CREATE TABLE buying_role_choices (
  workspace_id uuid NOT NULL,
  choice_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- Empty: none of the roles. Null: left to the rules again.
  roles text[],
  member_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, choice_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, account_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, person_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, member_id)
);
CREATE INDEX buying_role_choices_newest ON buying_role_choices (workspace_id, account_id, person_id, created_at DESC, choice_id DESC);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['buying_role_sets', 'buying_role_choices'] LOOP
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
