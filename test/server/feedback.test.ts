import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPlan } from '#lib/contract/imports.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('feedback for marketing', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  async function withVerdicts(count: number): Promise<{ ws: TestWorkspace; ids: string[] }> {
    const ws = await newWorkspace(api);
    const entries = Array.from({ length: count }, (_, index) =>
      verdict(index % 2 === 0 ? 'good' : 'notGood', {
        at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
        record: record(`lead-${index}`),
      }),
    );
    await api.call('sendEntries', ws.users.rep, { entries });
    return { ws, ids: entries.map(({ id }) => id).reverse() };
  }

  it('lists verdicts newest first, page by page, each once', async () => {
    const { ws, ids } = await withVerdicts(7);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { value } = await api.call('listFeedback', ws.users.rep, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...value.items.map((item) => item.id));
      cursor = value.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids);
  });

  it('keeps its place while new verdicts arrive at the top', async () => {
    const { ws, ids } = await withVerdicts(4);
    const first = await api.call('listFeedback', ws.users.rep, { limit: 2 });
    await api.call('sendEntries', ws.users.rep, { entries: [verdict('good')] });
    const second = await api.call('listFeedback', ws.users.rep, { limit: 2, cursor: first.value.next ?? '' });
    expect(second.value.items.map((item) => item.id)).toEqual(ids.slice(2));
  });

  it('narrows by verdict, by answer and by trigger', async () => {
    const { ws, ids } = await withVerdicts(4);
    await api.call('sendEntries', ws.users.rep, {
      entries: [
        entry(
          { kind: 'verdict', verdict: 'notSure', definitionVersion: 1, triggerIds: ['rightSize', 'unheardOf'] },
          { record: record('lead-other') },
        ),
      ],
    });
    await api.call('replyToFeedback', ws.users.marketer, { id: ids[0] ?? '', text: 'Thanks' });
    const count = async (filter: object) => (await api.call('listFeedback', ws.users.marketer, filter)).value.items.length;
    expect(await count({ verdict: 'notGood' })).toBe(2);
    expect(await count({ answered: 'yes' })).toBe(1);
    expect(await count({ answered: 'no' })).toBe(4);
    expect(await count({ trigger: 'rightSize' })).toBe(1);
    expect(await count({ trigger: 'pricing' })).toBe(4);
    expect(await count({ trigger: 'unheardOf' })).toBe(0);
  });

  it('lets nobody wait for what was taken back or came with an import', async () => {
    const { ws, ids } = await withVerdicts(2);
    await api.call('sendEntries', ws.users.rep, { entries: [entry({ kind: 'undo', entryId: ids[0] ?? '' })] });
    const plan: ImportPlan = {
      kind: 'people',
      fileName: 'old.csv',
      columns: [
        { column: 0, header: 'Id', target: { to: 'personField', field: 'externalId' } },
        { column: 1, header: 'Quality', target: { to: 'verdict', values: { low: 'notGood' } } },
      ],
      emptyValues: [],
      clock: { kind: 'importTime' },
      source: 'Old CRM',
    };
    await api.call('runImport', ws.users.marketer, { plan, csv: 'Id,Quality\nA1,low\n' });
    const list = async (filter: object) => (await api.call('listFeedback', ws.users.marketer, filter)).value.items;
    expect((await list({ answered: 'no' })).map((item) => item.id)).toEqual([ids[1]]);
    expect((await list({ origin: 'rep' })).map((item) => item.id)).toEqual(ids);
    expect((await list({ origin: 'import' })).map((item) => [item.origin, item.verdict])).toEqual([['import', 'notGood']]);
  });

  it.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA', "' OR 1=1 --", 'é'])('refuses the cursor %j that it never gave', async (cursor) => {
    const { ws } = await withVerdicts(1);
    const answer = await api.call('listFeedback', ws.users.rep, { cursor });
    expect([answer.status, answer.error.path]).toEqual([400, 'cursor']);
  });

  it('refuses every cursor with one bit changed', async () => {
    const { ws } = await withVerdicts(3);
    const next = (await api.call('listFeedback', ws.users.rep, { limit: 1 })).value.next ?? '';
    for (let index = 0; index < next.length - 1; index += 1) {
      const flipped = next.slice(0, index) + (next[index] === 'A' ? 'B' : 'A') + next.slice(index + 1);
      expect((await api.call('listFeedback', ws.users.rep, { cursor: flipped })).status).toBe(400);
    }
  });

  it('shows marketing’s last answer and what became of it', async () => {
    const { ws, ids } = await withVerdicts(1);
    const id = ids[0] ?? '';
    const first = await api.call('replyToFeedback', ws.users.marketer, { id, text: '  We look into it.  ' });
    expect(first.value).toMatchObject({ text: 'We look into it.', by: 'marketer of Test company' });
    api.clock.now = new Date(api.clock.now.getTime() + 1000);
    await api.call('replyToFeedback', ws.users.manager, { id, text: 'The form now asks for the country.', outcome: 'actioned' });
    const { value } = await api.call('listFeedback', ws.users.rep, {});
    expect(value.items[0]).toMatchObject({
      status: 'actioned',
      reply: { text: 'The form now asks for the country.', by: 'manager of Test company' },
    });
  });

  it('does not answer a verdict that was taken back, or that is not there', async () => {
    const { ws, ids } = await withVerdicts(1);
    const id = ids[0] ?? '';
    await api.call('sendEntries', ws.users.rep, { entries: [entry({ kind: 'undo', entryId: id })] });
    const late = await api.call('replyToFeedback', ws.users.marketer, { id, text: 'Thanks' });
    expect([late.status, late.error.code]).toEqual([409, 'conflict']);
    const lost = await api.call('replyToFeedback', ws.users.marketer, { id: uuidv7(), text: 'Thanks' });
    expect([lost.status, lost.error.code]).toEqual([404, 'notFound']);
    const empty = await api.call('replyToFeedback', ws.users.marketer, { id, text: '   ' });
    expect([empty.status, empty.error]).toMatchObject([400, { path: 'text', message: '“text” must not be empty.' }]);
  });
});
