import type { ServiceContext } from '#server/services/context.ts';
import { rejudgePeople } from '#server/services/rejudge.ts';
import type { Store } from '#server/store/db.ts';
import type { createIds } from './ids.ts';
import type { SampleWorkspace } from './types.ts';

/** Where the sample's year happens again. */
export type Stage = { store: Store; sample: SampleWorkspace; newId: ReturnType<typeof createIds>; host: string };

/** One thing that happens, at its time. */
export type Step = { at: number; run: (at: number) => Promise<void> };

/** A member of the sample at a moment, as services get them. */
export function context(stage: Stage, memberId: string, time: number): ServiceContext {
  const { workspace, members } = stage.sample;
  const member = members.find((one) => one.id === memberId);
  if (member === undefined) throw new Error(`The sample has no member ${memberId}`);
  return { ...outside(stage, time), store: stage.store, workspaceId: workspace.id, member };
}

export async function judgeAt(stage: Stage, personIds: readonly string[], time: number): Promise<void> {
  await rejudgePeople({ ...outside(stage, time), store: stage.store, workspaceId: stage.sample.workspace.id }, personIds);
}

/** The clock and the ids of one step. */
function outside({ newId }: Stage, time: number): Pick<ServiceContext, 'now' | 'newId'> {
  return { now: () => new Date(time), newId: () => newId('server', time) };
}
