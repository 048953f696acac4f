import type { AuthPool } from './auth-pool.ts';

/** A public OAuth client of ours: no secret, PKCE always, no consent screen. */
export type TrustedClient = { clientId: string; name: string; redirectUris: readonly string[] };

/** Writes the clients as they are configured now; safe to run by several servers at once. */
export async function upsertTrustedClients(pool: AuthPool, clients: readonly TrustedClient[], newId: () => string): Promise<void> {
  for (const client of clients) {
    await pool.query(
      `INSERT INTO "oauthClient" (id, "clientId", name, "redirectUris", "skipConsent", "enableEndSession", "requirePKCE", "tokenEndpointAuthMethod",
         "applicationType", "grantTypes", "responseTypes", scopes, "createdAt", "updatedAt")
       VALUES ($1, $2, $3, $4, true, true, true, 'none', 'web', '["authorization_code", "refresh_token"]', '["code"]',
         '["openid", "profile", "email", "offline_access"]', now(), now())
       ON CONFLICT ("clientId") DO UPDATE SET name = excluded.name, "redirectUris" = excluded."redirectUris", disabled = false, "updatedAt" = now()`,
      [newId(), client.clientId, client.name, JSON.stringify(client.redirectUris)],
    );
  }
}
