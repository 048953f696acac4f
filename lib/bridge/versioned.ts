import * as z from 'zod/mini';

/** `steps[n]` turns a value of version n into version n + 1. */
export type Steps = Record<number, (old: Record<string, unknown>) => Record<string, unknown>>;

/**
 * What a stored value is after every step up to `version`. `newer`: a later version of the extension wrote it;
 * `damaged`: it carries no version, or one that no step starts from.
 */
export function upgrade(stored: unknown, steps: Steps, version: number): { kind: 'read'; value: unknown } | { kind: 'newer' | 'damaged' } {
  const versioned = z.safeParse(z.looseObject({ version: z.number() }), stored);
  if (!versioned.success) return { kind: 'damaged' };
  if (versioned.data.version > version) return { kind: 'newer' };
  let value: Record<string, unknown> = versioned.data;
  for (let at = versioned.data.version; at < version; at += 1) {
    const step = steps[at];
    if (step === undefined) return { kind: 'damaged' };
    value = { ...step(value), version: at + 1 };
  }
  return { kind: 'read', value };
}
