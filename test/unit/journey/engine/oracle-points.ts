import type { Condition } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { DAY } from '../build.ts';
import { edges, firingTimes, isJoined, type Known, truthAt } from './oracle-conditions.ts';

/** A trigger with all times at which it fired. */
export type Fired = { trigger: Trigger; times: readonly number[] };

export type Past = { body: DefinitionBody; known: Known; fired: readonly Fired[] };

export function pastOf(body: DefinitionBody, known: Known, now: number): Past {
  return { body, known, fired: body.triggers.map((trigger) => ({ trigger, times: firingTimes(trigger, known, now) })) };
}

/** Points of each trigger at a time after all caps, in the definition's order, with the axis that they go to. */
export function pointsAt({ body, known, fired }: Past, time: number): { axis: 'fit' | 'interest'; points: number }[] {
  const groupsLeft = new Map((body.groups ?? []).map(({ id, cap }) => [id, cap]));
  let passiveLeft = body.passive?.cap ?? Number.POSITIVE_INFINITY;
  return fired.flatMap((one) => {
    const { trigger } = one;
    if (trigger.kind === 'disqualifying') return [];
    const own = ownPoints(one, time, known);
    const isPassive = passiveOnly(trigger, body);
    const group = groupsLeft.get(trigger.group ?? '') ?? Number.POSITIVE_INFINITY;
    const points = own <= 0 ? own : Math.min(own, group, isPassive ? passiveLeft : own);
    if (points > 0) groupsLeft.set(trigger.group ?? '', group - points);
    if (points > 0 && isPassive) passiveLeft -= points;
    const isAboutPeople = trigger.kind === 'fit' || (trigger.kind === 'negative' && !trigger.clauses.some(asksBehaviour));
    return [{ axis: isAboutPeople ? 'fit' : 'interest', points }];
  });
}

export function scoreAt(past: Past, axis: 'fit' | 'interest', time: number): number {
  return pointsAt(past, time).reduce((sum, part) => (part.axis === axis ? sum + part.points : sum), 0);
}

export function lastTime({ times }: Fired, time: number): number | null {
  return times.findLast((one) => one <= time) ?? null;
}

/** Whether a trigger has fired and still counts: not below a tenth of its points, and its clauses still hold where that matters. */
export function isLive(fired: Fired, time: number, known: Known): boolean {
  const last = lastTime(fired, time);
  if (last === null || time >= last + fadesAfter(fired.trigger)) return false;
  return fired.trigger.counts !== 'whileTrue' || truthAt(wholeOf(fired.trigger), time, known) === true;
}

/** When it stops to count on its own: by fading, or by its clauses. */
export function endsOf(fired: Fired, known: Known): { at: number; isClosing: boolean }[] {
  const faded = fired.times.map((time, index) => ({
    at: time + fadesAfter(fired.trigger),
    next: fired.times[index + 1] ?? Number.POSITIVE_INFINITY,
  }));
  const ends = faded.filter(({ at, next }) => at < next).map(({ at }) => ({ at, isClosing: false }));
  if (fired.trigger.counts !== 'whileTrue' || fired.times.length === 0) return ends;
  const isTrue = (time: number) => truthAt(wholeOf(fired.trigger), time, known) === true;
  return [
    ...ends.filter(({ at }) => isTrue(at - 1)),
    ...edges(wholeOf(fired.trigger), known)
      .filter((time) => isTrue(time - 1) && !isTrue(time))
      .map((at) => ({ at, isClosing: true })),
  ];
}

function ownPoints({ trigger, times }: Fired, time: number, known: Known): number {
  const past = times.filter((one) => one <= time);
  if (past.length === 0) return 0;
  if (trigger.counts === 'whileTrue' && truthAt(wholeOf(trigger), time, known) !== true) return 0;
  const worth = trigger.kind === 'negative' ? -Math.abs(trigger.points) : trigger.points;
  const counted = trigger.firings === 'each' ? past : past.slice(-1);
  const points = counted.reduce((sum, one) => sum + worth * left(trigger, (time - one) / DAY), 0);
  const cap = trigger.cap ?? Number.POSITIVE_INFINITY;
  return Math.max(-cap, Math.min(cap, points));
}

function left({ decay }: Trigger, days: number): number {
  if (decay.type === 'none') return 1;
  return decay.type === 'linear' ? Math.max(0, 1 - days / decay.days) : 2 ** (-days / decay.days);
}

function fadesAfter({ decay }: Trigger): number {
  if (decay.type === 'none') return Number.POSITIVE_INFINITY;
  return Math.ceil((decay.type === 'linear' ? 0.9 * decay.days : Math.log2(10) * decay.days) * DAY);
}

export function wholeOf({ clauses }: Trigger): Condition {
  return { type: 'all', of: clauses };
}

/** Whether all behaviour that speaks for it, what must lie around it aside, is of passive events. */
export function passiveOnly({ clauses }: Trigger, { passive }: DefinitionBody): boolean {
  const events = clauses.flatMap((clause) => eventsFor(clause, false));
  return passive !== undefined && events.length > 0 && events.every((event) => passive.events.includes(event));
}

function eventsFor(condition: Condition, isNegated: boolean): string[] {
  if (condition.type === 'not') return eventsFor(condition.of, !isNegated);
  if (isJoined(condition)) return condition.of.flatMap((part) => eventsFor(part, isNegated));
  if (isNegated || condition.type === 'attribute') return [];
  return condition.type === 'sequence' ? condition.steps.map(({ event }) => event) : [condition.event];
}

function asksBehaviour(condition: Condition): boolean {
  if (condition.type === 'not') return asksBehaviour(condition.of);
  if (isJoined(condition)) return condition.of.some(asksBehaviour);
  return condition.type !== 'attribute';
}
