import { consoleBuild, ensureBuilt, practiceChromium, practiceFirefox } from '#scripts/setup/builds.ts';

/** The end-to-end tests run what is built; building here means that nobody tests yesterday's build. */
export default async function setUp(): Promise<void> {
  for (const build of [practiceChromium, practiceFirefox, consoleBuild]) await ensureBuilt(build);
}
