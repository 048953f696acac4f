import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { InputOf } from '#lib/contract/endpoints.ts';
import { rejudgePeople } from '#server/services/rejudge.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertPeople } from '#server/store/people.ts';
import { agreedVersion } from '#test/helpers/agreed-version.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { countLedgerRows, standingLedgers } from '#test/helpers/ledger.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, DEFINITION, newPerson, newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

/** Windows, a chain, decay, points of every firing, something that speaks against, and stages that are left again. */
const RICH: DefinitionBody = {
  ...DEFINITION,
  triggers: [
    {
      id: 'known',
      name: 'We know their title',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } }],
      points: 40,
      decay: { type: 'none' },
    },
    {
      id: 'pricing',
      name: 'Looked at prices twice within 20 days',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 20 }],
      points: 30,
      decay: { type: 'linear', days: 30 },
    },
    {
      id: 'papers',
      name: 'Read a paper',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Paper Read', atLeast: 1, where: { topic: 'costs' } }],
      points: 8,
      decay: { type: 'halfLife', days: 20 },
      firings: 'each',
      cap: 20,
    },
    {
      id: 'chain',
      name: 'Read a paper, then looked at prices',
      kind: 'interest',
      clauses: [{ type: 'sequence', steps: [{ event: 'Paper Read' }, { event: 'Pricing Viewed' }], withinDays: 15 }],
      points: 12,
      decay: { type: 'linear', days: 40 },
    },
    {
      id: 'left',
      name: 'Took back their consent',
      kind: 'disqualifying',
      clauses: [{ type: 'behaviour', event: 'Unsubscribed', atLeast: 1 }],
      points: 0,
      decay: { type: 'linear', days: 25 },
    },
  ],
  journey: [
    { stage: 'decision', anyOf: ['pricing'] },
    { stage: 'consideration', anyOf: ['chain'] },
    { stage: 'awareness', anyOf: ['papers'] },
  ],
  reentryGuardDays: 10,
};

type Told = { name: string; hoursAgo: number; topic: string };

const told = fc.record<Told>({
  name: fc.constantFrom('Pricing Viewed', 'Paper Read', 'Unsubscribed', 'Page Viewed'),
  hoursAgo: fc.integer({ min: 1, max: 100 * 24 }),
  topic: fc.constantFrom('costs', 'news'),
});

/** The same behaviour told in one go and in order; and in any order, with repeats, in parts. */
const twoWays = fc.array(told, { maxLength: 12 }).chain((events) =>
  fc.record({
    events: fc.constant(events),
    order: fc.array(fc.nat({ max: Math.max(0, events.length - 1) }), { maxLength: events.length * 2 }),
    cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  }),
);

