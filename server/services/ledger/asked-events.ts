import type { DefinitionBody } from '#lib/contract/definition.ts';
import { compileDefinition } from '#lib/journey/compile.ts';
import { clausesOf, patternsOf } from '#lib/journey/leaves.ts';
import type { Program } from '#lib/journey/program.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';

/** The events that a definition asks about, each with the names of the properties that it looks at. */
export function askedEvents(body: DefinitionBody): ReadonlyMap<string, readonly string[]> {
  return programOf(body).asked;
}

/** Whether such an event can change what the definition says of anybody: some pattern of it is met. */
export function canChange(body: DefinitionBody, event: Pick<JourneyEvent, 'name' | 'properties'>): boolean {
  return programOf(body).program.patternsOf(event.name, event.properties).length > 0;
}

function programOf(body: DefinitionBody): { program: Program; asked: ReadonlyMap<string, readonly string[]> } {
  const known = programs.get(body);
  if (known !== undefined) return known;
  const made = { program: compileDefinition(body), asked: eventsOf(body) };
  programs.set(body, made);
  return made;
}

/** A body is never changed once it is in use. */
const programs = new WeakMap<DefinitionBody, ReturnType<typeof programOf>>();

function eventsOf({ triggers }: DefinitionBody): Map<string, readonly string[]> {
  const leaves = triggers.flatMap(({ clauses }) => clauses.flatMap((clause) => clausesOf(clause)));
  const patterns = leaves.flatMap(({ leaf }) => patternsOf(leaf)).map(({ pattern }) => pattern);
  const byEvent = Map.groupBy(patterns, ({ event }) => event);
  return new Map([...byEvent].map(([event, own]) => [event, [...new Set(own.flatMap(({ where = {} }) => Object.keys(where)))].sort()]));
}
