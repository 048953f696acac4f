import type { DefinitionBody } from '#lib/contract/definition.ts';
import { clausesOf, patternsOf } from '#lib/journey/leaves.ts';
import type { Asked } from './columns.ts';

/** Which attributes and properties judging by these definitions reads. */
export function askedBy(bodies: readonly DefinitionBody[]): Asked {
  const clauses = bodies.flatMap((body) => body.triggers).flatMap(({ clauses: own }) => own.flatMap((one) => clausesOf(one)));
  const attributes = clauses.flatMap(({ leaf }) => (leaf.type === 'attribute' ? [leaf] : []));
  const patterns = clauses.flatMap(({ leaf }) => patternsOf(leaf)).map(({ pattern }) => pattern);
  return {
    person: inOrder(attributes.filter(({ of }) => of === 'person').map(({ name }) => name)),
    account: inOrder(attributes.filter(({ of }) => of === 'account').map(({ name }) => name)),
    properties: byEvent(patterns.map(({ event, where = {} }) => [event, Object.keys(where)])),
  };
}

export function bothAsked(a: Asked, b: Asked): Asked {
  return {
    person: inOrder([...a.person, ...b.person]),
    account: inOrder([...a.account, ...b.account]),
    properties: byEvent([...a.properties, ...b.properties]),
  };
}

/** Whether a history that was read for `known` holds every attribute that is asked for. */
export function answersFacts(known: Asked, asked: Asked): boolean {
  return asked.person.every((name) => known.person.includes(name)) && asked.account.every((name) => known.account.includes(name));
}

/** Whether it holds every property. */
export function answersProperties(known: Asked, asked: Asked): boolean {
  return [...asked.properties].every(([event, names]) => names.every((name) => known.properties.get(event)?.includes(name) === true));
}

function byEvent(asked: readonly (readonly [event: string, names: readonly string[]])[]): Asked['properties'] {
  const groups = Map.groupBy(asked, ([event]) => event);
  const names = [...groups].map(([event, own]) => [event, inOrder(own.flatMap(([, some]) => some))] as const);
  return new Map(names.filter(([, some]) => some.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
