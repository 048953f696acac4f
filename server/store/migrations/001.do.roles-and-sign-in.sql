-- The two roles themselves are made before the first migration (roles.ts): they belong to the whole server, not to this database.

-- The workspace of the running transaction; null when none is set, which no row equals.
CREATE FUNCTION current_workspace_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('leadlight.workspace_id', true), '')::uuid;

GRANT USAGE ON SCHEMA public TO leadlight_serving;
GRANT EXECUTE ON FUNCTION current_workspace_id() TO leadlight_serving;

CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO leadlight_auth;
