import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { runProgram } from '#test/helpers/command.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { expect } from './base.ts';

let folder: string;
let ports: string[];

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadlight-start-'));
  ports = ['--port', String(await freePort()), '--crm-port', String(await freePort())];
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (...args: string[]) => runProgram('scripts/start/main.ts', [...ports, '--data', join(folder, 'data'), ...args]);

test('npm start reaches a person on a practice record, and again on the same data', async () => {
  const screenshot = join(folder, 'record.png');
  const first = await start('--check', '--screenshot', screenshot);
  expect(first.code, first.output).toBe(0);
  const timings = JSON.parse(first.output.split('\n').find((line) => line.startsWith('{')) ?? '{}');
  expect(timings.person).not.toBe('');
  expect(timings.recordToPersonMs).toBeGreaterThan(0);
  expect((await stat(screenshot)).size).toBeGreaterThan(10_000);

  const second = await start('--check');
  expect(second.code, second.output).toBe(0);
  expect(second.output).toContain(timings.person);
  console.log(`first start ${timings.totalMs} ms; ${second.output.split('\n').find((line) => line.startsWith('{'))}`);
});

test('a port in use, a broken data folder and a wrong option each say the way out', async () => {
  const blocker = createServer().listen(Number(ports[1]), '127.0.0.1');
  const taken = await start('--no-browser');
  await new Promise((done) => blocker.close(done));
  expect(taken.code).toBe(1);
  expect(taken.output).toMatch(/Port \d+ is in use.*--port \d+/);

  await writeFile(join(folder, 'data'), 'not a folder');
  const broken = await start('--no-browser');
  expect(broken.code).toBe(1);
  expect(broken.output).toMatch(/data/);
  expect(broken.output).not.toMatch(/\n\s+at /);

  const wrong = await start('--prot', '1');
  expect(wrong.code).toBe(2);
  expect(wrong.output).toContain("Unknown option '--prot'");
});
