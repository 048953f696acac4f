import type { DefinitionBody, Trigger } from '../../contract/definition.ts';
import { clausesOf, patternsOf } from '../leaves.ts';

/** The most points that anybody can have on an axis: what all its triggers give together, within every cap. */
export function mostOf({ triggers, groups = [], passive }: DefinitionBody, axis: 'fit' | 'interest'): number {
  const caps = new Map(groups.map((group) => [group.id, group.cap]));
  const given = [
    ...Map.groupBy(
      triggers.filter((trigger) => trigger.kind === axis),
      (trigger) => trigger.group ?? '',
    ),
  ].map(([group, members]) => {
    const cap = caps.get(group) ?? Infinity;
    const [fromPassive, fromActive] = [true, false].map((kind) =>
      sum(members.filter((trigger) => isPassive(trigger, passive) === kind).map(mostOfOne)),
    );
    return {
      all: Math.min(cap, (fromPassive ?? 0) + (fromActive ?? 0)),
      passive: Math.min(cap, fromPassive ?? 0),
      active: Math.min(cap, fromActive ?? 0),
    };
  });
  const withPassiveCap = sum(given.map((one) => one.active)) + Math.min(passive?.cap ?? Infinity, sum(given.map((one) => one.passive)));
  return Math.min(sum(given.map((one) => one.all)), withPassiveCap);
}

/** Whether all that a trigger asks people to have done is passive. */
export function isPassive({ clauses }: Pick<Trigger, 'clauses'>, passive: DefinitionBody['passive']): boolean {
  const done = clauses.flatMap((clause) => clausesOf(clause)).filter(({ leaf, isNegated }) => leaf.type !== 'attribute' && !isNegated);
  const events = done.flatMap(({ leaf }) => patternsOf(leaf).filter(({ path }) => path !== 'after' && path !== 'before'));
  return events.length > 0 && events.every(({ pattern }) => passive?.events.includes(pattern.event) === true);
}

function mostOfOne({ points, firings, cap }: Trigger): number {
  return firings === 'each' ? (cap ?? points) : Math.min(points, cap ?? Infinity);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
