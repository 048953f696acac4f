import type { Users } from '#server/services/context.ts';
import type { Store } from '#server/store/db.ts';
import { findWorkspace } from '#server/store/workspaces.ts';
import { generateSample, SAMPLE_SEED, sampleTimeOf, sampleWorkspaceId } from './generate.ts';
import { createIds } from './ids.ts';
import { replayYear } from './seed-clicks.ts';
import { seedFacts, seedUsers, seedWorkspace } from './seed-facts.ts';
import type { SampleWorkspace } from './types.ts';

export { SAMPLE_PASSWORD } from './seed-facts.ts';

export type SeedOptions = {
  store: Store;
  users: Users;
  now: Date;
  seed?: number;
  /** Where the practice CRM can be opened: the first is where the sample's clicks happened. */
  practiceHosts?: readonly string[];
};

/** `sample` is the workspace as it was made, now or on an earlier day: the practice CRM shows the same people. */
export type Seeded = { created: boolean; sample: SampleWorkspace };

/**
 * Makes the sample workspace where it is missing, all or nothing; one that is there stays as people have changed it.
 * Everything is written through the server's own services and store.
 */
export async function seedSample({
  store,
  users,
  now,
  seed = SAMPLE_SEED,
  practiceHosts = ['127.0.0.1:4320', 'localhost:4320'],
}: SeedOptions): Promise<Seeded> {
  const workspaceId = sampleWorkspaceId(seed);
  const existing = await store.inWorkspace(workspaceId, (tx) => findWorkspace(tx, workspaceId));
  if (existing !== null) return { created: false, sample: generateSample({ seed, now: sampleTimeOf(existing.createdAt) }) };

  const sample = generateSample({ seed, now });
  const userIds = await seedUsers(users, sample);
  await store.inWorkspace(workspaceId, async (tx) => {
    const inThis: Store = { ...store, inWorkspace: (_, work) => work(tx) };
    const newId = createIds(seed, 'seed');
    await seedWorkspace(inThis, tx, sample, userIds, () => newId('server', sample.workspace.createdAt));
    await seedFacts(tx, sample, newId, practiceHosts);
    await replayYear({ store: inThis, sample, newId, host: practiceHosts[0] ?? '' });
  });
  return { created: true, sample };
}
