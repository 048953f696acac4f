import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEvents } from '#server/store/events.ts';
import { insertPeople } from '#server/store/people.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, newPerson, newWorkspace } from '#test/helpers/workspace.ts';

describe('what the history holds, as the editor offers it', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('tells events and attributes, their kinds and their usual values, and nothing that names a person', async () => {
    const ws = await newWorkspace(api);
    const at = new Date(api.clock.now.getTime() - DAY).toISOString();
    const people = ['Anna Berg', 'Bo Carl', 'Cy Dahl'].map((name, index) => ({ id: uuidv7(), name, index }));
    await api.store.inWorkspace(ws.id, async (tx) => {
      await insertPeople(
        tx,
        ws.id,
        people.map(({ id, name, index }) =>
          newPerson(
            {
              id,
              name,
              email: `${index}@example.com`,
              attributes: {
                department: index < 2 ? 'Operations' : 'Only mine',
                visits: String(index),
                subscribed: 'yes',
                'Mobile Phone': '+46 70 123 45 67',
                introducedBy: 'anna berg',
                contactEmail: 'same@example.com',
              },
            },
            at,
          ),
        ),
      );
      await insertEvents(
        tx,
        ws.id,
        people.flatMap(({ id: personId }) =>
          [1, 2].map(() => ({
            ...{ id: uuidv7(), personId, ts: at, name: 'Asset Downloaded', source: 'website', messageId: uuidv7(), receivedAt: at },
            properties: { format: 'guide', sharedWith: 'boss@example.com', token: uuidv7(), nested: null },
          })),
        ),
      );
    });
    const { value } = await api.call('getKnownFacts', ws.users.marketer, {});
    expect(value.people).toBe(6);
    expect(value.events.map(({ name, count, people: of }) => [name, count, of])).toEqual([
      ['Asset Downloaded', 6, 3],
      ['Pricing Viewed', 3, 1],
    ]);
    const properties = new Map(value.events[0]?.properties.map(({ name, values }) => [name, values]));
    expect([properties.get('format'), properties.get('sharedWith'), properties.get('token')]).toEqual([['guide'], [], []]);

    const attribute = (of: string, name: string) => value.attributes.find((one) => one.of === of && one.name === name);
    expect(attribute('person', 'department')).toEqual({
      of: 'person',
      name: 'department',
      kind: 'text',
      filled: 3,
      values: ['Operations'],
    });
    expect(attribute('person', 'visits')).toMatchObject({ kind: 'number', filled: 3 });
    expect(attribute('person', 'subscribed')).toMatchObject({ kind: 'yesNo', values: ['yes'] });
    expect(attribute('account', 'employees')).toMatchObject({ kind: 'number', filled: 1 });
    expect(attribute('person', 'email')).toMatchObject({ filled: 6, values: [] });
    for (const name of ['Mobile Phone', 'introducedBy', 'contactEmail', 'name'])
      expect([name, attribute('person', name)?.values]).toEqual([name, []]);
    expect(JSON.stringify(value)).not.toMatch(/@example|Anna|anna|Nora|\+46/);
  });

  it('estimates from some people where there are many', async () => {
    const ws = await newWorkspace(api);
    await asOwner(
      api.store.connection,
      `WITH crowd AS (
         INSERT INTO people (workspace_id, person_id, name, attributes, source, created_at, updated_at)
         SELECT $1, gen_random_uuid(), 'Person ' || n, jsonb_build_object('department', CASE WHEN n % 4 = 0 THEN 'Sales' ELSE 'Operations' END), 'test', now(), now()
         FROM generate_series(1, 8000) AS n RETURNING person_id
       )
       INSERT INTO events (workspace_id, person_id, ts, event_id, name, source, message_id, received_at)
       SELECT $1, person_id, now(), gen_random_uuid(), 'Page Viewed', 'test', gen_random_uuid(), now() FROM crowd, generate_series(1, 3)`,
      [ws.id],
    );
    const { value } = await api.call('getKnownFacts', ws.users.marketer, {});
    expect(value.people).toBe(8003);
    const [pages] = value.events;
    const department = value.attributes.find(({ name }) => name === 'department');
    for (const [estimate, truth] of [
      [pages?.count, 24_000],
      [pages?.people, 8_000],
      [department?.filled, 8_000],
    ] as const)
      expect(Math.abs((estimate ?? 0) / truth - 1)).toBeLessThan(0.05);
    expect(department?.values).toEqual(['Operations', 'Sales']);
  });

  it('is for those who write definitions', async () => {
    const ws = await newWorkspace(api);
    expect((await api.call('getKnownFacts', ws.users.rep, {})).error.code).toBe('forbidden');
    expect((await api.call('getKnownFacts', ws.users.admin, {})).value.events).toHaveLength(1);
  });
});
