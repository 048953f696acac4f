import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Lock, missingFromLock } from '#scripts/house/lock.ts';

it('locks the packages of every platform, so that npm ci works on each', () => {
  const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingFromLock(lock).map(({ name }) => name);
  expect(missing, 'Run: node scripts/house/lock.ts').toEqual([]);
});

it('names no registry host', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
});

it('finds a platform package that is not locked', () => {
  const lock: Lock = { packages: { 'node_modules/tool': { dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3' } } } };
  expect(missingFromLock(lock)).toEqual([
    {
      name: '@tool/linux-arm64-musl',
      entry: { version: '1.2.3', cpu: ['arm64'], dev: true, optional: true, os: ['linux'], libc: ['musl'] },
    },
  ]);
});
