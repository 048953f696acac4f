import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runWorkspace } from '#scripts/workspace/create.ts';
import { openWithoutServer } from '#scripts/workspace/open.ts';
import { runPassword } from '#scripts/workspace/password.ts';
import type { Surroundings } from '#scripts/workspace/surroundings.ts';
import { setPassword } from '#server/auth/set-password.ts';
import { readConfig } from '#server/config.ts';
import { type TestApp, testApp } from '#test/helpers/app.ts';
import { askForTokens, createBrowser, sendPassword, signInFully } from '#test/helpers/sign-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const PASSWORD = 'correct horse battery';
let server: TestApp;
let printed: string[];
let told: string[];

beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());
beforeEach(() => {
  printed = [];
  told = [];
});

function surroundings(over: Partial<Surroundings> = {}): Surroundings {
  const { store, users, auth } = server;
  return {
    environment: { LEADLIGHT_PASSWORD: PASSWORD },
    open: async () => ({ store, users, setPassword: (email, password) => setPassword(auth, email, password), close: async () => {} }),
    askPassword: async () => null,
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    ...over,
  };
}

const run = (words: string[], over: Partial<Surroundings> = {}) => runWorkspace(words, surroundings(over));

describe('npm run workspace', () => {
  it('makes a workspace that its admin signs in to, empty but for them', async () => {
    expect(await run(['--name', 'Northwind', '--admin-email', 'Ada@example.com', '--admin-name', 'Ada Admin'])).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/“Northwind” is there.*sign in at http:\/\/127\.0\.0\.1:4310\/ as ada@example\.com/)]);

    const { access_token } = await signInFully(server, createBrowser(server), 'ada@example.com', PASSWORD);
    const get = async (path: string) =>
      (await server.app.request(`/api/v1/${path}`, { headers: { authorization: `Bearer ${access_token}` } })).json();
    expect(await get('me')).toMatchObject({ member: { name: 'Ada Admin', role: 'admin' }, workspace: { name: 'Northwind' } });
    expect((await get('members')).members).toHaveLength(1);
  });

  it('makes no second workspace that its admin would never get into', async () => {
    expect(await run(['--name', 'First', '--admin-email', 'bo@example.com'])).toBe(0);
    expect(await run(['--name', 'Second', '--admin-email', 'BO@example.com'])).toBe(1);
    expect(told).toEqual([expect.stringMatching(/bo@example\.com is a member of another workspace.*another address/)]);
  });

  it('asks for the password where the environment has none', async () => {
    const asked: string[] = [];
    const askPassword = async (question: string) => {
      asked.push(question);
      return PASSWORD;
    };
    expect(await run(['--name', 'Asked', '--admin-email', 'cy@example.com'], { environment: {}, askPassword })).toBe(0);
    expect(asked).toEqual(['New password for cy@example.com: ']);
  });

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['no name', ['--admin-email', 'a@example.com'], {}, 2, /--name.*\n\nnpm run workspace/s],
    ['no admin', ['--name', 'X'], {}, 2, /--admin-email/],
    ['an option that there is not', ['--force'], {}, 2, /--force/],
    ['an empty name', ['--name', '  ', '--admin-email', 'a@example.com'], {}, 1, /1 to 300 characters/],
    ['no address', ['--name', 'X', '--admin-email', 'ada'], {}, 1, /“ada” is not an e-mail address/],
    ['a short password', ['--name', 'X', '--admin-email', 'a@example.com'], { LEADLIGHT_PASSWORD: 'short' }, 1, /10 to 200 characters/],
    ['settings that do not hold', ['--name', 'X', '--admin-email', 'a@example.com'], { PORT: 'http' }, 1, /PORT must be a whole number/],
  ])('says what is wrong: %s', async (_, words, environment, code, message) => {
    expect(await run(words, { environment: { LEADLIGHT_PASSWORD: PASSWORD, ...environment } })).toBe(code);
    expect(told.join('\n')).toMatch(message);
    expect(printed).toEqual([]);
  });

  it('says that there is no password where nobody can be asked', async () => {
    expect(await run(['--name', 'X', '--admin-email', 'a@example.com'], { environment: {} })).toBe(1);
    expect(told).toEqual([expect.stringContaining('LEADLIGHT_PASSWORD')]);
  });

  it('works on the data folder of a server that does not run, and says so where one does', async () => {
    const environment = { LEADLIGHT_PASSWORD: PASSWORD, LEADLIGHT_DATA: temporaryFolder() };
    const words = ['--name', 'Northwind', '--admin-email', 'ada@example.com'];
    const running = await openWithoutServer(readConfig(environment));
    expect(await run(words, { environment, open: openWithoutServer })).toBe(1);
    expect(told).toEqual([expect.stringMatching(/Another Leadlight.*is using the data folder.*Stop that one first/)]);
    await running.close();
    expect(await run(words, { environment, open: openWithoutServer })).toBe(0);
  });
});

describe('npm run password', () => {
  it('gives a new password, and ends everything that was signed in with the old one', async () => {
    await server.users.ensure({ name: 'Dora', email: 'dora@example.com', password: PASSWORD });
    const browser = createBrowser(server);
    const { refresh_token } = await signInFully(server, browser, 'dora@example.com', PASSWORD);

    const environment = { LEADLIGHT_PASSWORD: 'another long password' };
    expect(await runPassword(['--email', 'Dora@example.com'], surroundings({ environment }))).toBe(0);
    expect(printed).toEqual(['dora@example.com has a new password, and is signed out everywhere.']);

    expect((await askForTokens(server, { grant_type: 'refresh_token', refresh_token })).status).toBe(400);
    expect(await (await browser.request('/api/auth/get-session')).json()).toBeNull();
    expect((await sendPassword(createBrowser(server), 'dora@example.com', PASSWORD)).status).toBe(401);
    expect((await sendPassword(createBrowser(server), 'dora@example.com', 'another long password')).status).toBe(200);
  });

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['nobody', [], {}, 2, /--email.*\n\nnpm run password/s],
    ['a stranger', ['--email', 'stranger@example.com'], {}, 1, /Nobody signs in as stranger@example\.com/],
    ['no address', ['--email', 'dora'], {}, 1, /“dora” is not an e-mail address/],
    ['a short password', ['--email', 'dora@example.com'], { LEADLIGHT_PASSWORD: 'short' }, 1, /10 to 200 characters/],
  ])('says what is wrong: %s', async (_, words, environment, code, message) => {
    expect(await runPassword(words, surroundings({ environment: { LEADLIGHT_PASSWORD: PASSWORD, ...environment } }))).toBe(code);
    expect(told.join('\n')).toMatch(message);
  });
});
