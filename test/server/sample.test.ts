import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyView } from '#lib/contract/journey.ts';
import { judge } from '#lib/journey/judge.ts';
import { judgeInputs, stageMoves } from '#scripts/sample/judged.ts';
import { practiceRecord } from '#scripts/sample/practice-record.ts';
import { type Seeded, seedSample } from '#scripts/sample/seed.ts';
import { getAssetUsage } from '#server/services/get-asset-usage.ts';
import { getContext } from '#server/services/get-context.ts';
import { getRejudging } from '#server/services/get-rejudging.ts';
import { listDefinitions } from '#server/services/list-definitions.ts';
import { listFeedback } from '#server/services/list-feedback.ts';
import { asOwner, type TestStore, testStore } from '#test/helpers/server.ts';

const NOW = new Date('2026-06-03T10:00:00.000Z');
const HOST = '127.0.0.1:4320';
const TABLES = [
  'members',
  'people',
  'events',
  'record_links',
  'stage_entries',
  'trigger_firings',
  'handovers',
  'entries',
  'feedback',
  'replies',
  'assets',
  'asset_usage',
  'deals',
  'live_events',
  'audit_log',
];

describe('the sample workspace in the database', () => {
  let store: TestStore;
  let seeded: Seeded;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    store = await testStore();
    seeded = await seed(NOW);
    before = await rowCounts();
  });
  afterAll(() => store.close());

  const users = { ensure: async ({ email }: { email: string }) => `user of ${email}` };
  const seed = (now: Date) => seedSample({ store, users, now });

  async function rowCounts(): Promise<Record<string, unknown>> {
    const counts = TABLES.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`);
    return (await asOwner(store.connection, `SELECT ${counts.join(', ')}`))[0] ?? {};
  }

  function as(role: 'rep' | 'marketer', now = NOW) {
    const { sample } = seeded;
    const member = sample.members.find((one) => one.role === role);
    if (member === undefined) throw new Error(`No ${role}`);
    return { store, workspaceId: sample.workspace.id, member, now: () => now, newId: () => crypto.randomUUID() };
  }

  async function contextOf(recordId: string) {
    const record = seeded.sample.crmRecords.find((one) => one.id === recordId);
    if (record === undefined) throw new Error(`No record ${recordId}`);
    const email = seeded.sample.people.find((person) => person.id === record.personId)?.email;
    const result = await getContext(as('rep'), { record: practiceRecord(record, HOST), ...(email == null ? {} : { email }) });
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }

  it('is there once, however often it is made', async () => {
    expect(seeded.created).toBe(true);
    const again = await seed(new Date(NOW.getTime() + 12 * 86_400_000));
    expect(again.created).toBe(false);
    expect(again.sample).toEqual(seeded.sample);
    expect(await rowCounts()).toEqual(before);
  });

  it('holds all that was generated', () => {
    const { sample } = seeded;
    expect(before).toMatchObject({
      members: sample.members.length,
      people: sample.people.length,
      events: sample.events.length,
      feedback: sample.verdicts.length,
      replies: sample.replies.length + sample.agreement.behind.length,
      assets: sample.assets.length,
      deals: sample.deals.length,
      entries: sample.verdicts.length + sample.verdicts.filter((one) => one.reason !== null).length + sample.usage.length,
    });
    expect(before['handovers']).toBeGreaterThan(60);
  });

  it('is judged by the server as by the pure judge', async () => {
    const { sample } = seeded;
    const inputs = judgeInputs(sample);
    const moves = Map.groupBy(sample.moves, (move) => move.personId);
    const views = sample.people.map((person): [string, JourneyView | null] => {
      const input = inputs.get(person.id);
      return [person.id, input === undefined ? null : judge({ ...input, moves: stageMoves(moves.get(person.id) ?? []), now: NOW })];
    });
    const stages = await asOwner(store.connection, 'SELECT person_id, lifecycle_stage, journey_stage FROM people');
    const expected = new Map(views.map(([id, view]) => [id, [view?.lifecycle.stage, view?.journey.stage]]));
    expect(new Map(stages.map((row) => [row['person_id'], [row['lifecycle_stage'], row['journey_stage']]]))).toEqual(expected);

    const [id, view] = views.find(([, one]) => one?.handover !== null) ?? [];
    const recordId = sample.crmRecords.find((record) => record.personId === id && record.isImported)?.id ?? '';
    const { journey, match } = await contextOf(recordId);
    expect(match).toMatchObject({ kind: 'person', method: 'imported', person: { id } });
    expect({ ...journey, firings: journey?.firings.map((firing) => firing.triggerId) }).toEqual({
      ...view,
      firings: view?.firings.map((firing) => firing.triggerId),
    });
  });

  it('shows every way of matching', async () => {
    const { crmRecords, people } = seeded.sample;
    const unlinked = crmRecords.filter((record) => !record.isImported);
    const kinds = await Promise.all(unlinked.map(async (record) => (await contextOf(record.id)).match));
    expect(new Set(kinds.map((match) => match.kind))).toEqual(new Set(['person', 'several', 'none']));
    const several = kinds.find((match) => match.kind === 'several');
    expect(several).toMatchObject({ because: 'sameEmail' });
    expect(several?.kind === 'several' && several.candidates).toHaveLength(2);
    expect(people.filter((person) => person.email === 'planning.office@shared.example.org')).toHaveLength(2);
    expect((await contextOf('account-0001')).match).toMatchObject({ kind: 'account' });
  });

  it('has an agreement that both sides changed once, with a history that says why, and a draft of the next one', async () => {
    const { behind, draft } = seeded.sample.agreement;
    const definitions = await listDefinitions(as('marketer'), {});
    if (!definitions.ok) throw new Error(definitions.error.message);
    const { versions, drafts } = definitions.value;
    expect(versions.map(({ version, status, signatures }) => [version, status, signatures.map(({ side }) => side)])).toEqual([
      [2, 'active', ['marketing', 'sales']],
      [1, 'superseded', ['marketing', 'sales']],
    ]);
    expect(drafts).toMatchObject([{ name: draft.name, revision: 2, basedOn: 2 }]);
    expect(drafts[0]?.feedback.map(({ feedbackId }) => feedbackId).sort()).toEqual(draft.behind.toSorted());
    const feedback = await listFeedback(as('marketer'), { limit: 200 });
    const changed = feedback.ok ? feedback.value.items.filter((item) => item.changedIn === 2) : [];
    expect(changed.map(({ id }) => id).sort()).toEqual(behind.toSorted());
    for (const item of changed)
      expect(item).toMatchObject({ status: 'actioned', reply: { text: expect.stringMatching(/^You said “.*We changed: .*200/) } });
    const rejudging = await getRejudging(as('marketer'), {});
    expect(rejudging.ok && rejudging.value.rejudging).toMatchObject({ definitionVersion: 2, state: 'done' });
  });

  it('has verdicts with their triggers, replies, and a usage report with assets that nobody used', async () => {
    const feedback = await listFeedback(as('marketer'), { limit: 100 });
    const items = feedback.ok ? feedback.value.items : [];
    expect(items).toHaveLength(seeded.sample.verdicts.length);
    expect(items.every((item) => item.triggers.length > 0 && item.personLabel !== null)).toBe(true);
    const told = new Set([...seeded.sample.replies.map((reply) => reply.verdictId), ...seeded.sample.agreement.behind]);
    expect(items.filter((item) => item.reply !== null)).toHaveLength(told.size);
    const firings = await asOwner(
      store.connection,
      'SELECT count(*) FILTER (WHERE firing_id IS NULL)::integer AS without FROM feedback_triggers',
    );
    expect(firings).toEqual([{ without: 0 }]);
    const usage = await getAssetUsage(as('marketer'), { days: 90 });
    if (!usage.ok) throw new Error(usage.error.message);
    expect(usage.value.used).toBeGreaterThan(10);
    expect(usage.value.eligible - usage.value.used).toBeGreaterThan(3);
  });
});
