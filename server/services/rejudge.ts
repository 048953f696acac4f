import type { Evidence, JourneyView } from '#lib/contract/journey.ts';
import { lifecycleLedger } from '#lib/journey/judge.ts';
import type { Tx } from '#server/store/db.ts';
import { findActiveDefinition, type StoredDefinition } from '#server/store/definitions.ts';
import { insertHandover } from '#server/store/handovers.ts';
import { lockPerson, writeStandings } from '#server/store/people.ts';
import { insertStageEntries, type StageEntry } from '#server/store/stage-entries.ts';
import { insertFirings } from '#server/store/trigger-firings.ts';
import type { ServiceContext } from './context.ts';
import { type JudgedPerson, judgePerson } from './judge-person.ts';

export type Rejudging = Pick<ServiceContext, 'store' | 'workspaceId' | 'now' | 'newId'>;

/** People judged in one transaction, so that no lock is held for long. */
const PEOPLE_AT_ONCE = 50;

/** Brings the ledgers of these people up to date; call it after their facts or behaviour changed. Safe to repeat. */
export async function rejudgePeople(ctx: Rejudging, personIds: readonly string[]): Promise<void> {
  const inOrder = [...new Set(personIds)].sort();
  for (let start = 0; start < inOrder.length; start += PEOPLE_AT_ONCE) {
    await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
      const definition = await findActiveDefinition(tx, ctx.workspaceId);
      if (definition === null) return;
      for (const personId of inOrder.slice(start, start + PEOPLE_AT_ONCE)) await rejudge(tx, ctx, personId, definition);
    });
  }
}

/** Writes what judging one person under a version adds to the ledgers: stage entries, firings with receipts, the hand-over. */
export async function rejudge(tx: Tx, ctx: Rejudging, personId: string, definition: StoredDefinition): Promise<void> {
  if (!(await lockPerson(tx, ctx.workspaceId, personId))) return;
  const judged = await judgePerson(tx, ctx.workspaceId, personId, definition, ctx.now());
  if (judged === null) return;
  const { view } = judged;
  const stamp = { personId, definitionVersion: view.definitionVersion, recordedAt: view.asOf };
  await insertStageEntries(tx, ctx.workspaceId, stageEntries(ctx, personId, judged));
  await insertFirings(
    tx,
    ctx.workspaceId,
    view.firings.map(({ pointsNow: _, ...firing }) => ({ ...firing, ...stamp, id: ctx.newId() })),
  );
  if (view.handover !== null) await insertHandover(tx, ctx.workspaceId, { ...view.handover, ...stamp, id: ctx.newId() });
  await writeStandings(tx, ctx.workspaceId, personId, {
    lifecycle: view.lifecycle.stage,
    journey: view.journey.stage,
    judgedAt: view.asOf,
  });
}

/** Entries that judging made. Steps of people and CRMs are in the ledger already; their `actor` tells them apart. */
function stageEntries(ctx: Rejudging, personId: string, { input, view }: JudgedPerson): StageEntry[] {
  const stamp = { personId, origin: 'judged', actor: null, definitionVersion: view.definitionVersion, recordedAt: view.asOf } as const;
  const ledger = lifecycleLedger(input);
  const lifecycle = ledger.flatMap((entry, index): StageEntry[] => {
    if (entry.actor !== null) return [];
    const isCurrent = index === ledger.length - 1;
    return [
      {
        ...stamp,
        id: ctx.newId(),
        axis: 'lifecycle',
        stage: entry.stage,
        fromStage: ledger[index - 1]?.stage ?? null,
        enteredAt: new Date(entry.at).toISOString(),
        why: entry.why,
        evidence: isCurrent ? evidenceOf(view, () => true) : [],
      },
    ];
  });
  const journey: StageEntry = {
    ...stamp,
    id: ctx.newId(),
    axis: 'journey',
    stage: view.journey.stage,
    fromStage: null,
    enteredAt: view.journey.since,
    why: view.journey.why,
    evidence: evidenceOf(view, (name) => name === view.journey.why),
  };
  return [...lifecycle, journey];
}

/** Evidence that one entry keeps at most; the firings keep all of theirs. */
const MOST_EVIDENCE = 20;

function evidenceOf(view: JourneyView, isMeant: (triggerName: string) => boolean): Evidence[] {
  return view.firings
    .filter((firing) => isMeant(firing.name))
    .flatMap((firing) => firing.clauses.flatMap((clause) => clause.evidence))
    .slice(0, MOST_EVIDENCE);
}
