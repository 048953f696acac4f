import type { Clause, Condition, EventPattern, ValueTest } from '../../contract/condition.ts';
import type { BusinessHours, Decay, LifecycleRule, Trigger } from '../../contract/definition.ts';

/** Short ways to write definitions as data. */

type Count = Partial<Omit<Extract<Clause, { type: 'behaviour' }>, 'type' | 'event'>>;
type Day = BusinessHours['open'][number]['day'];

export const forGood: Decay = { type: 'none' };

export function halfLife(days: number): Decay {
  return { type: 'halfLife', days };
}

export function linear(days: number): Decay {
  return { type: 'linear', days };
}

export function fits(id: string, name: string, points: number, ...clauses: Condition[]): Trigger {
  return { id, name, kind: 'fit', clauses, points, decay: forGood };
}

export function interest(id: string, name: string, points: number, decay: Decay, ...clauses: Condition[]): Trigger {
  return { id, name, kind: 'interest', clauses, points, decay };
}

/** Takes `points` away. */
export function against(id: string, name: string, points: number, decay: Decay, ...clauses: Condition[]): Trigger {
  return { id, name, kind: 'negative', clauses, points: -points, decay };
}

export function rulesOut(id: string, name: string, decay: Decay, ...clauses: Condition[]): Trigger {
  return { id, name, kind: 'disqualifying', clauses, points: 0, decay };
}

export function person(name: string, test: ValueTest): Clause {
  return { type: 'attribute', of: 'person', name, test };
}

export function account(name: string, test: ValueTest): Clause {
  return { type: 'attribute', of: 'account', name, test };
}

export function oneOf(...values: string[]): ValueTest {
  return { op: 'oneOf', values };
}

export function matching(pattern: string): ValueTest {
  return { op: 'matches', pattern };
}

export function did(event: string, { atLeast = 1, ...rest }: Count = {}): Clause {
  return { type: 'behaviour', event, atLeast, ...rest };
}

/** Did it once, and not for so many days since. */
export function silent(event: string, moreThanDaysAgo: number): Clause {
  return { type: 'recency', event, moreThanDaysAgo };
}

export function inOrder(withinDays: number, ...steps: (string | EventPattern)[]): Clause {
  return { type: 'sequence', steps: steps.map((step) => (typeof step === 'string' ? { event: step } : step)), withinDays };
}

export function any(...of: Condition[]): Condition {
  return { type: 'any', of };
}

export function not(of: Condition): Condition {
  return { type: 'not', of };
}

/** An MQL that sales has not taken for so long goes back to marketing. */
export function sentBack(days: number, reason: string): LifecycleRule {
  return {
    stage: 'recycled',
    enter: {
      type: 'all',
      of: [
        { type: 'lifecycle', anyOf: ['mql'] },
        { type: 'staying', days },
      ],
    },
    reason,
  };
}

/** Who has subscribed and done next to nothing else. */
export function subscriber(trigger: string): LifecycleRule {
  return {
    stage: 'subscriber',
    enter: {
      type: 'all',
      of: [
        { type: 'trigger', id: trigger },
        { type: 'not', of: { type: 'score', axis: 'interest', atLeast: 5 } },
      ],
    },
    reason: 'Reads our newsletter, nothing more yet',
  };
}

export function workingWeek(
  timeZone: string,
  from: string,
  to: string,
  days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'],
): BusinessHours {
  return { timeZone, open: days.map((day) => ({ day, from, to })) };
}
