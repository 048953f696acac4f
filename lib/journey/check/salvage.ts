import type * as z from 'zod/mini';
import { Key } from '../../contract/criterion.ts';
import { DefinitionBody } from '../../contract/definition.ts';
import { Label } from '../../contract/primitives.ts';
import { JourneyStage } from '../../contract/vocabulary.ts';

/** A definition in which every part that cannot be read stands for nothing, and where those parts are. */
export type Salvaged = { body: DefinitionBody; unread: ReadonlySet<string> };

const SPARE: Readonly<Record<string, unknown>> = {
  triggers: [],
  journey: [],
  mql: { fit: 0, interest: 0 },
  grades: { fit: [3, 2, 1], interest: [3, 2, 1] },
  handover: { slaHours: 1 },
  reentryGuardDays: 0,
};

/**
 * What can be read of a definition with faults in its shape: one name that is still empty must not hide what is wrong elsewhere.
 * Lists keep their places, so that paths stay true. Null where nothing can be made of it.
 */
export function salvage(input: unknown, issues: readonly z.core.$ZodIssue[]): Salvaged | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const parts: Record<string, unknown> = { ...input };
  const unread = new Set<string>();
  for (const { path, code, ...issue } of issues) {
    const [list, index] = path;
    if (path.length === 0 && code === 'unrecognized_keys' && 'keys' in issue) for (const key of issue.keys) delete parts[key];
    if (typeof list !== 'string') continue;
    const items = parts[list];
    if (typeof index === 'number' && Array.isArray(items) && list in SPARES) {
      parts[list] = items.map((item, place) => (place === index ? SPARES[list]?.(item, index) : item));
      unread.add(`${list}.${index}`);
    } else {
      if (list in SPARE) parts[list] = SPARE[list];
      else delete parts[list];
      unread.add(list);
    }
  }
  const parsed = DefinitionBody.safeParse(parts);
  return parsed.success ? { body: parsed.data, unread } : null;
}

/** What stands in for an entry of a list. Its id, name and stage stay where they are right: others refer to them. */
const SPARES: Readonly<Record<string, (item: unknown, index: number) => unknown>> = {
  triggers: (item, index) => ({
    id: readField(Key, item, 'id') ?? `unread${index}`,
    name: readField(Label, item, 'name') ?? `unread ${index}`,
    kind: 'disqualifying',
    clauses: [{ type: 'behaviour', event: `unread ${index}`, atLeast: 1 }],
    points: 0,
    decay: { type: 'none' },
  }),
  groups: (item, index) => ({
    id: readField(Key, item, 'id') ?? `unread${index}`,
    name: readField(Label, item, 'name') ?? `unread ${index}`,
    cap: 1,
  }),
  lifecycle: () => ({ stage: 'lead', enter: ALWAYS }),
  journey: (item) => ({ stage: readField(JourneyStage, item, 'stage') ?? 'unaware', enter: ALWAYS }),
};

const ALWAYS = { type: 'score', axis: 'fit', atLeast: 0 };

function readField<T>(schema: z.ZodMiniType<T>, item: unknown, field: string): T | null {
  const parsed = schema.safeParse(typeof item === 'object' && item !== null ? Reflect.get(item, field) : undefined);
  return parsed.success ? parsed.data : null;
}
