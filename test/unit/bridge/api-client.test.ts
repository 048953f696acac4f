import { describe, expect, it } from 'vitest';
import { createApiClient } from '#lib/bridge/api-client.ts';
import type { Fetch } from '#lib/bridge/http.ts';
import { contextOf, entryOf, idOf, meOf, recordOf } from './entries.ts';

type Sent = { url: string; init: RequestInit };

/** A client whose server gives these answers, one a request. */
function clientWith(...answers: (Response | ((init: RequestInit) => Promise<Response>))[]) {
  const sent: Sent[] = [];
  const rejected: (string | undefined)[] = [];
  const fetch: Fetch = async (url, init) => {
    sent.push({ url, init });
    const answer = answers[sent.length - 1] ?? Response.error();
    return typeof answer === 'function' ? answer(init) : answer;
  };
  const client = createApiClient({
    baseUrl: 'https://leadlight.example.com',
    fetch,
    getToken: async (old) => {
      rejected.push(old);
      return { ok: true, value: `token${rejected.length}` };
    },
  });
  return { client, sent, rejected };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}

function html(status: number): Response {
  return new Response('<html>Welcome to the hotel</html>', { status, headers: { 'content-type': 'text/html' } });
}

describe('the API client', () => {
  it('puts path parameters into the path, the rest into query or body, and the token into the header', async () => {
    const { client, sent } = clientWith(json(200, {}), json(200, { text: 'Thanks', by: 'Mara', at: '2026-11-03T09:30:00Z' }));
    await client.call('getAssetUsage', { days: 30 });
    await client.call('replyToFeedback', { id: idOf(1), text: ' Thanks ' });
    expect(sent[0]?.url).toBe('https://leadlight.example.com/api/v1/reports/assets?days=30');
    expect(sent[0]?.init).toMatchObject({ method: 'GET', credentials: 'omit', redirect: 'error' });
    expect(sent[1]?.url).toBe(`https://leadlight.example.com/api/v1/feedback/${idOf(1)}/reply`);
    expect(JSON.parse(String(sent[1]?.init.body))).toEqual({ text: 'Thanks', outcome: 'answered' });
    expect(new Headers(sent[1]?.init.headers).get('authorization')).toBe('Bearer token2');
  });

  it('parses what comes back with the contract', async () => {
    const { client } = clientWith(json(200, { ...meOf(1), extra: 'from a newer server' }));
    const answer = await client.call('getMe', {});
    expect(answer).toEqual({ ok: true, value: meOf(1) });
  });

  it('does not send what the contract forbids', async () => {
    const { client, sent } = clientWith();
    expect(await client.call('sendEntries', { entries: [] })).toMatchObject({ ok: false, error: { code: 'badRequest', path: 'entries' } });
    expect(sent).toHaveLength(0);
  });

  it('asks for another token once when one is rejected, and says signed out when that one is too', async () => {
    const again = clientWith(json(401, { code: 'unauthenticated', message: '' }), json(200, meOf(1)));
    expect(await again.client.call('getMe', {})).toMatchObject({ ok: true });
    expect(again.rejected).toEqual([undefined, 'token1']);
    const out = clientWith(json(401, { code: 'unauthenticated', message: '' }), json(401, { code: 'unauthenticated', message: '' }));
    expect(await out.client.call('getMe', {})).toMatchObject({ error: { code: 'signedOut' } });
    expect(out.sent).toHaveLength(2);
  });

  it.each<[string, string, Response | (() => Promise<Response>)]>([
    ['no network', 'offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a captive portal that answers 200 with a page', 'garbled', html(200)],
    ['a proxy that wants a password', 'offline', html(407)],
    ['a gateway without a server behind it', 'unavailable', html(502)],
    ['a page that is not there', 'garbled', html(404)],
    ['an endpoint that is not there any more', 'updateNeeded', json(404, { detail: 'no route' })],
    ['JSON with the wrong content type', 'garbled', new Response('{}', { status: 200, headers: { 'content-type': 'text/plain' } })],
    ['an answer that breaks off', 'garbled', new Response('{"member":', { status: 200, headers: { 'content-type': 'application/json' } })],
    ['a success of another shape', 'updateNeeded', json(200, { hello: 'there' })],
    ['a success that is an error inside', 'conflict', json(200, { code: 'conflict', message: 'Changed meanwhile.' })],
    ['304 without a cache', 'garbled', new Response(null, { status: 304 })],
    ['a code that this version does not know', 'unavailable', json(503, { code: 'meltdown', message: 'Oh.' })],
    ['our own words', 'forbidden', json(403, { code: 'forbidden', message: 'Ask your admin.' })],
    ['an empty 204', 'garbled', new Response(null, { status: 204 })],
  ])('tells %s as %s', async (_, code, answer) => {
    const { client } = clientWith(answer);
    const result = await client.call('getMe', {});
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(result.ok ? '' : result.error.message).not.toBe('');
  });

  it('hands on how long the server wants to be left alone', async () => {
    const { client } = clientWith(json(429, { code: 'rateLimited', message: 'Later.' }, { 'retry-after': '7' }));
    expect(await client.call('getMe', {})).toMatchObject({ error: { code: 'rateLimited', retryAfterMs: 7000 } });
  });

  it('gives up on a server that is silent, and on one that drips its answer', async () => {
    const silent = (init: RequestInit) =>
      new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const drip = async (init: RequestInit) => {
      const body = new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{'));
          init.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
    for (const server of [silent, drip]) {
      const { client } = clientWith(server);
      expect(await client.call('getMe', {}, { timeoutMs: 20 })).toMatchObject({ error: { code: 'timeout' } });
    }
  });

  it('reads a context and the results of entries', async () => {
    const record = recordOf(1);
    const { client } = clientWith(json(200, contextOf(record)), json(200, { results: [{ id: idOf(1), result: 'stored' }] }));
    expect(await client.call('getContext', { record })).toMatchObject({ ok: true, value: { record } });
    expect(await client.call('sendEntries', { entries: [entryOf(1)] })).toMatchObject({ ok: true });
  });
});
