import { uuidv7 } from 'uuidv7';
import { expect, it, onTestFinished } from 'vitest';
import { startDueActivation } from '#server/due-activation.ts';
import { createLog } from '#server/log.ts';
import { testApi } from '#test/helpers/api.ts';
import { makeActive } from '#test/helpers/drafts.ts';
import { until } from '#test/helpers/until.ts';
import { DAY, newWorkspace } from '#test/helpers/workspace.ts';

it('looks at once for dates that passed while no server ran, and then again and again', async () => {
  const api = await testApi();
  onTestFinished(() => api.close());
  const ws = await newWorkspace(api);
  const inDays = (days: number) => new Date(api.clock.now.getTime() + days * DAY);
  let now = inDays(2);
  const activeNow = async () => {
    const { versions } = (await api.call('listDefinitions', ws.users.rep, {})).value;
    return versions.find(({ status }) => status === 'active')?.version;
  };
  await makeActive(api, ws, { effectiveAt: inDays(1).toISOString() });
  const activation = startDueActivation({ store: api.store, now: () => now, newId: uuidv7, log: createLog('silent'), everyMs: 20 });
  onTestFinished(() => activation.stop());
  await until('the version whose date passed', async () => (await activeNow()) === 2);

  await makeActive(api, ws, { effectiveAt: inDays(5).toISOString() });
  expect(await activeNow()).toBe(2);
  now = inDays(5);
  await until('the version whose date came', async () => (await activeNow()) === 3);
});
