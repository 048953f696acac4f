import type { ReplayedPart } from './replay-people.ts';

/** What a thread is asked for: people from `from` to before `to`. */
export type ReplayTask = { from: number; to: number };
/** What it answers. */
export type ReplayMessage = ReplayTask & { part: ReplayedPart };
