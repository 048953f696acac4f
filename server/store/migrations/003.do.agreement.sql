-- The agreement: versions that both sides sign, drafts in the making, and the verdicts that a version answers.
-- The database itself keeps the promise: no row is `signed`, `active` or `superseded` without two signatures on its exact content.

-- Row-level security binds the owner, too, and no workspace is set here: lifted for the rows that are brought up to date, put back below.
ALTER TABLE members NO FORCE ROW LEVEL SECURITY;
ALTER TABLE definition_versions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE definition_signatures NO FORCE ROW LEVEL SECURITY;

-- Whose side a member signs for; reps sign for nobody.
ALTER TABLE members ADD COLUMN side text CHECK (side IN ('marketing', 'sales'));
UPDATE members SET side = CASE role WHEN 'marketer' THEN 'marketing' WHEN 'manager' THEN 'sales' END WHERE role IN ('marketer', 'manager');
ALTER TABLE members ADD CHECK (role <> 'rep' OR side IS NULL);

-- The body as canonical JSON (keys in order, no blanks): the very text that the hash is made of.
CREATE FUNCTION pg_temp.canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN (
      SELECT '{' || coalesce(string_agg(to_jsonb(key)::text || ':' || pg_temp.canonical_json(inner_value), ',' ORDER BY key COLLATE "C"), '') || '}'
      FROM jsonb_each(value) AS parts(key, inner_value))
    WHEN 'array' THEN (
      SELECT '[' || coalesce(string_agg(pg_temp.canonical_json(inner_value), ',' ORDER BY place), '') || ']'
      FROM jsonb_array_elements(value) WITH ORDINALITY AS parts(inner_value, place))
    ELSE value::text
  END;
END
$$;

ALTER TABLE definition_signatures DROP CONSTRAINT definition_signatures_workspace_id_definition_id_content_h_fkey;
ALTER TABLE definition_versions DROP CONSTRAINT definition_versions_status_check, DROP CONSTRAINT definition_versions_check;
ALTER TABLE definition_versions ALTER COLUMN body TYPE text USING pg_temp.canonical_json(body);
UPDATE definition_versions SET content_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex');
UPDATE definition_signatures s SET content_hash = v.content_hash FROM definition_versions v
  WHERE v.workspace_id = s.workspace_id AND v.definition_id = s.definition_id;

ALTER TABLE definition_versions RENAME COLUMN created_by TO proposed_by;
ALTER TABLE definition_versions RENAME COLUMN created_at TO proposed_at;
ALTER TABLE definition_versions
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD COLUMN effective_at timestamptz,
  ADD COLUMN review_by timestamptz,
  ADD COLUMN marketing_signer uuid,
  ADD COLUMN sales_signer uuid,
  -- The sides themselves, so that a foreign key can name them.
  ADD COLUMN marketing_side text GENERATED ALWAYS AS ('marketing') STORED,
  ADD COLUMN sales_side text GENERATED ALWAYS AS ('sales') STORED;

UPDATE definition_versions v SET
  marketing_signer = (SELECT member_id FROM definition_signatures s
    WHERE s.workspace_id = v.workspace_id AND s.definition_id = v.definition_id AND s.side = 'marketing'),
  sales_signer = (SELECT member_id FROM definition_signatures s
    WHERE s.workspace_id = v.workspace_id AND s.definition_id = v.definition_id AND s.side = 'sales');
-- One member's yes stands for one side only.
UPDATE definition_versions SET sales_signer = NULL WHERE marketing_signer = sales_signer;
-- What claims more than its signatures say falls back to what they say.
UPDATE definition_versions SET activated_at = NULL, superseded_at = NULL, status = CASE
    WHEN marketing_signer IS NOT NULL THEN 'signedByMarketing' WHEN sales_signer IS NOT NULL THEN 'signedBySales' ELSE 'proposed' END
  WHERE status NOT IN ('active', 'superseded') OR marketing_signer IS NULL OR sales_signer IS NULL;
UPDATE definition_versions SET status = 'signed' WHERE activated_at IS NULL AND marketing_signer IS NOT NULL AND sales_signer IS NOT NULL;
UPDATE definition_versions SET superseded_at = CASE status WHEN 'superseded' THEN coalesce(superseded_at, activated_at) END;

ALTER TABLE definition_signatures
  ADD UNIQUE (workspace_id, definition_id, side, content_hash, member_id),
  ADD FOREIGN KEY (workspace_id, definition_id, content_hash) REFERENCES definition_versions (workspace_id, definition_id, content_hash);

