import { compileDefinition } from '#lib/journey/compile.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { judgeAnew } from '#server/services/rejudge.ts';
import { findDefinitionVersion, type StoredDefinition } from '#server/store/definitions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { advanceRejudgeRun, finishRejudgeRun, leaseRejudgeRun, type RejudgeRun } from '#server/store/rejudge-runs.ts';
import { createExaminer, type Examined } from './find-changed.ts';

/** Where a run takes place. `holder`: this node. */
export type RunContext = Pick<ServiceContext, 'store' | 'workspaceId' | 'now' | 'newId'> & {
  holder: string;
  signal: AbortSignal;
  /** Whoever held the run before is known to be gone: take it at once. */
  force?: boolean;
  pace?: Pace;
};

/** People looked at in one go, at first and at most; and people whose ledgers one transaction changes. */
export type Pace = { first: number; most: number; changed: number };

/** `done`, or why this node leaves it: no run is under way, another node is at it, or a newer version has taken its place. */
export type RunEnd = 'done' | 'none' | 'lost';

/** How long a silent node keeps a run; each transaction of a run renews it, and none takes nearly as long. */
const LEASE_MS = 10_000;
/**
 * Stretches are short at first, so that something is done soon, then long, so that little is lost between them. Whoever is locked by a
 * transaction waits no longer than its changes take.
 */
const USUAL_PACE: Pace = { first: 500, most: 16_000, changed: 250 };
/** How often open screens are told of the progress, in milliseconds. */
const TELL_EVERY_MS = 1_000;

/**
 * Goes on with the workspace's run until everybody has been judged. Killed at any point, it can be gone on with by any node: each
 * transaction commits ledgers and cursor together, and judging the same people twice writes nothing twice.
 */
export async function runRejudging(ctx: RunContext): Promise<RunEnd> {
  const lease = { holder: ctx.holder, ms: LEASE_MS, force: ctx.force ?? false };
  const leased = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const run = await leaseRejudgeRun(tx, ctx.workspaceId, lease);
    const definition = run === null ? null : await findDefinitionVersion(tx, ctx.workspaceId, run.definitionVersion);
    return run === null || definition === null ? null : { run, definition };
  });
  if (leased === null) return 'none';
  const examine = createExaminer(ctx.store, ctx.workspaceId, compileDefinition(leased.definition.body));
  const { first, most } = ctx.pace ?? USUAL_PACE;
  let limit = first;
  function lookAfter(after: string | null): Promise<Examined | null> {
    const page = { after, limit, now: ctx.now().getTime() };
    limit = Math.min(most, limit * 2);
    return examine(page, ctx.signal);
  }
  const tell = teller(ctx, leased.definition);

  let run: RejudgeRun | null = leased.run;
  let ahead = lookAfter(run.cursor);
  for (;;) {
    const examined: Examined | null = await ahead;
    if (examined === null) return finish(ctx, run, leased.definition);
    // While these people's ledgers are written, the next ones are read.
    ahead = lookAfter(examined.last);
    ahead.catch(() => {});
    run = await write(ctx, run, leased.definition, examined, tell);
    if (run === null) return 'lost';
  }
}

/** Brings the changed ones' ledgers up to date and moves the cursor, in a few short transactions; null: the run is no longer this node's. */
async function write(
  ctx: RunContext,
  from: RejudgeRun,
  definition: StoredDefinition,
  examined: Examined,
  tell: () => Parameters<typeof appendLiveEvents>[2],
): Promise<RejudgeRun | null> {
  let run = from;
  for (const part of partsOf(examined, (ctx.pace ?? USUAL_PACE).changed)) {
    ctx.signal.throwIfAborted();
    const step = { holder: ctx.holder, ms: LEASE_MS, cursor: part.last, people: part.people };
    const isOurs = await ctx.store
      .inWorkspace(ctx.workspaceId, async (tx) => {
        if (part.changed.length > 0) await judgeAnew(tx, ctx, part.changed, definition, 'version');
        if (!(await advanceRejudgeRun(tx, ctx.workspaceId, run, step))) throw new RunLost();
        await appendLiveEvents(tx, ctx.workspaceId, tell());
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof RunLost) return false;
        throw error;
      });
    if (!isOurs) return null;
    run = { ...run, cursor: part.last, done: run.done + part.people };
  }
  return run;
}

/** Rolls back what was written for a run that is no longer this node's. */
class RunLost extends Error {}

/** The cursor moves to the last changed person of each part, and with the last part to the end of the stretch. */
function partsOf({ people, last, changed }: Examined, atOnce: number): Examined[] {
  const parts: Examined[] = [];
  for (let from = 0; from + atOnce < changed.length; from += atOnce) {
    const some = changed.slice(from, from + atOnce);
    const share = Math.floor((people * atOnce) / changed.length);
    parts.push({ people: share, last: some.at(-1) ?? last, changed: some });
  }
  const told = parts.reduce((sum, part) => sum + part.people, 0);
  return [...parts, { people: people - told, last, changed: changed.slice(parts.length * atOnce) }];
}

async function finish(ctx: RunContext, run: RejudgeRun, { ref }: StoredDefinition): Promise<RunEnd> {
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const at = ctx.now().toISOString();
    if (!(await finishRejudgeRun(tx, ctx.workspaceId, run, { holder: ctx.holder, at }))) return 'lost';
    await appendLiveEvents(tx, ctx.workspaceId, [{ id: ctx.newId(), at, body: { kind: 'rejudging', definitionVersion: ref.version } }]);
    return 'done';
  });
}

/** A message for open screens, but not more often than they need one. */
function teller({ now, newId }: RunContext, { ref }: StoredDefinition): () => Parameters<typeof appendLiveEvents>[2] {
  let told = 0;
  return () => {
    if (performance.now() - told < TELL_EVERY_MS) return [];
    told = performance.now();
    return [{ id: newId(), at: now().toISOString(), body: { kind: 'rejudging', definitionVersion: ref.version } }];
  };
}
