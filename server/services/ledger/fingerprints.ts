import { hash } from 'node:crypto';
import type { Trigger } from '#lib/contract/definition.ts';
import { canonicalJson } from '#server/store/canonical-json.ts';

/** What a ledger row says, as 32 hex digits: equal parts, equal fingerprint. Not a secret and not a signature. */
export function fingerprintOf(...parts: readonly (string | number | null)[]): string {
  return hash('md5', JSON.stringify(parts), 'hex');
}

/** A trigger's exact content, as 32 hex digits: versions that agree on it share its firings. */
export function triggerHash(trigger: Trigger): string {
  const known = hashes.get(trigger);
  if (known !== undefined) return known;
  const made = hash('md5', canonicalJson(trigger), 'hex');
  hashes.set(trigger, made);
  return made;
}

/** Definitions are read once and kept, so each trigger is hashed once. */
const hashes = new WeakMap<Trigger, string>();