ALTER TABLE definition_versions
  -- A body cannot change under its hash, nor a hash under the signatures that name it.
  ADD CONSTRAINT definition_versions_hash_of_body CHECK (content_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  ADD CONSTRAINT definition_versions_marketing_signed FOREIGN KEY (workspace_id, definition_id, marketing_side, content_hash, marketing_signer)
    REFERENCES definition_signatures (workspace_id, definition_id, side, content_hash, member_id),
  ADD CONSTRAINT definition_versions_sales_signed FOREIGN KEY (workspace_id, definition_id, sales_side, content_hash, sales_signer)
    REFERENCES definition_signatures (workspace_id, definition_id, side, content_hash, member_id),
  ADD CONSTRAINT definition_versions_two_people CHECK (marketing_signer <> sales_signer),
  ADD CONSTRAINT definition_versions_both_signed CHECK (CASE status
    WHEN 'proposed' THEN marketing_signer IS NULL AND sales_signer IS NULL
    WHEN 'signedByMarketing' THEN marketing_signer IS NOT NULL AND sales_signer IS NULL
    WHEN 'signedBySales' THEN marketing_signer IS NULL AND sales_signer IS NOT NULL
    WHEN 'signed' THEN marketing_signer IS NOT NULL AND sales_signer IS NOT NULL
    WHEN 'active' THEN marketing_signer IS NOT NULL AND sales_signer IS NOT NULL
    WHEN 'superseded' THEN marketing_signer IS NOT NULL AND sales_signer IS NOT NULL
    ELSE status = 'withdrawn'
  END),
  ADD CONSTRAINT definition_versions_active_since CHECK ((activated_at IS NOT NULL) = (status IN ('active', 'superseded'))),
  ADD CONSTRAINT definition_versions_superseded_since CHECK ((superseded_at IS NOT NULL) = (status = 'superseded')),
  ADD CONSTRAINT definition_versions_not_before CHECK (activated_at >= effective_at);
-- Versions whose date is awaited.
CREATE INDEX definition_versions_due ON definition_versions (workspace_id, effective_at) WHERE status = 'signed';

-- A version in the making. The body is plain JSON: it changes with every save.
CREATE TABLE definition_drafts (
  workspace_id uuid NOT NULL REFERENCES workspaces (workspace_id),
  draft_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision >= 1),
  name text NOT NULL,
  note text NOT NULL,
  effective_at timestamptz,
  review_by timestamptz,
  body jsonb NOT NULL,
  based_on integer,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, draft_id),
  FOREIGN KEY (workspace_id, based_on) REFERENCES definition_versions (workspace_id, version),
  FOREIGN KEY (workspace_id, created_by) REFERENCES members (workspace_id, member_id),
  FOREIGN KEY (workspace_id, updated_by) REFERENCES members (workspace_id, member_id)
);

-- The verdicts that a draft, and then a version, answers: "you said, we changed".
CREATE TABLE definition_draft_feedback (
  workspace_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, draft_id, feedback_id),
  FOREIGN KEY (workspace_id, draft_id) REFERENCES definition_drafts (workspace_id, draft_id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, feedback_id) REFERENCES feedback (workspace_id, feedback_id)
);
CREATE TABLE definition_feedback (
  workspace_id uuid NOT NULL,
  definition_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, definition_id, feedback_id),
  FOREIGN KEY (workspace_id, definition_id) REFERENCES definition_versions (workspace_id, definition_id),
  FOREIGN KEY (workspace_id, feedback_id) REFERENCES feedback (workspace_id, feedback_id)
);
CREATE INDEX definition_feedback_by_feedback ON definition_feedback (workspace_id, feedback_id);

CREATE INDEX audit_log_of_definitions ON audit_log (workspace_id, at DESC, audit_id DESC) WHERE action LIKE 'definition.%';

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['definition_drafts', 'definition_draft_feedback', 'definition_feedback'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY workspace_only ON %I USING (workspace_id = current_workspace_id()) WITH CHECK (workspace_id = current_workspace_id())',
      tenant_table
    );
    EXECUTE format('GRANT SELECT, INSERT ON %I TO leadlight_serving', tenant_table);
  END LOOP;
  FOREACH tenant_table IN ARRAY ARRAY[
    'members', 'definition_versions', 'definition_signatures', 'definition_drafts', 'definition_draft_feedback', 'definition_feedback'
  ] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
  END LOOP;
END
$$;
GRANT UPDATE, DELETE ON definition_drafts TO leadlight_serving;
GRANT DELETE ON definition_draft_feedback TO leadlight_serving;

-- What was proposed stays as it was proposed: only where it stands on its way may change.
REVOKE UPDATE ON definition_versions FROM leadlight_serving;
GRANT UPDATE (status, activated_at, superseded_at, marketing_signer, sales_signer) ON definition_versions TO leadlight_serving;

-- What the server does by itself (a version whose date has come) asks which workspaces there are; of each it then sees only what is its own.
CREATE POLICY background_work ON workspaces FOR SELECT USING (current_setting('leadlight.background', true) = 'on');
