import { useEffect, useState } from 'react';
import { canonicalJson } from '#lib/journey/canonical-json.ts';

/** The hash that the server would give to this body; null until it is worked out, and where the browser cannot (a page without TLS). */
export function useContentHash(body: unknown): string | null {
  const [known, setKnown] = useState<{ text: string; hash: string } | null>(null);
  const text = canonicalJson(body) ?? '';
  useEffect(() => {
    let isWanted = true;
    void hashOf(text).then((hash) => isWanted && hash !== null && setKnown({ text, hash }));
    return () => {
      isWanted = false;
    };
  }, [text]);
  return known?.text === text ? known.hash : null;
}

/** SHA-256 in lower-case hex. */
async function hashOf(text: string): Promise<string | null> {
  // Absent where the page did not come by https and not from this machine.
  if (globalThis.crypto?.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
