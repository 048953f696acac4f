import type { Clause, Condition, EventPattern, ValueTest } from '../contract/condition.ts';
import type { AttributeValue } from '../contract/primitives.ts';
import { DAY } from './decay.ts';
import { countUpTo } from './history.ts';
import type { Facts, JourneyEvent } from './types.ts';

export type AttributeClause = Extract<Clause, { type: 'attribute' }>;
export type BehaviourClause = Extract<Clause, { type: 'behaviour' }>;

/** A clause met with what is known of one person. */
export type MetAttribute = { type: 'attribute'; clause: AttributeClause; value: AttributeValue; source: string; at: string | null };
export type MetBehaviour = { type: 'behaviour'; clause: BehaviourClause; hits: JourneyEvent[]; times: number[] };
export type MetClause = MetAttribute | MetBehaviour;

/** The clause with the facts that can satisfy it, or null when they never will: the attribute fails, or there are too few events. */
export function meet(clause: Condition, facts: Facts, events: ReadonlyMap<string, JourneyEvent[]>): MetClause | null {
  if (clause.type !== 'attribute' && clause.type !== 'behaviour') return null;
  if (clause.type === 'behaviour') {
    const hits = (events.get(clause.event) ?? []).filter((event) => carries(event, clause.where));
    return hits.length < clause.atLeast ? null : { type: 'behaviour', clause, hits, times: hits.map((event) => event.ts) };
  }
  const source = clause.of === 'person' ? facts.person : facts.account;
  const value = attributeOf(source?.attributes, clause.name);
  if (source === null || !passes(value, clause.test)) return null;
  return { type: 'attribute', clause, value, source: source.source, at: source.at };
}

/** Whether the clause holds at a time: a behaviour counts the events of the window that ends then, both ends included. */
export function holdsAt(met: MetClause, time: number): boolean {
  if (met.type === 'attribute') return true;
  const [from, to] = windowAt(met, time);
  return to - from >= met.clause.atLeast;
}

/** The events that count at a time, oldest first. */
export function hitsAt(met: MetBehaviour, time: number): JourneyEvent[] {
  return met.hits.slice(...windowAt(met, time));
}

function windowAt({ clause, times }: MetBehaviour, time: number): [from: number, to: number] {
  const from = clause.withinDays === undefined ? 0 : countUpTo(times, time - clause.withinDays * DAY - 1);
  return [from, countUpTo(times, time)];
}

/** Own properties only: an attribute called `constructor` is not one that everybody has. */
export function attributeOf(attributes: Facts['person']['attributes'] | undefined, name: string): AttributeValue {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
}

function carries(event: JourneyEvent, where: EventPattern['where']): boolean {
  return Object.entries(where ?? {}).every(([name, test]) => {
    const value = attributeOf(event.properties, name);
    return typeof test === 'object' && test !== null ? passes(value, test) : isSame(value, test);
  });
}

function passes(value: AttributeValue, test: ValueTest): boolean {
  if (value === null || plain(value) === '') return false;
  switch (test.op) {
    case 'exists':
      return true;
    case 'equals':
      return isSame(value, test.value);
    case 'oneOf':
      return test.values.some((one) => isSame(value, one));
    case 'contains':
      return plain(value).includes(plain(test.text));
    case 'range': {
      const number = Number(value);
      return typeof value !== 'boolean' && number >= (test.min ?? -Infinity) && number <= (test.max ?? Infinity);
    }
    case 'matches':
      return false;
    case 'emailDomain': {
      const domain = plain(value).split('@').at(-1) ?? '';
      return test.domains.some((one) => domain === plain(one) || domain.endsWith(`.${plain(one)}`));
    }
  }
}

/** Imports spell one value in several ways; case, outer blanks and `5` against `"5"` make no difference. */
function isSame(a: AttributeValue, b: AttributeValue): boolean {
  return a === null || b === null ? a === b : plain(a) === plain(b);
}

function plain(value: string | number | boolean): string {
  return String(value).trim().toLowerCase();
}
