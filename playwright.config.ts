import { defineConfig } from '@playwright/test';

/** End-to-end tests run the built extension in real browsers; no retries, since a retry hides a race. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/helpers/e2e-setup.ts',
  timeout: 90_000,
  workers: process.env['CI'] ? 1 : 2,
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
