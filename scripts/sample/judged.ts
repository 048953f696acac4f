import type { JudgeInput } from '#lib/journey/judge.ts';
import type { JourneyEvent, StageMove } from '#lib/journey/types.ts';
import type { SampleAccount, SampleDefinition, SampleEvent, SampleMove, SamplePerson } from './types.ts';

/** Where the sample's facts come from, as receipts name it. */
export const FACTS_SOURCE = 'Practice CRM';

export type People = {
  people: readonly SamplePerson[];
  accounts: readonly SampleAccount[];
  events: readonly SampleEvent[];
  definition: SampleDefinition;
};

/** What the judge needs of each person, by person id; `moves` and `now` are the caller's. */
export function judgeInputs({ people, accounts, events, definition }: People): Map<string, Omit<JudgeInput, 'moves' | 'now'>> {
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const eventsByPerson = Map.groupBy(events, (event) => event.personId);
  return new Map(
    people.map((person) => {
      const account = accountById.get(person.accountId ?? '');
      return [
        person.id,
        {
          facts: {
            person: { attributes: person.attributes, source: FACTS_SOURCE, at: person.createdAt },
            account: account === undefined ? null : { attributes: accountAttributes(account), source: FACTS_SOURCE, at: account.createdAt },
            createdAt: person.createdAt,
          },
          events: (eventsByPerson.get(person.id) ?? []).map(journeyEvent),
          definition: { body: definition.body, version: definition.version },
        },
      ];
    }),
  );
}

export function stageMoves(moves: readonly SampleMove[]): StageMove[] {
  return moves.map(({ stage, at, actor, why }) => ({ stage, at, actor, why }));
}

function accountAttributes({ name, domain, industry, employees, country, attributes }: SampleAccount) {
  return { ...attributes, name, domain, industry, employees, country };
}

function journeyEvent({ id, name, ts, source, properties }: SampleEvent): JourneyEvent {
  return { id, name, ts: Date.parse(ts), source, properties };
}
