import type { JourneyStage, LifecycleStage } from '../../contract/vocabulary.ts';
import { DAY } from '../decay.ts';
import type { Move } from '../program.ts';
import { settleJourney } from './journey.ts';
import { applyMove, settleLifecycle } from './lifecycle.ts';
import { nextLook } from './looks.ts';
import { markSettled, type Place, type Standing } from './standing.ts';
import { advance } from './track.ts';

/** What a time asks for: something happened, or an axis is to be judged again. */
type Due = { news: boolean; lifecycle: boolean; journey: boolean };

/**
 * Walks through a person's past from its first moment, from one time at which a stage can change to the next, and judges there:
 * when a trigger fires, stops to count where that matters, or a person or the CRM made a step; when the guard ends; when a stay has lasted; and on the daily
 * looks in between.
 */
export function sweep(standing: Standing, moves: readonly Move[], now: number): void {
  const due: Due = { news: true, lifecycle: true, journey: true };
  let base = standing.at;
  let moved = 0;
  advanceAll(standing, due);
  settle(standing, true, true);
  due.news = true;
  for (;;) {
    for (let move = moves[moved]; move !== undefined && move.at <= standing.at; move = moves[moved]) {
      applyMove(standing, move, moved);
      moved += 1;
      due.news = due.lifecycle = due.journey = true;
    }
    if (due.news) base = standing.at;
    const isLook = (standing.at - base) % DAY === 0;
    settle(standing, due.lifecycle || (isLook && watchesLifecycle(standing)), due.journey || (isLook && watchesJourney(standing)));
    const next = Math.min(nextChange(standing), nextWait(standing), moves[moved]?.at ?? Number.POSITIVE_INFINITY);
    const at = Math.min(next, nextLook(standing, base, Math.min(next, now + 1)));
    if (!(at <= now)) return;
    standing.at = at;
    advanceAll(standing, due);
  }
}

/** Whether the axis waits for scores, or for being judged once more; all else that it waits for has a time of its own. */
function watchesLifecycle({ lifecycle, mayQualify, program }: Standing): boolean {
  return mayQualify || program.rules.lifecycleUsesScores || lifecycle.isOpen;
}

function watchesJourney({ journey, program }: Standing): boolean {
  return program.rules.journeyUsesScores || journey.isOpen;
}

/** One axis may look at the other: that one is judged first. */
function settle(standing: Standing, lifecycle: boolean, journey: boolean): void {
  const { lifecycleNeeds, journeyNeeds } = standing.program.rules;
  if (journeyNeeds.otherAxis) {
    const isNew = lifecycle && judgeLifecycle(standing);
    if (journey || isNew) judgeJourney(standing);
  } else {
    const isNew = journey && judgeJourney(standing);
    if (lifecycle || (isNew && lifecycleNeeds.otherAxis)) judgeLifecycle(standing);
  }
}

function judgeLifecycle(standing: Standing): boolean {
  const isNew = settleLifecycle(standing);
  standing.lifecycle.isOpen = isNew && standing.program.rules.lifecycleNeeds.ownAxis;
  if (!standing.isOwned && (standing.mayQualify || standing.program.rules.lifecycleUsesScores)) markSettled(standing, standing.lifecycle);
  return isNew;
}

function judgeJourney(standing: Standing): boolean {
  const isNew = settleJourney(standing);
  standing.journey.isOpen = isNew && standing.program.rules.journeyNeeds.ownAxis;
  if (standing.program.rules.journeyUsesScores) markSettled(standing, standing.journey);
  return isNew;
}

/** Takes every trigger to the time that is looked at, and notes what that time is about. */
function advanceAll(standing: Standing, due: Due): void {
  const { at, fired, guardedUntil, program } = standing;
  const { lifecycleNeeds, journeyNeeds } = program.rules;
  due.news = false;
  due.lifecycle = at === guardedUntil || nextStay(standing.lifecycle, lifecycleNeeds.stays, at, true) === at;
  due.journey = nextStay(standing.journey, journeyNeeds.stays, at, true) === at;
  for (const track of fired) {
    if (track.nextAt > at) continue;
    const { compiled, cursor } = track;
    if (advance(track, at)) {
      due.news = true;
      due.lifecycle ||= compiled.forLifecycle || (cursor < 0 && compiled.isEngagement);
      due.journey ||= compiled.forJourney;
    } else {
      due.news ||= compiled.trigger.kind === 'disqualifying';
      due.lifecycle ||= compiled.whileTrue || compiled.forLifecycle;
      due.journey ||= compiled.whileTrue || compiled.forJourney;
    }
  }
}

/** The next time at which a trigger fires, or stops to count where that matters. */
function nextChange({ fired }: Standing): number {
  let next = Number.POSITIVE_INFINITY;
  for (const track of fired) if (track.nextAt < next) next = track.nextAt;
  return next;
}

/** The next time that a rule waits for without anything happening: the guard's end, or a stay that has lasted. */
function nextWait({ at, guardedUntil, lifecycle, journey, program: { rules } }: Standing): number {
  return Math.min(
    guardedUntil > at ? guardedUntil : Number.POSITIVE_INFINITY,
    nextStay(lifecycle, rules.lifecycleNeeds.stays, at),
    nextStay(journey, rules.journeyNeeds.stays, at),
  );
}

/** When the next stay that is asked for has lasted. */
function nextStay(place: Place<LifecycleStage> | Place<JourneyStage>, stays: ReadonlySet<number>, at: number, isNowMeant = false): number {
  let next = Number.POSITIVE_INFINITY;
  for (const stay of stays) {
    const end = place.since + stay;
    if (end > at || (isNowMeant && end === at)) next = Math.min(next, end);
  }
  return next;
}
