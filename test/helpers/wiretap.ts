import { createServer, type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A request as it left the browser, with everything that it carried. */
export type Heard = { method: string; url: URL; headers: Record<string, string>; body: string };

/** What Chromium calls by itself: its updates, its clock, its account service. */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

type Matches = (request: Heard) => boolean;

export type Wiretap = {
  /** For the browser's proxy setting. */
  proxy: string;
  /** Every request so far, in order, beside those to the browser's maker; also those that are answered here. */
  heard: readonly Heard[];
  /** Hosts that were asked for by TLS, beside the browser maker's. Nobody here answers them. */
  tunnels: readonly string[];
  /** Holds back what matches until it is released; `arrived` resolves with the first one. */
  hold(matches: Matches): { arrived: Promise<Heard>; release(): void };
  /** Answers what matches in the server's place, until told to stop. Null: cuts the line instead. */
  answer(matches: Matches, reply: { status: number; type: string; body: string } | null): () => void;
  close(): Promise<void>;
};

/**
 * Stands between a browser and everything that it calls: no request of a page, a frame or a worker passes unheard, and any can be
 * held up or answered otherwise. Pages that Playwright serves itself never leave the browser and so are not heard here.
 */
export async function startWiretap(): Promise<Wiretap> {
  const heard: Heard[] = [];
  const tunnels: string[] = [];
  const holds = new Set<{ matches: Matches; tell: (request: Heard) => void; released: Promise<void> }>();
  const answers = new Set<{ matches: Matches; reply: { status: number; type: string; body: string } | null }>();

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const host = request.url?.split(':')[0] ?? '';
    if (!OF_THE_BROWSER.test(host)) tunnels.push(host);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const { method = '', headers, rawHeaders } = request;
    const said = { method, url: new URL(request.url ?? ''), headers: pairs(rawHeaders), body: body.toString() };
    if (!OF_THE_BROWSER.test(said.url.hostname)) heard.push(said);
    for (const hold of [...holds].filter(({ matches }) => matches(said))) {
      hold.tell(said);
      await hold.released;
    }
    const instead = [...answers].find(({ matches }) => matches(said));
    if (instead?.reply === null) request.socket.resetAndDestroy();
    else if (instead !== undefined) reply(response, said, instead.reply);
    else forward(said.url, { method, headers: { ...headers, connection: 'close' } }, body, response);
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    tunnels,
    hold(matches) {
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const { promise: arrived, resolve: tell } = Promise.withResolvers<Heard>();
      const hold = { matches, tell, released };
      holds.add(hold);
      return {
        arrived,
        release() {
          holds.delete(hold);
          release();
        },
      };
    },
    answer(matches, given) {
      const answer = { matches, reply: given };
      answers.add(answer);
      return () => void answers.delete(answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Loopback only: what goes further would leave the machine. */
function forward(url: URL, options: { method: string; headers: IncomingMessage['headers'] }, body: Buffer, response: ServerResponse): void {
  if (url.hostname !== '127.0.0.1') {
    response.writeHead(502).end();
    return;
  }
  const upstream = requestOf(url, { ...options, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  upstream.end(body);
}

/** Readable across origins, as the server's own answers are. */
function reply(response: ServerResponse, { headers }: Heard, { status, type, body }: { status: number; type: string; body: string }): void {
  response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': headers['origin'] ?? '*' }).end(body);
}

function pairs(raw: readonly string[]): Record<string, string> {
  return Object.fromEntries(raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? '']] : [])));
}
