import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EndpointName, endpoints, type InputOf } from '#lib/contract/endpoints.ts';
import { bearer, requestFor, type TestApi, testApi } from '#test/helpers/api.ts';
import { backtested } from '#test/helpers/backtests.ts';
import { makeDraft, makeProposal } from '#test/helpers/drafts.ts';
import { allRows } from '#test/helpers/rows.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DEFINITION, entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

/** What an outsider knows in the worst case: every id and a cursor of the other workspace. */
type Loot = {
  ws: TestWorkspace;
  feedbackId: string;
  usageId: string;
  reasonId: string;
  cursor: string;
  liveId: string;
  draftId: string;
  /** Content hash of their proposal. */
  hash: string;
  auditCursor: string;
  /** Their backtest of that proposal, which is done. */
  runId: string;
};
type Attack<N extends EndpointName> = { why: string; input: InputOf<N>; status: number };

/** Every endpoint of the contract has its attacks here; a new endpoint does not compile without. */
const attacks: { [N in EndpointName]: (loot: Loot) => Attack<N>[] } = {
  getMe: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  getContext: ({ ws }) => [
    { why: 'their record', input: { record: record('lead-1') }, status: 200 },
    { why: 'their account', input: { record: record('account-1', 'account') }, status: 200 },
    { why: 'their person', input: { record: record('lead-1'), personId: ws.personId }, status: 404 },
    { why: 'the e-mail of their person', input: { record: record('lead-1'), email: 'nora@example.com' }, status: 200 },
  ],
  searchPeople: ({ ws }) => [
    { why: 'the name', input: { query: 'Nora' }, status: 200 },
    { why: 'everything', input: { query: '%', limit: 50 }, status: 200 },
    { why: 'the id', input: { query: ws.personId }, status: 200 },
  ],
  getPerson: ({ ws }) => [{ why: 'their person', input: { id: ws.personId }, status: 404 }],
  linkRecord: ({ ws }) => [
    { why: 'their person', input: { record: record('lead-1'), personId: ws.personId }, status: 404 },
    { why: 'forget their link', input: { record: record('lead-1'), personId: null }, status: 200 },
  ],
  sendEntries: ({ ws, feedbackId, usageId, reasonId }) => [
    { why: 'a verdict on their person', input: { entries: [verdict('good', { personId: ws.personId })] }, status: 200 },
    { why: 'use of their asset', input: { entries: [entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' })] }, status: 200 },
    { why: 'undo of their verdict', input: { entries: [entry({ kind: 'undo', entryId: feedbackId })] }, status: 200 },
    { why: 'undo of their use', input: { entries: [entry({ kind: 'undo', entryId: usageId })] }, status: 200 },
    {
      why: 'a reason for their verdict',
      input: { entries: [entry({ kind: 'reason', verdictEntryId: feedbackId, reason: 'spam' })] },
      status: 200,
    },
    { why: 'their entry’s id', input: { entries: [verdict('notGood', { id: reasonId })] }, status: 200 },
    {
      why: 'good and stolen ids in one batch',
      input: {
        entries: [
          verdict('good'),
          verdict('good', { personId: ws.twinIds[0] }),
          entry({ kind: 'usage', assetId: ws.assets.awareness, action: 'share' }),
        ],
      },
      status: 200,
    },
  ],
  listFeedback: ({ cursor }) => [
    { why: 'everything', input: { limit: 200 }, status: 200 },
    { why: 'their cursor', input: { cursor }, status: 400 },
    { why: 'their cursor with a filter', input: { cursor, verdict: 'good', answered: 'yes' }, status: 400 },
    { why: 'a filter', input: { trigger: 'pricing' }, status: 200 },
  ],
  replyToFeedback: ({ feedbackId }) => [{ why: 'their verdict', input: { id: feedbackId, text: 'Thanks' }, status: 404 }],
  getAssetUsage: () => [{ why: 'everything', input: { days: 3660 }, status: 200 }],
  previewImport: () => [{ why: 'nothing to name', input: { kind: 'people', csv: 'Id,Email\nL-1,nora@example.com\n' }, status: 200 }],
  dryRunImport: () => [{ why: 'their external id and e-mail', input: { plan: plan(), csv: CSV }, status: 200 }],
  runImport: () => [{ why: 'their external id and e-mail', input: { plan: plan(), csv: CSV }, status: 200 }],
  listMembers: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  addMember: () => [
    {
      why: 'their member’s e-mail',
      input: { name: 'Ada', email: 'marketer@example.com', role: 'admin', password: 'a long password' },
      status: 200,
    },
  ],
  changeMember: ({ ws }) => [{ why: 'their member', input: { id: ws.members.rep, role: 'admin', active: false }, status: 404 }],
  putSettings: () => [{ why: 'nothing to name', input: { readEmailFromPage: true, rejectReasons: ['other'] }, status: 200 }],
  getAccount: ({ ws }) => [{ why: 'their account', input: { id: ws.accountId }, status: 404 }],
  chooseRoles: ({ ws }) => [
    { why: 'their person', input: { id: ws.personId, roles: ['champion'] }, status: 404 },
    { why: 'forget what they said', input: { id: ws.personId, roles: null }, status: 404 },
  ],
  getBuyingRoles: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  putBuyingRoles: () => [{ why: 'nothing to name', input: { roles: [] }, status: 200 }],
  listDefinitions: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  getDefinition: () => [
    { why: 'the number of their version', input: { version: 1 }, status: 200 },
    { why: 'their proposal', input: { version: 2 }, status: 404 },
  ],
  getAgreement: () => [
    { why: 'the number of their version', input: { version: 1 }, status: 200 },
    { why: 'their proposal', input: { version: 2 }, status: 404 },
  ],
  createDraft: () => [{ why: 'their proposal', input: { name: 'Mine now', from: { kind: 'version', version: 2 } }, status: 404 }],
  saveDraft: ({ draftId, feedbackId }) => [
    { why: 'their draft', input: { ...DRAFT, id: draftId, feedbackIds: [] }, status: 404 },
    { why: 'their draft and their verdict', input: { ...DRAFT, id: draftId, feedbackIds: [feedbackId] }, status: 404 },
  ],
  deleteDraft: ({ draftId }) => [{ why: 'their draft', input: { id: draftId }, status: 404 }],
  proposeDraft: ({ draftId }) => [{ why: 'their draft', input: { id: draftId, revision: 1 }, status: 404 }],
  signDefinition: ({ hash }) => [{ why: 'their proposal', input: { version: 2, contentHash: hash }, status: 404 }],
  withdrawDefinition: () => [{ why: 'their proposal', input: { version: 2 }, status: 404 }],
  previewDefinition: ({ ws }) => [{ why: 'their person', input: { body: DEFINITION, personId: ws.personId }, status: 404 }],
  getKnownFacts: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  recordEvents: ({ ws }) => [
    { why: 'their person', input: { events: [happened({ by: 'id', id: ws.personId })] }, status: 200 },
    { why: 'the e-mail of their person', input: { events: [happened({ by: 'email', value: 'nora@example.com' })] }, status: 200 },
  ],
  getRejudging: () => [{ why: 'nothing to name', input: {}, status: 200 }],
  listDefinitionAudit: ({ auditCursor }) => [
    { why: 'everything', input: { limit: 200 }, status: 200 },
    { why: 'their cursor', input: { cursor: auditCursor }, status: 400 },
  ],
  getLedger: ({ ws }) => [{ why: 'their person', input: { id: ws.personId }, status: 404 }],
  startBacktest: () => [
    { why: 'nothing to name', input: { name: 'Mine', body: {} }, status: 422 },
    { why: 'their very content', input: { name: 'Mine', body: PROPOSED }, status: 200 },
  ],
  getBacktest: ({ runId }) => [{ why: 'their run', input: { id: runId }, status: 404 }],
  findBacktest: ({ hash }) => [{ why: 'their content', input: { contentHash: hash }, status: 200 }],
  cancelBacktest: ({ runId }) => [{ why: 'their run', input: { id: runId }, status: 404 }],
  listBacktestPeople: ({ runId }) => [
    { why: 'the people of their run', input: { id: runId, group: 'both' }, status: 404 },
    { why: 'those of a trigger', input: { id: runId, group: 'both', trigger: 'pricing' }, status: 404 },
  ],
};

/** What the victim has proposed, and tried on their history. */
const PROPOSED = { ...DEFINITION, reentryGuardDays: 21 };
const DRAFT = { revision: 1, name: 'Mine now', note: '', effectiveAt: null, reviewBy: null, body: DEFINITION };

function happened(person: InputOf<'recordEvents'>['events'][number]['person']): InputOf<'recordEvents'>['events'][number] {
  return { messageId: uuidv7(), person, name: 'Pricing Viewed', ts: new Date().toISOString(), source: 'attack' };
}

const CSV = 'Id,Email,Name\nL-1,nora@example.com,Mallory\n';
function plan(): InputOf<'runImport'>['plan'] {
  const fields = ['externalId', 'email', 'name'] as const;
  return {
    kind: 'people',
    fileName: 'people.csv',
    columns: fields.map((field, column) => ({
      column,
      header: ['Id', 'Email', 'Name'][column] ?? '',
      target: { to: 'personField', field },
    })),
    emptyValues: [],
    clock: { kind: 'importTime' },
    source: 'attack',
  };
}

describe('no cross-workspace access', () => {
  let api: TestApi;
  let loot: Loot;
  let attacker: string;
  let brought = '';
  const MARK = 'SECRET';

  beforeAll(async () => {
    api = await testApi();
    loot = await fillVictim();
    // Someone of another workspace, empty but for them, with every right there.
    attacker = (await newWorkspaceOf('Mallory')).admin;
  });
  afterAll(() => api.close());

  it.each(Object.keys(endpoints))('%s finds and changes nothing of another workspace', async (name) => {
    await attack(name as EndpointName);
  });

  it('opens no other workspace by header, with any endpoint', async () => {
    for (const name of Object.keys(endpoints) as EndpointName[])
      for (const { input } of attacks[name](loot)) {
        const answer = await send(name, input, { 'x-leadlight-workspace': loot.ws.id });
        expect([name, answer.status]).toEqual([name, 403]);
      }
  });

  it('answers alike for a person of another workspace and for one who does not exist', async () => {
    const theirs = await send('getContext', { record: record('lead-1'), personId: loot.ws.personId });
    const nobodys = await send('getContext', { record: record('lead-1'), personId: uuidv7() });
    const withoutNumber = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    expect([theirs.status, withoutNumber(theirs.text)]).toEqual([nobodys.status, withoutNumber(nobodys.text)]);
  });

  it('resumes no live stream from another workspace’s message', async () => {
    const response = await api.fetch('/api/v1/live', { headers: { authorization: bearer(attacker), 'last-event-id': loot.liveId } });
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const second = new TextDecoder().decode((await reader?.read())?.value);
    expect(first + second).toContain('event: reset');
    expect(first + second).not.toContain(MARK);
    await reader?.cancel();
  });

  async function attack(name: EndpointName): Promise<void> {
    const before = await allRows(api.store.connection, loot.ws.id);
    const ids = new Set(JSON.stringify(before).match(UUIDS));
    for (const { why, input, status } of attacks[name](loot)) {
      const { status: got, text } = await send(name, input);
      expect([why, got]).toEqual([why, status]);
      expect([why, text]).not.toEqual([why, expect.stringContaining(MARK)]);
      // An id that the outsider brought in themselves is no find.
      brought += JSON.stringify(input);
      const leaked = (text.match(UUIDS) ?? []).filter((id) => ids.has(id) && !brought.includes(id));
      expect([why, leaked]).toEqual([why, []]);
    }
    expect(await allRows(api.store.connection, loot.ws.id)).toEqual(before);
  }

  async function send(name: EndpointName, input: object, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
    const request = requestFor(name, input);
    const all = { ...request.headers, authorization: bearer(attacker), ...headers };
    const response = await api.fetch(request.path, { ...request.init, headers: all });
    return { status: response.status, text: await response.text() };
  }

  async function newWorkspaceOf(name: string): Promise<{ admin: string }> {
    const { users, id } = await newWorkspace(api, name);
    // Nothing of their own that could be mistaken for a find.
    await asOwner(api.store.connection, `UPDATE people SET name = 'own', email = NULL, external_id = NULL WHERE workspace_id = '${id}'`);
    await asOwner(api.store.connection, `DELETE FROM record_links WHERE workspace_id = '${id}'`);
    await asOwner(api.store.connection, `DELETE FROM person_identities WHERE workspace_id = '${id}'`);
    return { admin: users.admin };
  }

  /** A proposal (version 2) and a draft, with secrets in their names and notes, behind which stands a verdict. */
  async function makeAgreement(ws: TestWorkspace, feedbackId: string): Promise<{ draftId: string; hash: string }> {
    const secret = { name: `${MARK} agreement`, note: MARK, feedbackIds: [feedbackId] };
    const proposal = await makeProposal(api, ws, { ...secret, body: PROPOSED });
    const draft = await makeDraft(api, ws, { ...secret, body: { ...DEFINITION, reentryGuardDays: 22 } });
    return { draftId: draft.id, hash: proposal.contentHash };
  }

  async function fillVictim(): Promise<Loot> {
    const ws = await newWorkspace(api, `${MARK} company`);
    const mark = [
      `UPDATE people SET name = name || ' ${MARK}' WHERE workspace_id = '${ws.id}'`,
      `UPDATE accounts SET name = name || ' ${MARK}' WHERE workspace_id = '${ws.id}'`,
      `UPDATE assets SET title = title || ' ${MARK}' WHERE workspace_id = '${ws.id}'`,
      `UPDATE members SET name = name || ' ${MARK}' WHERE workspace_id = '${ws.id}'`,
    ];
    for (const statement of mark) await asOwner(api.store.connection, statement);
    const given = verdict('good', { personId: ws.personId });
    const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'other', text: MARK });
    const used = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' });
    await api.call('sendEntries', ws.users.rep, { entries: [given, reason, used, verdict('good', { record: record('lead-2') })] });
    await api.call('replyToFeedback', ws.users.marketer, { id: given.id, text: MARK });
    await api.call('putBuyingRoles', ws.users.admin, { roles: [{ id: 'champion', name: MARK, does: MARK, rules: [] }] });
    await api.call('chooseRoles', ws.users.rep, { id: ws.personId, roles: ['champion'] });
    const page = await api.call('listFeedback', ws.users.marketer, { limit: 1 });
    const [live] = await asOwner(
      api.store.connection,
      'SELECT event_id FROM live_events WHERE workspace_id = $1 ORDER BY position LIMIT 1',
      [ws.id],
    );
    expect(JSON.stringify(page.value)).toContain('lead-2');
    const { draftId, hash } = await makeAgreement(ws, given.id);
    const audit = await api.call('listDefinitionAudit', ws.users.marketer, { limit: 1 });
    return {
      ws,
      feedbackId: given.id,
      usageId: used.id,
      reasonId: reason.id,
      cursor: page.value.next ?? '',
      liveId: String(live?.['event_id']),
      draftId,
      hash,
      auditCursor: audit.value.next ?? '',
      runId: (await backtested(api, ws, PROPOSED, `${MARK} try`)).id,
    };
  }
});

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
