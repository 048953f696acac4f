import { ensureDependencies, runOnProjectNode } from './setup/dependencies.mjs';
import { HELP } from './start/help.mjs';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP);
} else {
  ensureDependencies();
  await runOnProjectNode('scripts/start/main.ts', args);
}
