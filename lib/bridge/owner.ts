import type { Me } from '../contract/workspace.ts';

/** Whose sign-in it is: clicks and cached contexts are bound to it, and are never sent or shown under another. */
export function ownerOf(serverUrl: string, me: Me): string {
  return [new URL(serverUrl).origin, me.workspace.id, me.member.id].join('|');
}

export function isOwnedAt(owner: string, serverUrl: string): boolean {
  return owner.startsWith(`${new URL(serverUrl).origin}|`);
}
