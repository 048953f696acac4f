/** Who may import whom. The first pattern that matches a file is its room; `may` lists path prefixes it can import from other rooms. */
export type Room = { name: string; files: RegExp; may: readonly string[]; hint: string };

const CONTRACT = 'lib/contract/';
const UI = 'components/ui/';
const WORDS = 'lib/words/';
const LANGUAGE = 'components/language/';

export const rooms: readonly Room[] = [
  {
    name: 'lib/contract',
    files: /^lib\/contract\//,
    may: [],
    hint: 'The contract knows nothing but the schema library; move what it needs into lib/contract.',
  },
  {
    name: 'lib/adapters',
    files: /^lib\/adapters\//,
    may: [CONTRACT],
    hint: 'An adapter takes a URL and a document and returns a value; what watches the page belongs in lib/page.',
  },
  {
    name: 'lib/journey',
    files: /^lib\/journey\//,
    may: [CONTRACT],
    hint: 'The journey is pure; I/O around it belongs in server/services.',
  },
  { name: 'lib/matching', files: /^lib\/matching\//, may: [CONTRACT], hint: 'Matching is pure; I/O around it belongs in server/services.' },
  {
    name: 'lib/page',
    files: /^lib\/page\//,
    may: ['lib/adapters/', CONTRACT],
    hint: 'The page’s code may use adapters and types; what talks to the background belongs in entrypoints or lib/bridge.',
  },
  {
    name: 'lib/bridge',
    files: /^lib\/bridge\//,
    may: [CONTRACT, WORDS],
    hint: 'The bridge carries the contract’s values; what reads a page belongs in lib/page.',
  },
  {
    name: 'lib/words',
    files: /^lib\/words\//,
    may: [CONTRACT],
    hint: 'Words are pure; who says them hands in what they speak of.',
  },
  {
    name: 'components/language',
    files: /^components\/language\//,
    may: [CONTRACT, WORDS],
    hint: 'It only hands words to components; the words belong in lib/words.',
  },
  {
    name: 'components/ui',
    files: /^components\/ui\//,
    may: [],
    hint: 'Shared primitives know no domain; a component that needs the contract belongs in components/panel or components/console.',
  },
  {
    name: 'the gallery’s build',
    files: /^components\/panel\/gallery\/vite\.config\.ts$/,
    may: ['scripts/package/compile-words.ts'],
    hint: 'It builds the panel as the extension is built, and nothing more.',
  },
  {
    name: 'components/panel',
    files: /^components\/panel\//,
    may: [CONTRACT, UI, WORDS, LANGUAGE, 'lib/bridge/messages.ts'],
    hint: 'Hand it in as a prop or through the transport from entrypoints/panel.',
  },
  {
    name: 'components/reach',
    files: /^components\/reach\//,
    may: [CONTRACT, UI, 'lib/adapters/'],
    hint: 'Setting up a CRM is drawn in the console and in the settings alike: words and what is done with it are handed in.',
  },
  {
    name: 'components/console',
    files: /^components\/console\//,
    may: [CONTRACT, UI, 'components/reach/', 'lib/journey/', 'lib/matching/'],
    hint: 'Hand it in as a prop or through the data hooks from server/console.',
  },
  {
    name: 'components/options',
    files: /^components\/options\//,
    may: [CONTRACT, UI, WORDS, LANGUAGE, 'lib/bridge/messages.ts'],
    hint: 'Hand it in as a prop from entrypoints/options.',
  },
  {
    name: 'the content scripts',
    files: /^entrypoints\/(?:(?:watcher|manners)\.content|crm-)/,
    may: ['lib/adapters/', 'lib/page/', 'lib/bridge/messages.ts', 'lib/contract/record-key.ts'],
    hint: 'A content script runs in the customer’s page: keep it to adapters, page and message types.',
  },
  {
    name: 'entrypoints',
    files: /^entrypoints\//,
    may: ['lib/', 'components/panel/', 'components/options/', 'components/reach/', UI, LANGUAGE],
    hint: 'Entrypoints mount; logic belongs in lib or components.',
  },
  {
    name: 'server/console',
    files: /^server\/console\//,
    may: ['components/console/', UI, CONTRACT, 'lib/bridge/'],
    hint: 'This page only mounts components/console and hands in its data client.',
  },
  {
    name: 'server/backtest',
    files: /^server\/backtest\//,
    may: [CONTRACT, 'lib/journey/', 'server/store/', 'server/log.ts'],
    hint: 'Replaying reads columns and judges; who may ask for it, and what they are answered, belongs in server/services.',
  },
  {
    name: 'server',
    files: /^server\//,
    may: [CONTRACT, 'lib/journey/', 'lib/matching/', 'server/'],
    hint: 'The server knows the contract, the journey and matching; nothing of the browser.',
  },
  {
    name: 'scripts',
    files: /^scripts\//,
    may: ['lib/', 'server/', 'scripts/', 'test/helpers/'],
    hint: 'Scripts set up, start and check; product code belongs in its room.',
  },
  {
    name: 'bench',
    files: /^bench\//,
    may: ['lib/', 'server/', 'scripts/', 'bench/', 'test/helpers/'],
    hint: 'Benches measure; what they measure belongs in its room.',
  },
];

/** Packages that only one place may touch. */
export const guardedPackages: readonly { packages: RegExp; only: RegExp; hint: string }[] = [
  {
    packages: /^(pg|pg-.*|postgrator|kysely)$/,
    only: /^server\/store\//,
    hint: 'Only server/store sees a database driver: write a typed function there.',
  },
  {
    packages: /^(react|react-dom|@tanstack\/.*|@base-ui\/.*)$/,
    only: /^(components|entrypoints|server\/console)\//,
    hint: 'React lives in components and what mounts them.',
  },
  {
    packages: /^(zod)$/,
    only: /^(?!lib\/(adapters|page)\/|entrypoints\/(watcher|manners|crm-))/,
    hint: 'Adapters and page code run in the customer’s page: no schema library there.',
  },
  {
    packages: /^(webextension-polyfill|@wxt-dev\/webextension-polyfill)$/,
    only: /^(entrypoints|lib\/bridge)\/(?!watcher|manners|crm-)/,
    hint: 'The watcher uses the native API and stays tiny; components get a transport handed in.',
  },
];

/** A breach in words: what imports what, and where the code should go; null when it is allowed. */
export function importBreach(file: string, target: { path: string } | { package: string }): string | null {
  if ('package' in target) {
    const guard = guardedPackages.find((g) => g.packages.test(target.package) && !g.only.test(file));
    return guard ? `${file} imports the package "${target.package}". ${guard.hint}` : null;
  }
  const room = rooms.find((r) => r.files.test(file));
  if (!room || room.files.test(target.path)) return null;
  if (room.may.some((prefix) => target.path.startsWith(prefix))) return null;
  return `${file} (${room.name}) imports ${target.path}. ${room.hint} Allowed from here: ${room.may.join(', ') || 'nothing outside the room'}.`;
}
