import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, releaseChromium, releaseFirefox } from '#scripts/setup/builds.ts';
import { checkPackages } from './check-packages.ts';
import { storePackages } from './store-packages.ts';

const FOLDER = '.output/packages';

/** `npm run package`: builds for release and writes what the stores take, each with its fingerprint. `--check`: builds twice, compares and lints. */
if (process.argv.includes('--check')) {
  const complaints = await checkPackages();
  console.log(
    complaints.length === 0 ? 'The packages are the same in two builds, and web-ext lint has no warning.' : complaints.join('\n'),
  );
  process.exitCode = complaints.length === 0 ? 0 : 1;
} else {
  for (const build of [releaseChromium, releaseFirefox]) await ensureBuilt(build);
  mkdirSync(FOLDER, { recursive: true });
  for (const { fileName, bytes } of storePackages()) {
    writeFileSync(join(FOLDER, fileName), bytes);
    console.log(
      `${join(FOLDER, fileName)}  ${Math.ceil(bytes.length / 1024)} KB  sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  }
}
