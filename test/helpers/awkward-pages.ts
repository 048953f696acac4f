import { readFileSync } from 'node:fs';

/** A page on which an extension easily goes wrong. What it does of itself is `script` (its `misbehave` comes when it is called), a file of `test/fixtures/awkward`. */
export type AwkwardPage = {
  name: string;
  headers?: Readonly<Record<string, string>>;
  css?: string;
  script?: string;
  /** On the root element. */
  attributes?: string;
  doctype?: '';
  /** The tool's mouse misses what is zoomed. */
  by?: 'keys';
  /** The browser cannot vouch for what the person sees: a click counts not, and the panel says so. */
  isDoubtful?: true;
  /** The page lets no script of a test run in it. */
  isMute?: true;
};

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'none'; child-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const awkwardPages: readonly AwkwardPage[] = [
  { name: 'plain' },
  { name: 'strictest-policy', headers: { 'content-security-policy': STRICT, 'permissions-policy': 'clipboard-write=(), fullscreen=()' } },
  { name: 'sandboxed', headers: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' } },
  {
    name: 'isolated',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    },
  },
  {
    name: 'isolated-credentialless',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'credentialless',
      'origin-agent-cluster': '?1',
    },
  },
  { name: 'small-root', css: 'html{font-size:62.5%}' },
  {
    name: 'hides-strangers',
    css: 'html>*:not(head,body),leadlight-panel,iframe{display:none!important;visibility:hidden!important;opacity:0!important;transform:scale(0)!important;pointer-events:none!important}*{all:revert;transition:all 9s!important}',
  },
  { name: 'quirks', doctype: '', attributes: 'dir="rtl"' },
  { name: 'empties-body', script: 'empties-body' },
  { name: 'replaces-root', script: 'replaces-root' },
  { name: 'writes-anew', script: 'writes-anew' },
  { name: 'radix-trap', script: 'radix-trap' },
  { name: 'bootstrap-trap', script: 'bootstrap-trap' },
  { name: 'native-modal', script: 'native-modal' },
  { name: 'popover', script: 'popover' },
  { name: 'on-top', script: 'on-top' },
  { name: 'overridden', script: 'overridden', isMute: true },
  { name: 'name-taken', script: 'name-taken' },
  { name: 'storm', script: 'storm' },
  { name: 'no-strangers', script: 'no-strangers' },
  { name: 'inert-around', script: 'inert-around' },
  { name: 'frames', script: 'frames' },
  { name: 'locked-storage', script: 'locked-storage' },
  { name: 'transformed', css: 'html{transform:translateX(-40px)}' },
  { name: 'zoomed', css: 'html{zoom:1.5}', by: 'keys' },
  { name: 'filtered', css: 'html{filter:invert(1) hue-rotate(180deg)}', isDoubtful: true },
  { name: 'contained', css: 'html{contain:layout paint;height:300px;overflow:hidden}' },
];

const SHELL = readFileSync('test/fixtures/awkward/shell.js', 'utf8');

/** What the CRM of awkward pages answers: a page by `?page=`, with links to the `records` (their paths, and who is on them), and its files. */
export function awkwardAnswer(url: URL, records: ReadonlyMap<string, string>): { headers: Record<string, string>; body: string } | null {
  const name = url.searchParams.get('page') ?? '';
  const page = awkwardPages.find((one) => one.name === name);
  if (page === undefined) return null;
  if (url.pathname === '/page.js') return { headers: { 'content-type': 'text/javascript' }, body: scriptOf(page) };
  if (url.pathname === '/page.css') return { headers: { 'content-type': 'text/css' }, body: page.css ?? '' };
  if (url.pathname === '/icon.svg')
    return { headers: { 'content-type': 'image/svg+xml' }, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
  const title = records.get(url.pathname);
  if (title === undefined) return null;
  const links = [...records].map(([path, text]) => `<li><a href="${path}?page=${name}">${text}</a></li>`);
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers },
    body: `${page.doctype ?? '<!doctype html>'}
<html lang="en" ${page.attributes ?? ''}>
<head>
<meta charset="utf-8">
<title>CRM</title>
<link rel="icon" href="/icon.svg?page=${name}">
<link rel="stylesheet" href="/page.css?page=${name}">
<script src="/page.js?page=${name}" defer></script>
</head>
<body><nav><ul>${links.join('')}</ul></nav><main><h1 data-testid="header-title">${title}</h1><input aria-label="Note"></main></body>
</html>`,
  };
}

function scriptOf({ script }: AwkwardPage): string {
  return script === undefined ? SHELL : `${SHELL}\n${readFileSync(`test/fixtures/awkward/${script}.js`, 'utf8')}`;
}
