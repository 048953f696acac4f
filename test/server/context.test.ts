import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { newWorkspace, record } from '#test/helpers/workspace.ts';

describe('the context of a record', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('shows who it is by the imported id, where they stand, why, and what to send', async () => {
    const ws = await newWorkspace(api);
    const { status, value } = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(status).toBe(200);
    expect(value.match).toMatchObject({
      kind: 'person',
      method: 'imported',
      person: { id: ws.personId, label: 'Nora Lind', lifecycleStage: 'mql' },
    });
    expect(value.definition).toMatchObject({ version: 1, status: 'active' });
    expect(value.journey).toMatchObject({ lifecycle: { stage: 'mql' }, journey: { stage: 'decision' }, grade: 'A2' });
    expect(value.journey?.firings.map((firing) => firing.triggerId).sort()).toEqual(['pricing', 'rightSize']);
    expect(value.recommendations.map((one) => one.asset.id)).toEqual([ws.assets.decision]);
    expect(value.myFeedback).toBeNull();
  });
});
