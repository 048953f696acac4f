import { allBuilds, ensureBuilt } from '#scripts/setup/builds.ts';

/** The end-to-end tests run what is built; building here means that nobody tests yesterday's build. */
export default async function setUp(): Promise<void> {
  for (const build of allBuilds) await ensureBuilt(build);
}