describe('the ledger', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    ws = await newWorkspace(api);
    await activate(ws, RICH, 2);
  });
  afterAll(() => api.close());

  const ago = (hours: number) => new Date(api.clock.now.getTime() - hours * 3_600_000).toISOString();
  const activate = (where: TestWorkspace, body: DefinitionBody, version: number) =>
    api.store.inWorkspace(where.id, (tx) =>
      insertAgreedVersion(
        tx,
        where.id,
        agreedVersion({
          name: `Version ${version}`,
          body,
          version,
          signers: { marketing: where.members.marketer, sales: where.members.manager },
          at: ago(24 * 60),
        }),
      ),
    );

  async function somebody(where = ws): Promise<string> {
    const id = uuidv7();
    await api.store.inWorkspace(where.id, (tx) => insertPeople(tx, where.id, [newPerson({ id, title: 'Head of tests' }, ago(24 * 90))]));
    await rejudge(id, where);
    return id;
  }
  const rejudge = (personId: string, where = ws) =>
    rejudgePeople({ store: api.store, workspaceId: where.id, now: () => api.clock.now, newId: uuidv7 }, [personId]);

  async function tell(personId: string, events: readonly (Told & { key: string })[], where = ws): Promise<string[]> {
    if (events.length === 0) return [];
    const input: InputOf<'recordEvents'>['events'] = events.map(({ key, name, hoursAgo, topic }) => ({
      messageId: `${personId} ${key}`,
      person: { by: 'id', id: personId },
      name,
      ts: ago(hoursAgo),
      source: 'website',
      properties: { topic },
    }));
    const { value } = await api.call('recordEvents', where.users.marketer, { events: input });
    return value.results.map(({ result }) => result);
  }

  it('comes out the same in whatever order behaviour arrives, late, repeated and in parts, and as one full judgement says', async () => {
    await fc.assert(
      fc.asyncProperty(twoWays, async ({ events, order, cuts }) => {
        const keyed = events.map((event, index) => ({ ...event, key: String(index) }));
        const inOrder = await somebody();
        await tell(
          inOrder,
          keyed.toSorted((a, b) => b.hoursAgo - a.hoursAgo),
        );
        const inParts = await somebody();
        const arriving = [...order.flatMap((index) => keyed[index] ?? []), ...keyed];
        for (let from = 0, part = 0; from < arriving.length; part += 1) {
          const size = cuts[part % cuts.length] ?? 1;
          await tell(inParts, arriving.slice(from, from + size));
          from += size;
        }
        const ledgers = await standingLedgers(api.store.connection, ws.id, [inOrder, inParts]);
        expect(ledgers.get(inParts)).toEqual(ledgers.get(inOrder));
        const before = await countLedgerRows(api.store.connection, ws.id);
        await rejudge(inParts);
        await rejudge(inOrder);
        expect(await countLedgerRows(api.store.connection, ws.id)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('retracts what late news proved wrong, keeps it to be read, and touches nothing else', async () => {
    const person = await somebody();
    await tell(person, [
      { key: 'a', name: 'Pricing Viewed', hoursAgo: 240, topic: '' },
      { key: 'b', name: 'Pricing Viewed', hoursAgo: 120, topic: '' },
    ]);
    const before = (await api.call('getLedger', ws.users.rep, { id: person })).value;
    expect(before.handovers).toHaveLength(1);
    await tell(person, [{ key: 'late', name: 'Unsubscribed', hoursAgo: 130, topic: '' }]);
    const { value } = await api.call('getLedger', ws.users.rep, { id: person });
    const lifecycle = value.entries.filter(({ axis }) => axis === 'lifecycle');
    expect(lifecycle.map(({ stage, retractedAt }) => [stage, retractedAt !== null])).toEqual([
      ['mql', true],
      ['disqualified', false],
      ['target', false],
    ]);
    expect(value.handovers.map(({ id, retractedAt }) => [id, retractedAt !== null])).toEqual([[before.handovers[0]?.id, true]]);
    expect(value.firings.filter(({ triggerId }) => triggerId === 'pricing')).toEqual(
      before.firings.filter(({ triggerId }) => triggerId === 'pricing'),
    );
    expect(value.firings.every(({ clauses }) => clauses.some(({ evidence }) => evidence.length > 0))).toBe(true);
  });

  it('keeps each row under the version that wrote it, lets equal ones stand for the next, and finds wrong ones of both', async () => {
    const own = await newWorkspace(api);
    await activate(own, RICH, 2);
    const person = await somebody(own);
    await tell(
      person,
      [
        { key: 'a', name: 'Pricing Viewed', hoursAgo: 240, topic: '' },
        { key: 'b', name: 'Pricing Viewed', hoursAgo: 120, topic: '' },
      ],
      own,
    );
    const dearer = {
      ...RICH,
      triggers: RICH.triggers.map((one) => (one.id === 'known' ? { ...one, points: 20 } : one)),
      mql: { fit: 30, interest: 20 },
    };
    await activate(own, dearer, 3);
    await rejudge(person, own);
    const { value } = await api.call('getLedger', own.users.rep, { id: person });
    const seen = value.entries.map(({ axis, stage, definitionVersion, retractedAt }) => [axis, stage, definitionVersion, retractedAt]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['lifecycle', 'mql', 2, null],
        ['lifecycle', 'lead', 3, null],
        ['journey', 'decision', 2, null],
      ]),
    );
    expect(seen).not.toContainEqual(['journey', 'decision', 3, null]);
    expect(
      new Set(value.firings.filter(({ triggerId }) => triggerId === 'pricing').map(({ definitionVersion }) => definitionVersion)),
    ).toEqual(new Set([2]));
    await tell(person, [{ key: 'late', name: 'Unsubscribed', hoursAgo: 130, topic: '' }], own);
    const after = (await api.call('getLedger', own.users.rep, { id: person })).value;
    expect(after.entries.filter(({ stage }) => stage === 'mql').map(({ retractedAt }) => retractedAt !== null)).toEqual([true]);
  });

  it('judges nobody for behaviour that no rule asks about', async () => {
    const person = await somebody();
    const digest = async () =>
      (await asOwner(api.store.connection, 'SELECT judged_digest AS digest FROM people WHERE person_id = $1', [person]))[0];
    await asOwner(api.store.connection, 'UPDATE people SET judged_digest = 1 WHERE person_id = $1', [person]);
    expect(await tell(person, [{ key: 'x', name: 'Page Viewed', hoursAgo: 2, topic: '' }])).toEqual(['stored']);
    expect(await digest()).toEqual({ digest: '1' });
    await tell(person, [{ key: 'y', name: 'Pricing Viewed', hoursAgo: 1, topic: '' }]);
    expect(await digest()).not.toEqual({ digest: '1' });
  });

  it('takes each event by itself: unknown people, shared addresses, wrong clocks and repeats stop no other', async () => {
    const event = { name: 'Pricing Viewed', ts: ago(5), source: 'website' };
    const { value } = await api.call('recordEvents', ws.users.marketer, {
      events: [
        { ...event, messageId: 'one', person: { by: 'email', value: 'Nora@Example.com' } },
        { ...event, messageId: 'one', person: { by: 'externalId', value: 'L-1' } },
        { ...event, messageId: 'two', person: { by: 'email', value: 'nobody@example.com' } },
        { ...event, messageId: 'three', person: { by: 'email', value: 'shared@example.com' } },
        { ...event, messageId: 'four', person: { by: 'id', id: uuidv7() } },
        { ...event, messageId: 'five', person: { by: 'id', id: ws.personId }, ts: ago(-48) },
        { ...event, messageId: 'six', person: { by: 'id', id: ws.personId }, name: '' },
      ],
    });
    expect(value.results.map(({ messageId, result }) => [messageId, result])).toEqual([
      ['one', 'stored'],
      ['one', 'duplicate'],
      ['two', 'refused'],
      ['three', 'refused'],
      ['four', 'refused'],
      ['five', 'refused'],
      ['six', 'refused'],
    ]);
    expect(value.results.filter(({ result }) => result === 'refused').every(({ message = '' }) => message.length > 20)).toBe(true);
    const again = await api.call('recordEvents', ws.users.marketer, {
      events: [{ ...event, messageId: 'one', person: { by: 'id', id: ws.personId }, ts: ago(DAY / 3_600_000) }],
    });
    expect(again.value.results).toEqual([{ messageId: 'one', result: 'duplicate' }]);
    expect(
      (await api.call('recordEvents', ws.users.rep, { events: [{ ...event, messageId: 'seven', person: { by: 'id', id: ws.personId } }] }))
        .status,
    ).toBe(403);
  });
});
