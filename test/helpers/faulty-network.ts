import { createServer, type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { EntryResult } from '#lib/contract/feedback.ts';

/**
 * What becomes of a request: `reset` cuts the connection at once, `silent` never answers, `garbage` answers what is no HTTP, `portal` answers
 * as a hotel's sign-in page does (200, HTML), `answerLost` cuts once the server has answered, `answerTorn` in the middle of its answer.
 */
export const CUTS = ['reset', 'silent', 'garbage', 'portal', 'answerLost', 'answerTorn'] as const;
export type Weather = 'fair' | (typeof CUTS)[number];

export type FaultyNetwork = {
  /** The address under which the server is reached through this network. */
  url: string;
  setWeather(weather: Weather): void;
  /** Requests that each kind of cut has spoiled. */
  spoiled: Record<(typeof CUTS)[number], number>;
  /** What the server answered for each entry, by the entry's id, whether or not the answer arrived. */
  answers: Map<string, EntryResult['result'][]>;
  close(): Promise<void>;
};

const PORTAL = '<!doctype html><title>Guest network</title><h1>Accept the terms to go on</h1>';

/** A network between browser and server that can fail. Its weather holds for requests that begin in it. */
export async function startFaultyNetwork(port: number, serverPort: number): Promise<FaultyNetwork> {
  let weather: Weather = 'fair';
  const waiting = new Set<Socket>();
  const spoiled = { reset: 0, silent: 0, garbage: 0, portal: 0, answerLost: 0, answerTorn: 0 };
  const answers: FaultyNetwork['answers'] = new Map();

  const proxy = createServer((request, response) => {
    const met = weather;
    const { socket } = request;
    if (met !== 'fair') spoiled[met] += 1;
    if (met === 'reset') socket.resetAndDestroy();
    else if (met === 'silent') waiting.add(socket);
    else if (met === 'garbage') socket.end('\x15\x03\x01 nothing that a browser reads\n\n');
    else if (met === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    else forward(request, response, met);
  });

  function forward(request: IncomingMessage, response: ServerResponse, met: 'fair' | 'answerLost' | 'answerTorn'): void {
    const { method, url, headers } = request;
    const upstream = requestOf({ host: '127.0.0.1', port: serverPort, method, path: url, headers, agent: false }, async (answer) => {
      const isStream = answer.headers['content-type']?.includes('event-stream') === true;
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (isStream) return answer.pipe(response);
      const body = Buffer.concat(await answer.toArray().catch(() => []));
      if (!answer.complete) return request.socket.resetAndDestroy();
      if (url === '/api/v1/entries') note(body.toString());
      if (met === 'answerLost') return request.socket.resetAndDestroy();
      if (met === 'answerTorn') return response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
      return response.end(body);
    });
    upstream.on('error', () => request.socket.resetAndDestroy());
    request.on('error', () => upstream.end());
    request.pipe(upstream);
  }

  function note(body: string): void {
    const { results = [] }: { results?: EntryResult[] } = JSON.parse(body);
    for (const { id, result } of results) answers.set(id, [...(answers.get(id) ?? []), result]);
  }

  await new Promise<void>((resolve, reject) => proxy.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    setWeather(next) {
      weather = next;
      for (const socket of waiting) socket.resetAndDestroy();
      waiting.clear();
    },
    spoiled,
    answers,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
