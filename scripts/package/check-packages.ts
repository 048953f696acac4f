import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ensureBuilt, releaseChromium, releaseFirefox } from '#scripts/setup/builds.ts';
import { type StorePackage, storePackages } from './store-packages.ts';

const BUILDS = [releaseChromium, releaseFirefox];

/** What the stores would complain of, in words; empty: nothing. Builds once more from nothing, and holds both packages against each other. */
export async function checkPackages(): Promise<string[]> {
  const first = await packAnew();
  const second = await packAnew();
  const differing = first.filter(({ bytes }, at) => !isSame(bytes, second[at]?.bytes));
  const lint = spawnSync('web-ext', ['lint', '--source-dir', releaseFirefox.makes, '--warnings-as-errors'], { encoding: 'utf8' });
  return [
    ...differing.map(({ fileName }) => `${fileName} is not the same when it is built again: find what depends on time, order or place.`),
    ...(lint.status === 0 ? [] : [`web-ext lint:\n${lint.stdout}${lint.stderr}`]),
  ];
}

async function packAnew(): Promise<StorePackage[]> {
  for (const build of BUILDS) rmSync(build.makes, { recursive: true, force: true });
  for (const build of BUILDS) await ensureBuilt(build);
  return storePackages();
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(a, b) === 0;
}
