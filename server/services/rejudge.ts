import type { Tx } from '#server/store/db.ts';
import { findActiveDefinition, findDefinitionVersion, type StoredDefinition } from '#server/store/definitions.ts';
import type { NewEvent } from '#server/store/events.ts';
import { lockForJudging } from '#server/store/judging-lock.ts';
import { listVersionsInLedgers } from '#server/store/ledger-rows.ts';
import { lockPeople, writeStandings } from '#server/store/people.ts';
import type { ServiceContext } from './context.ts';
import { readJudgeInputs } from './judge-person.ts';
import { canChange } from './ledger/asked-events.ts';
import { pastDigester } from './ledger/past-digest.ts';
import { pastOf } from './ledger/person-past.ts';
import { type JudgedPasts, writeLedgers } from './ledger/write-ledgers.ts';

export type Rejudging = Pick<ServiceContext, 'store' | 'workspaceId' | 'now' | 'newId'>;
type Outside = Omit<Rejudging, 'store'>;

/** People judged in one go, so that neither a lock nor the memory is held for many. */
const PEOPLE_AT_ONCE = 500;

/** Brings the ledgers of these people up to date; call it after their facts or behaviour changed. Safe to repeat. */
export async function rejudgePeople(ctx: Rejudging, personIds: readonly string[]): Promise<void> {
  for (const some of inTurns(personIds)) await ctx.store.inWorkspace(ctx.workspaceId, (tx) => rejudgeWithin(tx, ctx, some));
}

/** The same inside a transaction that changed the facts, so that facts and ledgers come in together. */
export async function rejudgeWithin(tx: Tx, ctx: Outside, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await lockForJudging(tx, ctx.workspaceId);
  const definition = await findActiveDefinition(tx, ctx.workspaceId);
  if (definition === null) return;
  for (const some of inTurns(personIds)) await judgeAnew(tx, ctx, some, definition, 'news');
}

/** The same for behaviour that has just come in: only who did something that the agreement asks about is judged. */
export async function judgeNews(tx: Tx, ctx: Outside, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await lockForJudging(tx, ctx.workspaceId);
  const definition = await findActiveDefinition(tx, ctx.workspaceId);
  if (definition === null) return;
  const people = events.filter((event) => canChange(definition.body, event)).map((event) => event.personId);
  for (const some of inTurns(people)) await judgeAnew(tx, ctx, some, definition, 'news');
}

/** Adds what judging these people under any version says to the ledgers, for whoever points at it; where they stand is not touched. */
export async function rejudge(tx: Tx, ctx: Outside, personIds: readonly string[], definition: StoredDefinition): Promise<void> {
  await judgeAnew(tx, ctx, personIds, definition, 'receipts');
}

/** `news`: facts or behaviour changed, so that rows of earlier versions may be wrong, too; `version`: the definition is another; `receipts`: neither. */
export async function judgeAnew(
  tx: Tx,
  ctx: Outside,
  personIds: readonly string[],
  definition: StoredDefinition,
  because: 'news' | 'version' | 'receipts',
): Promise<void> {
  const now = ctx.now();
  const present = await lockPeople(tx, ctx.workspaceId, personIds);
  const pasts = await judgePasts(tx, ctx, present, definition, now, because === 'news' ? 'rows' : 'keys');
  const news = because !== 'news' ? null : { older: await judgeUnderEarlier(tx, ctx, present, definition, now) };
  await writeLedgers(tx, ctx, pasts, news);
  if (because === 'receipts') return;
  const digest = pastDigester(definition.body);
  await writeStandings(
    tx,
    ctx.workspaceId,
    [...pasts.pasts].map(([personId, past]) => ({
      personId,
      lifecycle: past.lifecycle.at(-1)?.stage ?? null,
      journey: past.journey.at(-1)?.stage ?? null,
      judgedAt: now.toISOString(),
      digest: digest({ ...past, handovers: past.handovers.map(({ at }) => at) }).toString(),
    })),
  );
}

/** The same people under each other version whose rows stand in their ledgers. */
async function judgeUnderEarlier(
  tx: Tx,
  ctx: Outside,
  personIds: readonly string[],
  { ref }: StoredDefinition,
  now: Date,
): Promise<JudgedPasts[]> {
  const versions = await listVersionsInLedgers(tx, ctx.workspaceId, personIds);
  const older: JudgedPasts[] = [];
  for (const [version, people] of versions) {
    const definition = version === ref.version ? null : await findDefinitionVersion(tx, ctx.workspaceId, version);
    if (definition !== null) older.push(await judgePasts(tx, ctx, people, definition, now));
  }
  return older;
}

async function judgePasts(
  tx: Tx,
  ctx: Outside,
  personIds: readonly string[],
  definition: StoredDefinition,
  asOf: Date,
  read: 'rows' | 'keys' = 'rows',
): Promise<JudgedPasts> {
  const inputs = await readJudgeInputs(tx, ctx.workspaceId, personIds, definition, asOf, read);
  return { asOf, pasts: new Map([...inputs].map(([personId, input]) => [personId, pastOf(input)])) };
}

/** In one order everywhere, so that two who judge the same people wait for each other and never both. */
function inTurns(personIds: readonly string[]): string[][] {
  const inOrder = [...new Set(personIds)].sort();
  return Array.from({ length: Math.ceil(inOrder.length / PEOPLE_AT_ONCE) }, (_, turn) =>
    inOrder.slice(turn * PEOPLE_AT_ONCE, (turn + 1) * PEOPLE_AT_ONCE),
  );
}
