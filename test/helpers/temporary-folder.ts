import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. `below` is made inside it, for example to get a long path. */
export function temporaryFolder(below = ''): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'leadlight-test-')));
  // The database runs as another account where the tests run as root; a closed folder would send its files elsewhere.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return path.join(folder, below);
}
