import type { Ledger, LedgerEntry, LedgerFiring } from '#lib/contract/journey.ts';

/** One row of a person's history, whatever it is. */
export type Moment = { id: string; at: string; version: number | null; retractedAt: string | null } & (
  | { kind: 'stage'; entry: LedgerEntry }
  | { kind: 'firing'; firing: LedgerFiring }
  | { kind: 'handover'; dueAt: string }
);

export type MomentKind = Moment['kind'];

/** The three ledgers as one history, newest first. At one moment what caused comes below what followed: the trigger, the stage, the hand-over. */
export function momentsOf({ entries, firings, handovers }: Ledger): Moment[] {
  const moments: Moment[] = [
    ...handovers.map(({ id, at, dueAt, definitionVersion, retractedAt }) => ({
      kind: 'handover' as const,
      id,
      at,
      dueAt,
      version: definitionVersion,
      retractedAt,
    })),
    ...entries.map((entry) => ({
      kind: 'stage' as const,
      id: entry.id,
      at: entry.enteredAt,
      version: entry.definitionVersion,
      retractedAt: entry.retractedAt,
      entry,
    })),
    ...firings.map((firing) => ({
      kind: 'firing' as const,
      id: firing.id,
      at: firing.firedAt,
      version: firing.definitionVersion,
      retractedAt: firing.retractedAt,
      firing,
    })),
  ];
  // The sort is stable, so that the order above stands within one moment.
  return moments.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
