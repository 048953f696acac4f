import { allBuilds, ensureBuilt } from './builds.ts';

/** Builds the extension for every browser, and the console, as far as their sources have changed. */
for (const build of allBuilds) console.log(`${build.name}: ${(await ensureBuilt(build)) ? 'built' : 'unchanged'}, ${build.makes}`);
