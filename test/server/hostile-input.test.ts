import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('hostile input', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    ws = await newWorkspace(api);
  });
  afterAll(() => api.close());

  /** Sends a body as it is, and tells what came back. */
  async function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
    const all = { 'content-type': 'application/json', authorization: bearer(ws.users.admin), ...headers };
    const response = await api.fetch(`/api/v1/${path}`, { method: 'POST', body, headers: all });
    return { status: response.status, answer: await response.json() };
  }
  const search = (query: string) => post('people/search', `{"query":${query}}`);

  it.each([
    ['SQL', `Robert'); DROP TABLE people; --`],
    ['markup', '<img src=x onerror=alert(1)><svg/onload=alert(1)>'],
    ['a template', '#{7*7}{{7*7}}%s%n'],
    ['bidi and zero-width characters', '\u202Egnp.exe\u2066\u200B\uFEFF'],
    ['emoji and combining marks', 'e\u0301👩‍👩‍👧‍👦\u{10FFFF}'],
    ['log injection', 'a\r\n{"level":"error"}\u001B[31m'],
  ])('keeps %s as the text that it is', async (_, text) => {
    const given = verdict('notGood', { record: record(text.slice(0, 255)) });
    const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'other', text });
    await api.call('sendEntries', ws.users.rep, { entries: [given, reason] });
    await api.call('replyToFeedback', ws.users.marketer, { id: given.id, text });
    const { items } = (await api.call('listFeedback', ws.users.rep, { limit: 200 })).value;
    expect(items.find((item) => item.id === given.id)).toMatchObject({
      text: text.trim(),
      record: { id: text.slice(0, 255) },
      reply: { text: text.trim() },
    });
    expect((await asOwner(api.store.connection, 'SELECT 1 FROM people')).length).toBeGreaterThan(0);
  });

  it.each([
    ['NUL', '"a\\u0000b"', 'NUL'],
    ['half of a surrogate pair', '"a\\uD800b"', 'lone surrogate'],
  ])('refuses %s with a clear message', async (_, query, word) => {
    const { status, answer } = await search(query);
    expect([status, answer.code, answer.path]).toEqual([400, 'badRequest', 'query']);
    expect(answer.message).toContain(word);
  });

  it.each([
    ['too deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a number beyond all numbers', '1e400'],
    ['an object', '{"$ne":null}'],
    ['null', 'null'],
    ['endless text', `"${'a'.repeat(100_000)}"`],
  ])('refuses a query that is %s', async (_, query) => {
    expect((await search(query)).status).toBe(400);
  });

  it('takes the last of two equal keys, and reaches no prototype by any key', async () => {
    expect((await post('people/search', '{"query":"zzz","query":"nora"}')).answer.people).toHaveLength(1);
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString'])
      expect((await post('people/search', `{"query":"nora","${key}":{"limit":1,"isAdmin":true}}`)).status).toBe(400);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('names the first of a hundred thousand unwanted keys, not all', async () => {
    const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, 1]));
    const { status, answer } = await post('people/search', JSON.stringify({ query: 'nora', ...keys }));
    expect([status, answer.message]).toEqual([400, 'The request has a part that nobody asked for: key0, key1, key2.']);
  });

  it.each([
    ['no JSON', '{"query":', {}, 400],
    ['an array', '[]', {}, 400],
    ['nothing', '', {}, 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), {}, 400],
    ['a form', 'query=nora', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['text/plain, as a page of another origin could', '{"query":"nora"}', { 'content-type': 'text/plain' }, 400],
    ['a compressed body', '{"query":"nora"}', { 'content-encoding': 'gzip' }, 400],
    ['a byte order mark', '\uFEFF{"query":"nora"}', {}, 200],
  ])('answers %s', async (_, body, headers, status) => {
    expect((await post('people/search', body, headers)).status).toBe(status);
  });

  it('refuses ten megabytes without reading them, declared or not', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(64_000).fill(0x20));
      },
    });
    const init = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: bearer(ws.users.rep) },
    };
    const streamed = await api.fetch('/api/v1/people/search', init);
    expect([streamed.status, (await streamed.json()).code]).toEqual([413, 'tooLarge']);
    expect(read).toBeLessThan(20);
    const { status, answer } = await post('entries', ' '.repeat(10_000_000));
    expect([status, answer.message]).toEqual([413, 'This is too large: at most 2 MB can be sent at once.']);
  });

  it('takes nothing that the contract does not name: no workspace, role, time or score from outside', async () => {
    const given = verdict('good');
    const smuggled = [
      ['entries', { entries: [given], workspaceId: ws.id }],
      ['context', { record: record('lead-1'), memberId: ws.members.admin }],
      ['context', { record: { ...record('lead-1'), workspaceId: ws.id } }],
      ['members', { name: 'A', email: 'a@example.com', role: 'rep', password: 'a long password', active: true, id: ws.members.rep }],
      [`feedback/${given.id}/reply`, { text: 'x', id: given.id }],
      [`feedback/${given.id}/reply`, { text: 'x', by: 'someone else', at: '2020-01-01T00:00:00Z' }],
    ] as const;
    for (const [path, body] of smuggled) expect([path, (await post(path, JSON.stringify(body))).status]).toEqual([path, 400]);
    const withScore = { ...given, score: 100 };
    const { answer } = await post('entries', JSON.stringify({ entries: [withScore] }));
    expect(answer.results).toMatchObject([{ result: 'refused', message: 'The request has a part that nobody asked for: score.' }]);
  });

  it('refuses a query part that comes twice, and one that nobody asked for', async () => {
    const get = (path: string) => api.fetch(`/api/v1/${path}`, { headers: { authorization: bearer(ws.users.rep) } });
    expect((await get('feedback?limit=1&limit=200')).status).toBe(400);
    expect((await get('feedback?workspaceId=x')).status).toBe(400);
    expect((await get('feedback?limit=')).status).toBe(400);
    expect((await get('feedback?limit=1e9')).status).toBe(400);
    expect((await get('feedback?limit=0x10')).status).toBe(200);
  });

  it('says of an unknown address and of a wrong method that there is nothing', async () => {
    const strange = await api.fetch('/api/v1/nowhere', { headers: { authorization: bearer(ws.users.rep) } });
    expect([strange.status, await strange.json()]).toMatchObject([404, { code: 'notFound', requestId: expect.any(String) }]);
    expect((await api.fetch('/api/v1/me', { method: 'DELETE' })).status).toBe(404);
    expect((await post('feedback/not-an-id/reply', '{"text":"x"}')).answer).toMatchObject({
      code: 'badRequest',
      message: '“id” is not an id (UUID).',
    });
  });
});
