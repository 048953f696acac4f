import type { Ledger, LedgerEntry, LedgerFiring } from '#lib/contract/journey.ts';

type Recorded = { id: string; at: string; retractedAt: string | null; version: number | null };

/** One thing that was recorded of a person. */
export type TimelineItem = Recorded &
  ({ kind: 'stage'; entry: LedgerEntry } | { kind: 'firing'; firing: LedgerFiring } | { kind: 'handover'; dueAt: string });

export type TimelineDay = { day: string; items: TimelineItem[] };

/** What happened, newest first, by the day of the reader. With `all`, the rules that fired too, else the stages and hand-overs alone. */
export function timelineOf(ledger: Ledger, all: boolean, dayOf: (at: string) => string): TimelineDay[] {
  const items = [...ledger.handovers.map(handoverItem), ...ledger.entries.map(stageItem), ...(all ? ledger.firings.map(firingItem) : [])];
  const days: TimelineDay[] = [];
  for (const item of items.sort(newestFirst)) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** What a hand-over and a stage rest on comes below them. */
const ORDER: Readonly<Record<TimelineItem['kind'], number>> = { handover: 0, stage: 1, firing: 2 };

function newestFirst(a: TimelineItem, b: TimelineItem): number {
  return Date.parse(b.at) - Date.parse(a.at) || ORDER[a.kind] - ORDER[b.kind];
}

function stageItem(entry: LedgerEntry): TimelineItem {
  const { id, enteredAt, retractedAt, definitionVersion } = entry;
  return { kind: 'stage', id, at: enteredAt, retractedAt, version: definitionVersion, entry };
}

function firingItem(firing: LedgerFiring): TimelineItem {
  const { id, firedAt, retractedAt, definitionVersion } = firing;
  return { kind: 'firing', id, at: firedAt, retractedAt, version: definitionVersion, firing };
}

function handoverItem({ id, at, dueAt, retractedAt, definitionVersion }: Ledger['handovers'][number]): TimelineItem {
  return { kind: 'handover', id, at, retractedAt, version: definitionVersion, dueAt };
}
