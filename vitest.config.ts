import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compileWords } from './scripts/package/compile-words.ts';

/**
 * Server tests run twice, unchanged, against the two PostgreSQL versions that bound what we support; those of the built-in database once,
 * with the one that is built in.
 */
function serverProject(postgres: '18' | '15') {
  return {
    test: {
      name: `server-${postgres}`,
      include: ['test/server/**/*.test.ts'],
      exclude: postgres === '15' ? ['test/server/embedded/**'] : [],
      isolate: false,
      globalSetup: ['test/helpers/postgres-setup.ts'],
      env: { LEADLIGHT_TEST_POSTGRES: postgres },
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

/** Days and times of day are expected as they stand there, wherever the tests run. */
const IN_UTC = { TZ: 'UTC' };

export default defineConfig({
  test: {
    // By default one processor is left to whoever sits before the machine.
    maxWorkers: '100%',
    projects: [
      { plugins: [compileWords()], test: { name: 'unit', include: ['test/unit/**/*.test.ts'], env: IN_UTC, testTimeout: 20_000 } },
      {
        plugins: [compileWords(), react()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/components/**/*.test.tsx'],
          env: IN_UTC,
          setupFiles: ['test/helpers/patience.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'repo', include: ['test/repo/**/*.test.ts'], testTimeout: 60_000 } },
      serverProject('18'),
      serverProject('15'),
    ],
  },
});
