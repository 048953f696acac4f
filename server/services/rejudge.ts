import type { Evidence, JourneyView } from '#lib/contract/journey.ts';
import { lifecycleLedger } from '#lib/journey/judge.ts';
import type { Tx } from '#server/store/db.ts';
import { findActiveDefinition, type StoredDefinition } from '#server/store/definitions.ts';
import { insertHandovers } from '#server/store/handovers.ts';
import { lockPeople, writeStandings } from '#server/store/people.ts';
import { insertStageEntries, type StageEntry } from '#server/store/stage-entries.ts';
import { insertFirings } from '#server/store/trigger-firings.ts';
import type { ServiceContext } from './context.ts';
import { type JudgedPerson, judgePeople } from './judge-person.ts';

export type Rejudging = Pick<ServiceContext, 'store' | 'workspaceId' | 'now' | 'newId'>;

/** People judged in one go, so that neither a lock nor the memory is held for many. */
const PEOPLE_AT_ONCE = 500;

/** Brings the ledgers of these people up to date; call it after their facts or behaviour changed. Safe to repeat. */
export async function rejudgePeople(ctx: Rejudging, personIds: readonly string[]): Promise<void> {
  for (const some of inTurns(personIds)) await ctx.store.inWorkspace(ctx.workspaceId, (tx) => rejudgeUnderActive(tx, ctx, some));
}

/** The same inside a transaction that changed the facts, so that facts and ledgers come in together. */
export async function rejudgeWithin(tx: Tx, ctx: Rejudging, personIds: readonly string[]): Promise<void> {
  for (const some of inTurns(personIds)) await rejudgeUnderActive(tx, ctx, some);
}

async function rejudgeUnderActive(tx: Tx, ctx: Rejudging, personIds: readonly string[]): Promise<void> {
  const definition = await findActiveDefinition(tx, ctx.workspaceId);
  if (definition !== null) await rejudge(tx, ctx, personIds, definition);
}

/** Writes what judging these people under a version adds to the ledgers: stage entries, firings with receipts, hand-overs. */
export async function rejudge(tx: Tx, ctx: Rejudging, personIds: readonly string[], definition: StoredDefinition): Promise<void> {
  const present = await lockPeople(tx, ctx.workspaceId, personIds);
  const judged = [...(await judgePeople(tx, ctx.workspaceId, present, definition, ctx.now()))];
  const stamped = judged.map(([personId, { view }]) => ({
    view,
    stamp: { personId, definitionVersion: view.definitionVersion, recordedAt: view.asOf },
  }));
  await insertStageEntries(
    tx,
    ctx.workspaceId,
    judged.flatMap(([personId, person]) => stageEntries(ctx, personId, person)),
  );
  await insertFirings(
    tx,
    ctx.workspaceId,
    stamped.flatMap(({ view, stamp }) => view.firings.map(({ pointsNow: _, ...firing }) => ({ ...firing, ...stamp, id: ctx.newId() }))),
  );
  await insertHandovers(
    tx,
    ctx.workspaceId,
    stamped.flatMap(({ view, stamp }) => (view.handover === null ? [] : [{ ...view.handover, ...stamp, id: ctx.newId() }])),
  );
  await writeStandings(
    tx,
    ctx.workspaceId,
    stamped.map(({ view, stamp: { personId } }) => ({
      personId,
      lifecycle: view.lifecycle.stage,
      journey: view.journey.stage,
      judgedAt: view.asOf,
    })),
  );
}

/** In one order everywhere, so that two who judge the same people wait for each other and never both. */
function inTurns(personIds: readonly string[]): string[][] {
  const inOrder = [...new Set(personIds)].sort();
  return Array.from({ length: Math.ceil(inOrder.length / PEOPLE_AT_ONCE) }, (_, turn) =>
    inOrder.slice(turn * PEOPLE_AT_ONCE, (turn + 1) * PEOPLE_AT_ONCE),
  );
}

/** What judging one person adds to the ledger of stages. Only entries that judging made: steps of people and CRMs are in the ledger already; their `actor` tells them apart. */
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
