import { ensureDependencies, runOnProjectNode } from './setup/dependencies.mjs';

ensureDependencies();
await runOnProjectNode('scripts/test/main.ts', process.argv.slice(2));
