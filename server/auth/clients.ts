import type { TrustedClient } from '#server/store/oauth-clients.ts';

export type ClientSettings = {
  publicUrl: string;
  /** Ids of the extension in Chromium browsers. */
  extensionIds: readonly string[];
  /** Further redirect addresses of the extension, such as Firefox's. */
  extensionRedirects: readonly string[];
};

/** Our two clients: the console in the browser and the extension. */
export function trustedClients({ publicUrl, extensionIds, extensionRedirects }: ClientSettings): TrustedClient[] {
  return [
    { clientId: 'leadlight-console', name: 'Leadlight console', redirectUris: [new URL('/auth/callback', publicUrl).href] },
    {
      clientId: 'leadlight-extension',
      name: 'Leadlight in the browser',
      redirectUris: [...extensionIds.map((id) => `https://${id}.chromiumapp.org/`), ...extensionRedirects],
    },
  ];
}
