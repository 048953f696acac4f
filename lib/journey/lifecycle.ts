import type { DefinitionBody } from '../contract/definition.ts';
import type { LifecycleStage } from '../contract/vocabulary.ts';
import { DAY } from './decay.ts';
import { pointsText } from './points.ts';
import { isLive, scoreAt, type TriggerPast } from './triggers.ts';
import type { StageMove } from './types.ts';

/** One entry of the lifecycle ledger. `actor` is null where judging made it. */
export type LifecycleEntry = { stage: LifecycleStage; at: number; why: string; actor: string | null };

/** Given by people or the CRM, these are theirs to take back: judging leaves them alone. */
const OWNED: readonly LifecycleStage[] = ['mql', 'sal', 'sql', 'opportunity', 'customer', 'disqualified', 'ineligible'];
/** Given by people or the CRM, these start the re-entry guard anew. */
const TURNED_AWAY: readonly LifecycleStage[] = ['recycled', 'disqualified'];
const EARLY: readonly LifecycleStage[] = ['target', 'subscriber', 'lead'];

/**
 * The lifecycle from the first thing known until `now`, oldest first; never empty.
 *
 * - A person is an MQL once fit and interest reach the agreed thresholds and nothing disqualifies. That is the hand-over.
 * - They stay one for the re-entry guard's time at least; after it they are recycled on the first day that the scores are lower.
 * - No second hand-over within the guard, counted from the last hand-over and from being turned away.
 * - A step by people or the CRM wins over judging; an MQL by hand, and all from accepted on, only another such step ends.
 *
 * Scores move between events by decay alone; there they are looked at once every 24 hours, counted from the event before.
 */
export function lifecycleOf(
  body: DefinitionBody,
  pasts: readonly TriggerPast[],
  moves: readonly StageMove[],
  startedAt: number,
  now: number,
): LifecycleEntry[] {
  const mql = 'matrix' in body.mql ? { fit: Infinity, interest: Infinity } : body.mql;
  const guard = body.reentryGuardDays * DAY;
  const entries: LifecycleEntry[] = [];
  let isOwned = false;
  let handedOverAt = Number.NEGATIVE_INFINITY;
  let guardedUntil = Number.NEGATIVE_INFINITY;

  const stage = () => entries.at(-1)?.stage ?? null;

  function enter(entry: LifecycleEntry): void {
    if (stage() === 'mql') guardedUntil = Math.max(guardedUntil, handedOverAt + guard);
    if (entry.actor !== null && TURNED_AWAY.includes(entry.stage)) guardedUntil = Math.max(guardedUntil, entry.at + guard);
    if (entry.stage === 'mql') handedOverAt = entry.at;
    entries.push(entry);
  }

  function settle(at: number): void {
    if (isOwned) return;
    const next = judged(at);
    if (next.stage !== stage()) enter({ ...next, at, actor: null });
  }

  function judged(at: number): { stage: LifecycleStage; why: string } {
    const current = stage();
    const against = pasts.find((past) => past.trigger.kind === 'disqualifying' && isLive(past, at));
    if (against !== undefined) return { stage: 'disqualified', why: against.trigger.name };
    const scores = { fit: scoreAt(pasts, 'fit', at), interest: scoreAt(pasts, 'interest', at) };
    const qualifies = scores.fit >= mql.fit && scores.interest >= mql.interest;
    if (current === 'mql')
      return qualifies || at < handedOverAt + guard ? { stage: 'mql', why: '' } : { stage: 'recycled', why: fellWhy(mql, scores) };
    if (qualifies && at >= guardedUntil) return { stage: 'mql', why: reachedWhy(mql, scores, newAt(pasts, at)) };
    if (current === 'recycled') return { stage: 'recycled', why: '' };
    const engaged = pasts.find((past) => past.trigger.kind === 'interest' && (past.moments[0] ?? Infinity) <= at);
    if (engaged !== undefined) return { stage: 'lead', why: engaged.trigger.name };
    if (current !== null && EARLY.includes(current)) return { stage: current, why: '' };
    if (scores.fit >= mql.fit) return { stage: 'target', why: 'Fits the agreed profile, has not engaged yet' };
    return { stage: 'lead', why: 'We have their contact details' };
  }

  /** Time alone can end an MQL, or let a fading objection go. */
  function isDrifting(at: number): boolean {
    if (isOwned) return false;
    const fading = pasts.filter((past) => past.trigger.decay.type !== 'none');
    return stage() === 'mql' ? fading.length > 0 : fading.some((past) => past.trigger.kind === 'negative' && isLive(past, at));
  }

  const steps = [...moves].filter((move) => Date.parse(move.at) <= now).sort(byTime);
  const moments = momentsOf(pasts, steps, startedAt, now);
  let step = 0;
  for (const [index, at] of moments.entries()) {
    const until = moments[index + 1] ?? now + 1;
    if (index === 0) settle(at);
    for (let move = steps[step]; move !== undefined && Date.parse(move.at) <= at; step += 1, move = steps[step]) {
      isOwned = OWNED.includes(move.stage);
      if (move.stage !== stage()) enter({ stage: move.stage, at, why: move.why, actor: move.actor });
    }
    settle(at);
    if (guardedUntil > at && guardedUntil < until) settle(guardedUntil);
    for (let day = at + DAY; day < until && isDrifting(day); day += DAY) settle(day);
  }
  return entries;
}

/** Ascending: the start, each time a trigger held, each step, and the end of each disqualification. */
function momentsOf(pasts: readonly TriggerPast[], steps: readonly StageMove[], startedAt: number, now: number): number[] {
  const held = pasts.flatMap((past) => past.moments);
  const released = pasts.flatMap((past) => (past.trigger.kind === 'disqualifying' ? past.moments.map((at) => at + past.fadesAfter) : []));
  const times = [startedAt, ...held, ...released, ...steps.map((move) => Date.parse(move.at))];
  return [...new Set(times)].filter((at) => at <= now).sort((a, b) => a - b);
}

/** The interest trigger that held at this very moment. */
function newAt(pasts: readonly TriggerPast[], at: number): TriggerPast | undefined {
  return pasts.find((past) => past.trigger.kind === 'interest' && past.moments.includes(at));
}

type Thresholds = { fit: number; interest: number };

function byTime(a: StageMove, b: StageMove): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.stage < b.stage ? -1 : Number(a.stage > b.stage)) || (a.why < b.why ? -1 : 1);
}

function reachedWhy(mql: Thresholds, scores: { fit: number; interest: number }, cause: TriggerPast | undefined): string {
  const reached = `fit ${pointsText(scores.fit)} and interest ${pointsText(scores.interest)} reach the agreed ${mql.fit} and ${mql.interest}`;
  return cause === undefined ? `${reached.charAt(0).toUpperCase()}${reached.slice(1)}` : `${cause.trigger.name}: ${reached}`;
}

function fellWhy(mql: Thresholds, scores: { fit: number; interest: number }): string {
  const [what, now, agreed] = scores.fit < mql.fit ? ['Fit', scores.fit, mql.fit] : ['Interest', scores.interest, mql.interest];
  return `${what} fell to ${pointsText(now)}, below the agreed ${agreed}`;
}
