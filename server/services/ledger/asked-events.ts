import type { DefinitionBody } from '#lib/contract/definition.ts';
import { programOf } from '#lib/journey/compile.ts';
import * as incremental from '#lib/journey/incremental.ts';
import { clausesOf, patternsOf } from '#lib/journey/leaves.ts';

/** The events that a definition asks about, each with the names of the properties that it looks at. */
export function askedEvents(body: DefinitionBody): ReadonlyMap<string, readonly string[]> {
  const known = asked.get(body);
  if (known !== undefined) return known;
  const events = eventsOf(body);
  asked.set(body, events);
  return events;
}

/** A body is never changed once it is in use. */
const asked = new WeakMap<DefinitionBody, ReadonlyMap<string, readonly string[]>>();

/** Whether such an event can change what the definition says of anybody. */
export function canChange(body: DefinitionBody, event: incremental.Arrival): boolean {
  return incremental.canChange(programOf(body), event);
}

function eventsOf({ triggers }: DefinitionBody): Map<string, readonly string[]> {
  const leaves = triggers.flatMap(({ clauses }) => clauses.flatMap((clause) => clausesOf(clause)));
  const patterns = leaves.flatMap(({ leaf }) => patternsOf(leaf)).map(({ pattern }) => pattern);
  const byEvent = Map.groupBy(patterns, ({ event }) => event);
  return new Map([...byEvent].map(([event, own]) => [event, [...new Set(own.flatMap(({ where = {} }) => Object.keys(where)))].sort()]));
}
