import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPeople } from '#server/store/people.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { newPerson, newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the search for people', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    ws = await newWorkspace(api);
    const at = api.clock.now.toISOString();
    await api.store.inWorkspace(ws.id, (tx) =>
      insertPeople(tx, ws.id, [
        newPerson({ id: uuidv7(), name: '100% Wool_Works \\ Ltd' }, at),
        newPerson({ id: uuidv7(), name: '<script>alert(1)</script>', email: 'xss@example.com' }, at),
        newPerson({ id: uuidv7(), name: "Robert'); DROP TABLE people;--" }, at),
        newPerson({ id: uuidv7(), name: 'Øystein Ñandú 李雷' }, at),
        newPerson({ id: uuidv7(), externalId: '660737' }, at),
        newPerson({ id: uuidv7(), externalId: 'L-10', name: 'Aaron Ten' }, at),
      ]),
    );
  });
  afterAll(() => api.close());

  const labels = async (query: string, limit?: number) =>
    (await api.call('searchPeople', ws.users.rep, { query, ...(limit === undefined ? {} : { limit }) })).value.people.map(
      (person) => person.label,
    );

  it.each([
    ['nora', ['Nora Lind']],
    ['NORA@example', ['Nora Lind']],
    ['northwind', ['Nora Lind']],
    ['lind northwind operations', ['Nora Lind']],
    ['L-1', ['Nora Lind', 'Aaron Ten']],
    ['660737', ['Lead 660737']],
    ['twin', ['Tim Twin', 'Tom Twin']],
    ['twin nora', []],
    ['李雷', ['Øystein Ñandú 李雷']],
    ['øystein', ['Øystein Ñandú 李雷']],
    ['100%', ['100% Wool_Works \\ Ltd']],
    ['%', ['100% Wool_Works \\ Ltd']],
    ['_', ['100% Wool_Works \\ Ltd']],
    ['\\', ['100% Wool_Works \\ Ltd']],
    ['<script>', ['<script>alert(1)</script>']],
    ["');", ["Robert'); DROP TABLE people;--"]],
  ])('finds by %j: %j', async (query, expected) => {
    expect(await labels(query)).toEqual(expected);
  });

  it('keeps to the limit', async () => {
    expect(await labels('example.com', 2)).toHaveLength(2);
  });

  it('refuses an empty query and an endless list', async () => {
    expect((await api.call('searchPeople', ws.users.rep, { query: '   ' })).error.message).toBe('“query” must not be empty.');
    expect((await api.call('searchPeople', ws.users.rep, { query: 'a', limit: 1e9 })).error.path).toBe('limit');
  });
});
