import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPath } from '#server/auth/sample-sign-in.ts';
import { type TestApp, testApp } from '#test/helpers/app.ts';
import { authorizePath, createBrowser, createPkce } from '#test/helpers/sign-in.ts';

const TOKEN = 'a token that the start command made for this start';
const user = { name: 'Ada', email: 'ada@leadlight.example.com', password: 'never typed by anyone' };
let server: TestApp;

beforeAll(async () => {
  server = await testApp({ sampleSignInToken: TOKEN });
  await server.users.ensure(user);
  await server.users.ensure({ ...user, email: 'real@customer.test' });
});
afterAll(() => server.close());

const path = (changes: Record<string, string> = {}) =>
  `/api/auth/sample-sign-in?${new URLSearchParams({ token: TOKEN, as: user.email, next: '/inbox?open=1', ...changes })}`;

it('refuses a wrong token, an unknown person and anyone who is not of the sample', async () => {
  for (const changes of [{ token: 'guess' }, { as: 'nobody@leadlight.example.com' }, { as: 'real@customer.test' }]) {
    const browser = createBrowser(server);
    expect((await browser.request(path(changes))).status).toBe(403);
    expect(browser.cookies().size).toBe(0);
  }
});

it('signs the browser in, once, and leads on', async () => {
  const browser = createBrowser(server);
  const response = await browser.request(path());
  expect([response.status, response.headers.get('location')]).toEqual([302, '/inbox?open=1']);
  const silent = await browser.request(authorizePath(createPkce(), { prompt: 'none' }));
  expect(new URL(silent.headers.get('location') ?? '').searchParams.has('code')).toBe(true);
  expect((await createBrowser(server).request(path())).status).toBe(403);
});

it('is not there on a server that was started without a token', async () => {
  const plain = await testApp();
  await plain.users.ensure(user);
  expect((await createBrowser(plain).request(path())).status).toBe(404);
  await plain.close();
});

it.each([
  ['/', '/'],
  ['/inbox?open=1#top', '/inbox?open=1#top'],
  ['https://evil.example.com/', '/'],
  ['//evil.example.com', '/'],
  ['/\\evil.example.com', '/'],
  ['/\t/evil.example.com', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
])('leads to our own pages only: %j', (next, expected) => {
  expect(ownPath(next)).toBe(expected);
});
