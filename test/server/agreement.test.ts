import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { makeActive, makeDraft, makeProposal, otherBody, sign } from '#test/helpers/drafts.ts';
import { allRows } from '#test/helpers/rows.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, DEFINITION, newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the agreement', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const later = (days: number) => new Date(api.clock.now.getTime() + days * DAY).toISOString();
  const versionOf = async (ws: TestWorkspace, version: number) => (await api.call('getDefinition', ws.users.rep, { version })).value;

  it('goes from draft to active in the words and under the names of those who made it', async () => {
    const ws = await newWorkspace(api, 'Fable');
    const begun = await api.call('createDraft', ws.users.marketer, { name: ' Spring ', from: { kind: 'version', version: 1 } });
    expect(begun.value).toMatchObject({ name: 'Spring', revision: 1, basedOn: 1, body: DEFINITION, createdBy: 'marketer of Fable' });
    const change = { name: 'Spring', note: 'Less noise', effectiveAt: null, reviewBy: later(90), body: otherBody(), feedbackIds: [] };
    const saved = await api.call('saveDraft', ws.users.manager, { ...change, id: begun.value.id, revision: 1 });
    expect(saved.value).toMatchObject({ revision: 2, note: 'Less noise', updatedBy: 'manager of Fable', createdBy: 'marketer of Fable' });

    const { value: proposed } = await api.call('proposeDraft', ws.users.marketer, { id: begun.value.id, revision: 2 });
    expect(proposed).toMatchObject({ version: 2, status: 'proposed', proposedBy: 'marketer of Fable', body: otherBody(), signatures: [] });
    expect((await api.call('listDefinitions', ws.users.rep, {})).value.drafts).toEqual([]);

    expect((await sign(api, ws, 'marketer', proposed)).value.status).toBe('signedByMarketing');
    const { value: active } = await sign(api, ws, 'manager', proposed);
    const { contentHash } = proposed;
    expect(active).toMatchObject({
      status: 'active',
      activatedAt: api.clock.now.toISOString(),
      reviewBy: change.reviewBy,
      signatures: [
        { side: 'marketing', memberName: 'marketer of Fable', contentHash },
        { side: 'sales', memberName: 'manager of Fable', contentHash },
      ],
    });
    expect(await versionOf(ws, 1)).toMatchObject({ status: 'superseded', supersededAt: api.clock.now.toISOString(), body: DEFINITION });
    const { versions } = (await api.call('listDefinitions', ws.users.rep, {})).value;
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'active'],
      [1, 'superseded'],
    ]);
  });

  it('is read in sentences, with who signed it', async () => {
    const ws = await newWorkspace(api);
    const { value } = await api.call('getAgreement', ws.users.rep, { version: 1 });
    expect(value).toMatchObject({ definition: { version: 1, status: 'active' }, contentHash: (await versionOf(ws, 1)).contentHash });
    expect(value.signatures.map(({ side }) => side)).toEqual(['marketing', 'sales']);
    expect(value.sections.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))).toContain('Looked at prices twice');
    expect((await api.call('getAgreement', ws.users.rep, { version: 99 })).error.code).toBe('notFound');
  });

  it.each(['b2bSaas', 'manufacturing', 'education'] as const)(
    'begins from the template %s, which can be proposed as it is',
    async (template) => {
      const ws = await newWorkspace(api);
      const { value } = await api.call('createDraft', ws.users.marketer, { name: 'Ours', from: { kind: 'template', template } });
      expect(value).toMatchObject({ basedOn: null, revision: 1 });
      expect((await api.call('proposeDraft', ws.users.marketer, { id: value.id, revision: 1 })).value.status).toBe('proposed');
    },
  );

  describe('drafts', () => {
    it('lets nobody write over another’s work, and says who was there', async () => {
      const ws = await newWorkspace(api, 'Fable');
      const { id, revision, name, note, body } = await makeDraft(api, ws);
      const save = (role: 'marketer' | 'manager', days: number) =>
        api.call('saveDraft', ws.users[role], {
          ...{ id, revision, name, note, effectiveAt: null, reviewBy: null, feedbackIds: [] },
          body: { ...body, reentryGuardDays: days },
        });
      const answers = await Promise.all([save('marketer', 11), save('manager', 12)]);
      const [won, lost] = answers.sort((a, b) => a.status - b.status);
      expect([won?.status, lost?.status]).toEqual([200, 409]);
      expect(lost?.error).toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/^(marketer|manager) of Fable saved this draft meanwhile/),
      });
      const [draft] = (await api.call('listDefinitions', ws.users.rep, {})).value.drafts;
      expect(draft).toEqual(won?.value);
      const stale = await api.call('proposeDraft', ws.users.marketer, { id, revision });
      expect(stale.error.code).toBe('conflict');
    });

    it.each([
      ['no body at all', null],
      ['a list', []],
      ['a stage that there is not', { ...DEFINITION, journey: [{ stage: 'bought', anyOf: ['pricing'] }] }],
      ['a trigger that there is not', { ...DEFINITION, journey: [{ stage: 'decision', anyOf: ['nothing'] }] }],
      [
        'ten thousand clauses',
        { ...DEFINITION, triggers: [{ ...DEFINITION.triggers[0], clauses: Array(10_000).fill(DEFINITION.triggers[0]?.clauses[0]) }] },
      ],
      ['a part that nobody asked for', { ...DEFINITION, status: 'active' }],
    ])('refuses %s in words, at the field, and saves nothing', async (_, body) => {
      const ws = await newWorkspace(api);
      const draft = await makeDraft(api, ws);
      const { id, revision, name } = draft;
      const sent = { name, note: 'changed', effectiveAt: null, reviewBy: null, body, feedbackIds: [] };
      const refusals = [
        await api.call('saveDraft', ws.users.marketer, { ...sent, id, revision }),
        await api.call('createDraft', ws.users.marketer, { name, from: { kind: 'body', body } }),
        await api.call('previewDefinition', ws.users.marketer, { body, personId: ws.personId }),
      ];
      for (const { status, error } of refusals) {
        expect([status, error.code]).toEqual([422, 'invalidDefinition']);
        expect(error.problems?.length).toBeGreaterThan(0);
        for (const { path, message } of error.problems ?? [])
          expect([path.length < 200, message]).toEqual([true, expect.stringMatching(/\w+ \w+/)]);
      }
      expect((await api.call('listDefinitions', ws.users.rep, {})).value.drafts).toEqual([draft]);
    });

    it('refuses a review that would be over before the version counts', async () => {
      const ws = await newWorkspace(api);
      const { id, revision } = await makeDraft(api, ws, { effectiveAt: later(30), reviewBy: later(20) });
      const { error } = await api.call('proposeDraft', ws.users.marketer, { id, revision });
      expect(error).toMatchObject({ code: 'invalidDefinition', problems: [{ path: 'reviewBy' }] });
    });

    it('is thrown away for good, and can then be neither saved nor proposed', async () => {
      const ws = await newWorkspace(api);
      const { id, revision } = await makeDraft(api, ws);
      expect((await api.call('deleteDraft', ws.users.manager, { id })).status).toBe(200);
      expect((await api.call('proposeDraft', ws.users.marketer, { id, revision })).error.code).toBe('notFound');
      expect((await api.call('deleteDraft', ws.users.manager, { id })).error.code).toBe('notFound');
    });

    it('cannot be proposed twice, not even at the same moment', async () => {
      const ws = await newWorkspace(api);
      const { id, revision } = await makeDraft(api, ws);
      const answers = await Promise.all([1, 2, 3].map(() => api.call('proposeDraft', ws.users.marketer, { id, revision })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
      expect((await api.call('listDefinitions', ws.users.rep, {})).value.versions).toHaveLength(2);
    });

    it('gives every proposal its own number when several come at once', async () => {
      const ws = await newWorkspace(api);
      const proposals = await Promise.all([1, 2, 3, 4].map((days) => makeProposal(api, ws, { body: otherBody(days) })));
      expect(proposals.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5]);
    });
  });

  it('shows one person under a body beside what they show now, and stores nothing', async () => {
    const ws = await newWorkspace(api);
    const before = await allRows(api.store.connection, ws.id);
    const body = otherBody();
    body.triggers = body.triggers.map((one) => (one.id === 'rightSize' ? { ...one, clauses: LARGE } : one));
    const { value } = await api.call('previewDefinition', ws.users.rep, { body, personId: ws.personId });
    expect([value.draft.lifecycle.stage, value.draft.definitionVersion]).toEqual(['lead', 2]);
    expect([value.active?.lifecycle.stage, value.active?.definitionVersion]).toEqual(['mql', 1]);
    expect(await allRows(api.store.connection, ws.id)).toEqual(before);
  });

  it('can be withdrawn until it judges, and stays readable', async () => {
    const ws = await newWorkspace(api);
    const proposal = await makeProposal(api, ws);
    await sign(api, ws, 'manager', proposal);
    const { value } = await api.call('withdrawDefinition', ws.users.marketer, { version: proposal.version });
    expect(value).toMatchObject({ status: 'withdrawn', signatures: [{ side: 'sales' }], body: otherBody() });
    expect((await api.call('withdrawDefinition', ws.users.marketer, { version: proposal.version })).error.code).toBe('conflict');
    expect((await api.call('withdrawDefinition', ws.users.marketer, { version: 1 })).error.message).toContain('is active');
  });

  it('tells in the audit who did what, newest first, page by page', async () => {
    const ws = await newWorkspace(api, 'Fable');
    const { id } = await makeDraft(api, ws, { name: 'Thrown' });
    await api.call('deleteDraft', ws.users.admin, { id });
    const { version } = await makeActive(api, ws, { name: 'Spring' });
    const first = await api.call('listDefinitionAudit', ws.users.marketer, { limit: 5 });
    const rest = await api.call('listDefinitionAudit', ws.users.marketer, { limit: 50, cursor: first.value.next ?? '' });
    const items = [...first.value.items, ...rest.value.items].map(({ memberName, action }) => `${memberName?.split(' ')[0]} ${action}`);
    // Of one moment each; the order within it is that of the ids.
    expect(items).toEqual([
      'manager activated',
      'undefined superseded',
      'manager signed',
      'marketer signed',
      'marketer proposed',
      'marketer draftSaved',
      'marketer draftCreated',
      'Ada draftDeleted',
      'marketer draftSaved',
      'marketer draftCreated',
    ]);
    expect(first.value.items.map(({ sentence }) => sentence)).toContain(`Version ${version}, “Spring”, became active.`);
    expect(rest.value.next).toBeNull();
    expect((await api.call('listDefinitionAudit', ws.users.marketer, { cursor: 'nonsense' })).error.code).toBe('badRequest');
  });

  it('reaches open screens', async () => {
    const ws = await newWorkspace(api);
    await makeActive(api, ws);
    const rows = await asOwner(
      api.store.connection,
      `SELECT body ->> 'version' AS version, body ->> 'status' AS status FROM live_events
       WHERE workspace_id = $1 AND body ->> 'kind' = 'definition' ORDER BY position`,
      [ws.id],
    );
    expect(rows.map(({ version, status }) => [version, status])).toEqual([
      [null, 'draft'],
      [null, 'draft'],
      ['2', 'proposed'],
      ['2', 'signedByMarketing'],
      ['1', 'superseded'],
      ['2', 'active'],
    ]);
  });
});

const LARGE = [{ type: 'attribute' as const, of: 'account' as const, name: 'employees', test: { op: 'range' as const, min: 900 } }];
