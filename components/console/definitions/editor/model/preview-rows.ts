import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';

/** One trigger that counts under the draft, today, or both. */
export type FiringRow = {
  id: string;
  name: string;
  draft: TriggerFiring | null;
  today: TriggerFiring | null;
  change: 'new' | 'gone' | 'points' | 'same';
};

/** Points closer than this look the same on the screen. */
const SAME = 0.05;

/** The triggers that count, matched by their key; the draft's order, then what is gone. */
export function firingRows(draft: JourneyView, today: JourneyView | null): FiringRow[] {
  const before = new Map((today?.firings ?? []).map((firing) => [firing.triggerId, firing]));
  const rows = draft.firings.map((firing): FiringRow => {
    const old = before.get(firing.triggerId) ?? null;
    const change = today === null ? 'same' : old === null ? 'new' : Math.abs(old.pointsNow - firing.pointsNow) < SAME ? 'same' : 'points';
    return { id: firing.triggerId, name: firing.name, draft: firing, today: old, change };
  });
  const ids = new Set(draft.firings.map(({ triggerId }) => triggerId));
  const gone = (today?.firings ?? [])
    .filter(({ triggerId }) => !ids.has(triggerId))
    .map((firing): FiringRow => ({ id: firing.triggerId, name: firing.name, draft: null, today: firing, change: 'gone' }));
  return [...rows, ...gone];
}
