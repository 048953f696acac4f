import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { newWorkspace, record, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('one person', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    ws = await newWorkspace(api);
  });
  afterAll(() => api.close());

  it('is judged as on their record', async () => {
    const person = (await api.call('getPerson', ws.users.rep, { id: ws.personId })).value;
    const context = (await api.call('getContext', ws.users.rep, { record: record('lead-1') })).value;
    expect(person.journey).toEqual(context.journey);
    expect(context.match).toMatchObject({ kind: 'person', person: person.person });
    expect(person.person).toMatchObject({ id: ws.personId, label: 'Nora Lind', lifecycleStage: person.journey?.lifecycle.stage });
  });

  it('is said to be gone when there is nobody', async () => {
    const { error } = await api.call('getPerson', ws.users.marketer, { id: uuidv7() });
    expect(error).toMatchObject({ code: 'notFound', message: 'This person is not in your workspace any more.' });
  });
});
