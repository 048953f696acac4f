import type { KnownFacts } from '#lib/contract/agreement.ts';
import {
  countPeople,
  type FoundFact,
  findAttributes,
  findEventNames,
  findEventProperties,
  samplePeople,
} from '#server/store/known-facts.ts';
import { isPersonalName, isPersonalValue } from './personal-values.ts';
import { success, verb } from './verb.ts';

/** Up to here everybody is counted; beyond it the counts are estimates from some people all over the workspace. */
const EVERYBODY = 5_000;
const SOME = 2_000;
const EVENTS_OF_EACH = 200;
/** Properties are looked at for fewer: their names and usual values show soon. */
const PEOPLE_LOOKED_AT = 800;
const VALUES_OFFERED = 20;

/**
 * Events and attributes that the history holds, with the values that a definition may ask for. A value is offered only where at least two
 * people share it, and never an address or the name of a person.
 */
export const getKnownFacts = verb('getKnownFacts', (ctx) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const total = await countPeople(tx, ctx.workspaceId);
    const people = await samplePeople(tx, ctx.workspaceId, { total, some: total <= EVERYBODY ? null : SOME });
    const ids = people.map((person) => person.id);
    const scaled = (count: number) => (people.length === 0 ? 0 : Math.round((count * total) / people.length));
    const names = new Set(people.flatMap(({ name }) => (name === null ? [] : [name.trim().toLowerCase()])));
    const offered = ({ of, name, values }: FoundFact) =>
      of === 'person' && isPersonalName(name) ? [] : values.filter((value) => !isPersonalValue(value, names)).slice(0, VALUES_OFFERED);

    const events = await findEventNames(tx, ctx.workspaceId, ids, EVENTS_OF_EACH);
    const properties = await findEventProperties(tx, ctx.workspaceId, ids.slice(0, PEOPLE_LOOKED_AT), EVENTS_OF_EACH);
    const attributes = await findAttributes(tx, ctx.workspaceId, ids);
    return success({
      events: events.map((event) => ({
        ...event,
        count: scaled(event.count),
        people: scaled(event.people),
        properties: properties.filter(({ of }) => of === event.name).map((fact) => ({ name: fact.name, values: offered(fact) })),
      })),
      attributes: attributes.map((fact): KnownFacts['attributes'][number] => ({
        of: fact.of === 'account' ? 'account' : 'person',
        name: fact.name,
        kind: fact.kind,
        filled: scaled(fact.people),
        values: offered(fact),
      })),
      people: total,
    });
  }),
);
