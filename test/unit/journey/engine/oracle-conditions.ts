import type { Clause, Condition, EventPattern, ValueTest } from '#lib/contract/condition.ts';
import type { Trigger } from '#lib/contract/definition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import type { JudgeInput } from '#lib/journey/judge.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { DAY } from '../build.ts';

/**
 * What the language means, read off one time at a time and with no eye to speed: every question is answered by looking through all events anew.
 * It shares no code with the evaluator.
 */
export type Known = { events: readonly JourneyEvent[]; person: JudgeInput['facts']['person']['attributes']; knownSince: number };

/** True, false, or null: not known yet, which holds neither way. */
type Truth = boolean | null;

export function truthAt(condition: Condition, time: number, known: Known): Truth {
  switch (condition.type) {
    case 'not': {
      const truth = truthAt(condition.of, time, known);
      return truth === null ? null : !truth;
    }
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => truthAt(part, time, known));
      const decisive = condition.type === 'any';
      if (parts.includes(decisive)) return decisive;
      return parts.includes(null) ? null : !decisive;
    }
    default:
      return clauseAt(condition, time, known);
  }
}

/** The times at which a trigger fires: where its clauses begin to hold, and where an event begins to count that speaks for one of them. */
export function firingTimes({ clauses }: Pick<Trigger, 'clauses'>, known: Known, now: number): number[] {
  const whole: Condition = { type: 'all', of: clauses };
  if (holdsOnNothing(whole)) return [];
  return edges(whole, known)
    .filter((time) => time <= now && truthAt(whole, time, known) === true)
    .filter((time) => truthAt(whole, time - 1, known) !== true || hasNews(whole, time, known, false));
}

/** Every time at which a truth can change. */
export function edges(condition: Condition, known: Known): number[] {
  const spans = [0, ...clausesIn(condition).flatMap(reaches)];
  const times = [known.knownSince, ...known.events.flatMap((event) => spans.map((span) => event.ts + span))];
  return [...new Set(times)].sort((a, b) => a - b);
}

export function isJoined(condition: Condition): condition is Extract<Condition, { of: Condition[] }> {
  return condition.type === 'all' || condition.type === 'any';
}

function reaches(clause: Clause): number[] {
  if (clause.type === 'recency') return [clause.moreThanDaysAgo * DAY];
  return clause.type === 'behaviour' && clause.withinDays !== undefined ? [clause.withinDays * DAY + 1] : [];
}

function clausesIn(condition: Condition): Clause[] {
  if (condition.type === 'not') return clausesIn(condition.of);
  return isJoined(condition) ? condition.of.flatMap(clausesIn) : [condition];
}

/** Whether it could hold without any event or value that speaks for it. */
function holdsOnNothing(condition: Condition, isNegated = false): boolean {
  if (condition.type === 'not') return holdsOnNothing(condition.of, !isNegated);
  if (!isJoined(condition)) return isNegated;
  const parts = condition.of.map((part) => holdsOnNothing(part, isNegated));
  return (condition.type === 'all') === !isNegated ? parts.every(Boolean) : parts.some(Boolean);
}

/** Whether an event that speaks for a clause begins to count at this very time, and all around the clause holds. */
function hasNews(condition: Condition, time: number, known: Known, isNegated: boolean): boolean {
  if (truthAt(condition, time, known) !== !isNegated) return false;
  if (condition.type === 'not') return hasNews(condition.of, time, known, !isNegated);
  if (isJoined(condition)) return condition.of.some((part) => hasNews(part, time, known, isNegated));
  if (isNegated) return false;
  if (condition.type === 'sequence') return completes(condition.steps, time, condition.withinDays, known);
  if (condition.type !== 'behaviour') return false;
  return counting(condition, time, known).length > counting(condition, time - 1, known).filter(isIn(condition, time)).length;
}

function clauseAt(clause: Clause, time: number, known: Known): Truth {
  switch (clause.type) {
    case 'attribute':
      return time < known.knownSince ? null : passes(known.person[clause.name] ?? null, clause.test);
    case 'behaviour': {
      const hits = counting(clause, time, known);
      const days = new Set(hits.map(({ ts }) => new Date(ts).toISOString().slice(0, 10)));
      return (clause.distinctDays === true ? days.size : hits.length) >= clause.atLeast;
    }
    case 'sequence':
      return known.events.some(({ ts }) => ts <= time && completes(clause.steps, ts, clause.withinDays, known));
    case 'recency': {
      const last = Math.max(...matching(clause, known).map(({ ts }) => (ts <= time ? ts : Number.NEGATIVE_INFINITY)));
      return Number.isFinite(last) && time - last >= clause.moreThanDaysAgo * DAY;
    }
  }
}

type Behaviour = Extract<Clause, { type: 'behaviour' }>;

/** The events that a clause counts at a time. */
function counting(clause: Behaviour, time: number, known: Known): JourneyEvent[] {
  const { after, before } = clause;
  return matching(clause, known)
    .filter(({ ts }) => ts <= time)
    .filter(isIn(clause, time))
    .filter(({ ts }) => after === undefined || matching(after, known).some((one) => one.ts < ts && isNear(ts - one.ts, after.withinDays)))
    .filter(
      ({ ts }) =>
        before === undefined ||
        matching(before, known).some((one) => one.ts > ts && one.ts <= time && isNear(one.ts - ts, before.withinDays)),
    );
}

function isIn({ withinDays }: Behaviour, time: number): (event: JourneyEvent) => boolean {
  return ({ ts }) => isNear(time - ts, withinDays);
}

function isNear(distance: number, withinDays: number | undefined): boolean {
  return withinDays === undefined || distance <= withinDays * DAY;
}

/** Whether a sequence ends at this time: tries every way through the events. */
function completes(steps: readonly EventPattern[], end: number, withinDays: number | undefined, known: Known): boolean {
  const from = (step: number, after: number, first: number): boolean =>
    matching(steps[step] ?? { event: '' }, known).some(({ ts }) => {
      const start = step === 0 ? ts : first;
      if (step > 0 && ts <= after) return false;
      return step === steps.length - 1 ? ts === end && isNear(end - start, withinDays) : from(step + 1, ts, start);
    });
  return from(0, Number.NEGATIVE_INFINITY, 0);
}

function matching({ event, where = {} }: EventPattern, { events }: Known): JourneyEvent[] {
  return events.filter(
    ({ name, properties }) =>
      name === event &&
      Object.entries(where).every(([property, test]) => {
        const value = properties[property] ?? null;
        return typeof test === 'object' && test !== null ? passes(value, test) : value === test;
      }),
  );
}

function passes(value: AttributeValue, test: ValueTest): boolean {
  if (value === null || value === '') return false;
  const text = String(value).toLowerCase();
  if (test.op === 'exists') return true;
  if (test.op === 'equals') return text === String(test.value).toLowerCase();
  return test.op === 'oneOf' && test.values.some((one) => String(one).toLowerCase() === text);
}
