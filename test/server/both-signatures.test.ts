import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionVersion } from '#lib/contract/agreement.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import type { Role, Side } from '#lib/contract/vocabulary.ts';
import { canonicalJson } from '#server/store/canonical-json.ts';
import { contentHash } from '#server/store/definitions.ts';
import { insertMember } from '#server/store/members.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { makeActive, makeProposal, otherBody } from '#test/helpers/drafts.ts';
import { asOwner } from '#test/helpers/server.ts';
import { newWorkspace, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

/** Nothing judges anybody that one member of each side has not signed: every way to get around it that we know of. */
describe('no version becomes active without both signatures', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const signAs = (userId: string, { version, contentHash: hash }: Pick<DefinitionVersion, 'version' | 'contentHash'>) =>
    api.call('signDefinition', userId, { version, contentHash: hash });
  const statusOf = async (ws: TestWorkspace, version: number) => (await api.call('getDefinition', ws.users.rep, { version })).value.status;

  async function addMember(ws: TestWorkspace, role: Role, side: Side | null): Promise<string> {
    const userId = uuidv7();
    const member = { id: uuidv7(), name: `Second ${role}`, email: `${userId}@example.com`, role, side, active: true };
    await api.store.inWorkspace(ws.id, (tx) => insertMember(tx, ws.id, { ...member, userId, createdAt: api.clock.now.toISOString() }));
    return userId;
  }

  describe('through the API', () => {
    it('whoever signs, in whatever order', async () => {
      const ws = await newWorkspace(api);
      const signers: { name: string; userId: string; side: Side | null }[] = [
        { name: 'rep', userId: ws.users.rep, side: null },
        { name: 'admin of no side', userId: ws.users.admin, side: null },
        { name: 'marketer', userId: ws.users.marketer, side: 'marketing' },
        { name: 'manager', userId: ws.users.manager, side: 'sales' },
        { name: 'marketer for sales', userId: await addMember(ws, 'marketer', 'sales'), side: 'sales' },
        { name: 'admin for marketing', userId: await addMember(ws, 'admin', 'marketing'), side: 'marketing' },
      ];
      for (const first of signers)
        for (const second of signers) {
          const proposal = await makeProposal(api, ws);
          const answers = [await signAs(first.userId, proposal), await signAs(second.userId, proposal)].map((answer) => answer.status);
          const isBoth = first.side !== null && second.side !== null && first.side !== second.side;
          expect([first.name, second.name, await statusOf(ws, proposal.version)]).toEqual([
            first.name,
            second.name,
            isBoth ? 'active' : (ALONE[first.side ?? second.side ?? 'none'] ?? 'proposed'),
          ]);
          expect(answers).toEqual([first.side === null ? 403 : 200, second.side === null ? 403 : second.side === first.side ? 409 : 200]);
        }
    });

    it('one person for both sides, who changes sides in between', async () => {
      const ws = await newWorkspace(api);
      const proposal = await makeProposal(api, ws);
      await api.call('changeMember', ws.users.admin, { id: ws.members.admin, side: 'marketing' });
      expect((await signAs(ws.users.admin, proposal)).value.status).toBe('signedByMarketing');
      await api.call('changeMember', ws.users.admin, { id: ws.members.admin, side: 'sales' });
      expect((await signAs(ws.users.admin, proposal)).error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('two people'),
      });
      expect(await statusOf(ws, proposal.version)).toBe('signedByMarketing');
    });

    it('a rep whom an admin would give a side', async () => {
      const ws = await newWorkspace(api);
      const given = await api.call('changeMember', ws.users.admin, { id: ws.members.rep, side: 'sales' });
      expect(given.error).toMatchObject({ code: 'badRequest', path: 'side' });
      expect((await signAs(ws.users.rep, await makeProposal(api, ws))).error.code).toBe('forbidden');
    });

    it('the hash of another content, be it of another version', async () => {
      const ws = await newWorkspace(api);
      const [one, two] = [await makeProposal(api, ws, { body: otherBody(1) }), await makeProposal(api, ws, { body: otherBody(2) })];
      for (const hash of [one.contentHash, 'f'.repeat(64), two.contentHash.toUpperCase(), ''])
        expect((await signAs(ws.users.manager, { version: two.version, contentHash: hash })).status).toBeGreaterThanOrEqual(400);
      expect(await statusOf(ws, two.version)).toBe('proposed');
    });

    it('a version that was withdrawn, overtaken or superseded', async () => {
      const ws = await newWorkspace(api);
      const withdrawn = await makeProposal(api, ws, { body: otherBody(1) });
      await signAs(ws.users.marketer, withdrawn);
      await api.call('withdrawDefinition', ws.users.marketer, { version: withdrawn.version });
      const overtaken = await makeProposal(api, ws, { body: otherBody(2) });
      await signAs(ws.users.marketer, overtaken);
      const active = await makeActive(api, ws, { body: otherBody(3) });
      const next = await makeActive(api, ws, { body: otherBody(4) });
      for (const { version, contentHash: hash } of [withdrawn, overtaken, active, next]) {
        const answer = await signAs(ws.users.manager, { version, contentHash: hash });
        expect([version, answer.error.code]).toEqual([version, 'conflict']);
      }
      expect(await Promise.all([withdrawn, overtaken, active, next].map(({ version }) => statusOf(ws, version)))).toEqual([
        'withdrawn',
        'withdrawn',
        'superseded',
        'active',
      ]);
    });

    it('parts that nobody asked for', async () => {
      const ws = await newWorkspace(api);
      const proposal = await makeProposal(api, ws);
      const over = { side: 'sales', status: 'active', memberId: ws.members.manager };
      const input = { version: proposal.version, contentHash: proposal.contentHash, ...over };
      expect((await api.call('signDefinition', ws.users.marketer, input)).error.code).toBe('badRequest');
      expect(await statusOf(ws, proposal.version)).toBe('proposed');
    });

    it('a verdict that claims to have seen what it says', async () => {
      const ws = await newWorkspace(api);
      const { version } = await makeProposal(api, ws);
      const given = verdict('good', { personId: ws.personId });
      const claim: Entry = { ...given, body: { kind: 'verdict', verdict: 'good', definitionVersion: version, triggerIds: ['pricing'] } };
      await api.call('sendEntries', ws.users.rep, { entries: [claim] });
      const [item] = (await api.call('listFeedback', ws.users.rep, {})).value.items;
      expect(item).toMatchObject({ id: given.id, definitionVersion: null, triggers: [] });
      for (const table of ['stage_entries', 'trigger_firings', 'handovers'])
        expect(
          await asOwner(api.store.connection, `SELECT 1 FROM ${table} WHERE workspace_id = $1 AND definition_version = $2`, [
            ws.id,
            version,
          ]),
        ).toEqual([]);
    });

    it('a member who was deactivated', async () => {
      const ws = await newWorkspace(api);
      const proposal = await makeProposal(api, ws);
      await signAs(ws.users.marketer, proposal);
      await api.call('changeMember', ws.users.admin, { id: ws.members.manager, active: false });
      expect((await signAs(ws.users.manager, proposal)).error.code).toBe('forbidden');
      expect(await statusOf(ws, proposal.version)).toBe('signedByMarketing');
    });
  });

  describe('at the same moment', () => {
    it('activates once when both sides sign together', async () => {
      const ws = await newWorkspace(api);
      const proposal = await makeProposal(api, ws);
      const answers = await Promise.all([signAs(ws.users.marketer, proposal), signAs(ws.users.manager, proposal)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const found = (await api.call('getDefinition', ws.users.rep, { version: proposal.version })).value;
      expect([found.status, found.signatures.map(({ side }) => side).sort()]).toEqual(['active', ['marketing', 'sales']]);
      const audit = (await api.call('listDefinitionAudit', ws.users.marketer, {})).value.items;
      expect(audit.filter(({ action }) => action === 'activated')).toHaveLength(1);
    });

    it('takes one of two signatures for the same side', async () => {
      const ws = await newWorkspace(api);
      const other = await addMember(ws, 'marketer', 'marketing');
      const proposal = await makeProposal(api, ws);
      const answers = await Promise.all([ws.users.marketer, other].map((userId) => signAs(userId, proposal)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await statusOf(ws, proposal.version)).toBe('signedByMarketing');
    });

    it('leaves one active version when two become active together', async () => {
      const ws = await newWorkspace(api);
      const proposals = [await makeProposal(api, ws, { body: otherBody(1) }), await makeProposal(api, ws, { body: otherBody(2) })];
      for (const proposal of proposals) await signAs(ws.users.marketer, proposal);
      await Promise.all(proposals.map((proposal) => signAs(ws.users.manager, proposal)));
      const { versions } = (await api.call('listDefinitions', ws.users.rep, {})).value;
      expect(versions.filter(({ status }) => status === 'active')).toHaveLength(1);
      expect(versions[0]).toMatchObject({ version: 3, status: 'active' });
    });
  });

  describe('in SQL', () => {
    type Case = { why: string; sql: string; values: (ids: Ids) => [ws: string, ...rest: (string | null)[]] };
    type Ids = { ws: string; proposal: string; marketer: string; manager: string; signedWs: string; active: string };
    const at = '2026-01-01T00:00:00Z';
    const body = canonicalJson(otherBody(99));
    const hash = contentHash(otherBody(99));
    const version = (over: string) => `UPDATE definition_versions SET ${over} WHERE workspace_id = $1 AND definition_id = $2`;
    const ofProposal: Case['values'] = ({ ws, proposal }) => [ws, proposal];
    const ofActive: Case['values'] = ({ signedWs, active }) => [signedWs, active];
    const insertActive = `INSERT INTO definition_versions
      (workspace_id, definition_id, version, name, status, body, content_hash, proposed_at, activated_at, marketing_signer, sales_signer)
      VALUES ($1, gen_random_uuid(), 77, 'Mine', 'active', '${body}', '${hash}', '${at}', '${at}', $2, $3)`;

    const cases: Case[] = [
      { why: 'says that it is active', sql: version(`status = 'active', activated_at = '${at}'`), values: ofProposal },
      { why: 'says that both have signed', sql: version(`status = 'signed'`), values: ofProposal },
      {
        why: 'says that it was active',
        sql: version(`status = 'superseded', activated_at = '${at}', superseded_at = '${at}'`),
        values: ofProposal,
      },
      {
        why: 'names signers who never signed',
        sql: version(`status = 'active', activated_at = '${at}', marketing_signer = $3, sales_signer = $4`),
        values: ({ ws, proposal, marketer, manager }) => [ws, proposal, marketer, manager],
      },
      {
        why: 'takes the one signature for both sides',
        sql: version(`status = 'active', activated_at = '${at}', sales_signer = marketing_signer`),
        values: ofProposal,
      },
      { why: 'comes in active without signers', sql: insertActive, values: ({ ws }) => [ws, null, null] },
      { why: 'comes in active with signers', sql: insertActive, values: ({ ws, marketer, manager }) => [ws, marketer, manager] },
      {
        why: 'is signed for a side that there is not',
        sql: `INSERT INTO definition_signatures VALUES ($1, $2, 'both', '${hash}', $3, '${at}')`,
        values: ({ ws, proposal, manager }) => [ws, proposal, manager],
      },
      {
        why: 'is signed with another hash',
        sql: `INSERT INTO definition_signatures VALUES ($1, $2, 'sales', '${hash}', $3, '${at}')`,
        values: ({ ws, proposal, manager }) => [ws, proposal, manager],
      },
      { why: 'changes its body when it is signed', sql: version(`body = '${body}'`), values: ofActive },
      { why: 'changes body and hash when it is signed', sql: version(`body = '${body}', content_hash = '${hash}'`), values: ofActive },
      { why: 'changes its hash', sql: version(`content_hash = '${hash}'`), values: ofProposal },
      {
        why: 'loses the signatures while active',
        sql: 'DELETE FROM definition_signatures WHERE workspace_id = $1 AND definition_id = $2',
        values: ofActive,
      },
      {
        why: 'has its signatures given to another member',
        sql: `UPDATE definition_signatures SET member_id = $3 WHERE workspace_id = $1 AND definition_id = $2 AND side = 'sales'`,
        values: ({ signedWs, active, marketer }) => [signedWs, active, marketer],
      },
      {
        why: 'has its signatures turned to the other side',
        sql: `UPDATE definition_signatures SET side = 'sales' WHERE workspace_id = $1 AND definition_id = $2`,
        values: ofProposal,
      },
      { why: 'forgets its signers while active', sql: version('marketing_signer = NULL'), values: ofActive },
      { why: 'has its sides renamed', sql: version(`sales_side = 'marketing'`), values: ofProposal },
      { why: 'is active before its date', sql: version(`effective_at = '2999-01-01T00:00:00Z'`), values: ofActive },
    ];
    let ids: Ids;

    beforeAll(async () => {
      const ws = await newWorkspace(api);
      // No other version is active, so that this alone cannot be what refuses.
      await asOwner(
        api.store.connection,
        `UPDATE definition_versions SET status = 'superseded', superseded_at = now() WHERE workspace_id = '${ws.id}'`,
      );
      const proposal = await makeProposal(api, ws);
      await signAs(ws.users.marketer, proposal);
      const signed = await newWorkspace(api);
      const active = await makeActive(api, signed);
      const { marketer, manager } = ws.members;
      ids = { ws: ws.id, proposal: proposal.id, marketer, manager, signedWs: signed.id, active: active.id };
    });

    const agreement = () =>
      asOwner(api.store.connection, 'SELECT to_jsonb(v) AS v FROM definition_versions v ORDER BY workspace_id, version');
    const signatures = () => asOwner(api.store.connection, 'SELECT * FROM definition_signatures ORDER BY definition_id, side');

    it.each(cases)('the services’ role: a version that $why', async ({ sql, values }) => {
      const before = [await agreement(), await signatures()];
      const given = values(ids);
      await expect(api.store.inWorkspace(given[0], (tx) => tx.query(sql, given))).rejects.toThrow(REFUSED);
      expect([await agreement(), await signatures()]).toEqual(before);
    });

    it.each(cases)('the owner of the tables: a version that $why', async ({ sql, values }) => {
      const before = [await agreement(), await signatures()];
      await expect(asOwner(api.store.connection, sql, values(ids))).rejects.toThrow(REFUSED);
      expect([await agreement(), await signatures()]).toEqual(before);
    });

    it.each([
      'ALTER TABLE definition_versions DROP CONSTRAINT definition_versions_both_signed',
      'ALTER TABLE definition_versions DISABLE TRIGGER ALL',
      `SET session_replication_role = 'replica'`,
      'TRUNCATE definition_signatures CASCADE',
      'DELETE FROM definition_versions',
      'RESET ROLE; UPDATE definition_versions SET body = body',
      `UPDATE definition_versions SET name = 'Another', note = '', review_by = NULL`,
      `UPDATE definition_versions SET effective_at = NULL`,
      `UPDATE definition_signatures SET signed_at = now()`,
    ])('the services’ role may not: %s', async (sql) => {
      const before = [await agreement(), await signatures()];
      await api.store.inWorkspace(ids.ws, (tx) => tx.query(sql)).catch(() => {});
      expect([await agreement(), await signatures()]).toEqual(before);
    });
  });
});

const ALONE: Record<string, string> = { marketing: 'signedByMarketing', sales: 'signedBySales' };
const REFUSED = /violates (check|foreign key) constraint|permission denied|can only be updated to DEFAULT/;
