import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { html } from './html.ts';
import { isRecordType, keepRecords, type PracticeRecord, pathOf, type Records } from './records.ts';
import { titleOf, type View, wholePage } from './views/layout.ts';
import { listView, searchView } from './views/list.ts';
import { recordView } from './views/record.ts';

export type PracticeCrm = {
  /** For example `http://127.0.0.1:4320`. */
  url: string;
  close: () => Promise<void>;
};

type Options = {
  /** 0 takes a free one. */
  port: number;
  sample: { readonly crmRecords: readonly PracticeRecord[] };
  /** Every page and every change waits this long, as on a slow CRM. */
  delayMs?: number;
};

/** Serves the practice CRM on loopback. Rejects with the system's error where the port is taken. */
export async function startPracticeCrm({ port, sample, delayMs = 0 }: Options): Promise<PracticeCrm> {
  const records = keepRecords(sample.crmRecords);
  const server = createServer((request, response) => {
    answer(records, delayMs, request, response).catch(() => reply(response, 500, 'text/plain', 'The practice CRM failed on this page.'));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const LONGEST_WAIT_MS = 30_000;
const LARGEST_BODY = 64 * 1024;

async function answer(records: Records, delayMs: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const asset = ASSETS.get(url.pathname);
  if (asset) return reply(response, 200, asset.type, asset.body);
  const delay = Number(url.searchParams.get('delay')) || delayMs;
  if (delay > 0) await wait(Math.min(delay, LONGEST_WAIT_MS));
  if (request.method === 'POST') return change(records, url, request, response);
  if (url.pathname === '/' || url.pathname === '/practice' || url.pathname === '/practice/') {
    response.writeHead(302, { location: '/practice/lead' }).end();
    return;
  }
  const view = viewAt(records, url);
  const status = view ? 200 : 404;
  const page = view ?? NOT_FOUND;
  if (request.headers['x-practice-part'] === undefined) return reply(response, status, 'text/html', wholePage(page));
  response.setHeader('x-practice-title', encodeURIComponent(titleOf(page)));
  response.setHeader('x-practice-active', page.active ?? '');
  reply(response, status, 'text/html', page.main.text);
}

function viewAt(records: Records, url: URL): View | null {
  const [, root, type, id, ...rest] = url.pathname.replace(/\/$/, '').split('/');
  if (root !== 'practice' || rest.length > 0) return null;
  if (type === 'search' && id === undefined) return searchView(records, url.searchParams.get('q')?.trim() ?? '');
  if (!isRecordType(type)) return null;
  if (id === undefined) return listView(records, type, Number(url.searchParams.get('page')));
  const record = records.find(type, id);
  return record ? recordView(records, record) : null;
}

const NOT_FOUND: View = {
  title: 'Not found',
  active: null,
  main: html`<div class="card empty"><h1>There is no such record</h1><p>It may have had another number in an older sample. <a href="/practice/lead">All leads</a></p></div>`,
};

async function change(records: Records, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , type, id = ''] = url.pathname.split('/');
  const record = isRecordType(type) ? records.find(type, id) : undefined;
  if (!record) return reply(response, 404, 'text/plain', 'There is no such record.');
  const values = new URLSearchParams(await bodyOf(request));
  records.change(record, values);
  response.writeHead(303, { location: pathOf(record) }).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LARGEST_BODY) throw new Error('body too large');
  }
  return body;
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'self'; frame-ancestors 'self'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}

const ASSETS = new Map(
  [
    ['app.js', 'text/javascript'],
    ['dialogs.js', 'text/javascript'],
    ['router.js', 'text/javascript'],
    ['style.css', 'text/css'],
    ['icon.svg', 'image/svg+xml'],
  ].map(([name = '', type = '']) => [
    `/practice-assets/${name}`,
    { type, body: readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8') },
  ]),
);
