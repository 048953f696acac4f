/** The parts of the bundler's types that are used here. */
type ModuleInfo = { id: string; isEntry: boolean; importers: readonly string[] };
type Context = { getModuleInfo(id: string): ModuleInfo | null };

/** The two homes of the panel: the column in the page and the browser's own side panel. */
const PANEL = ['panel', 'sidepanel'];

/**
 * Chunks for the pages of the extension: one of what the panel's two homes share, and one of what other pages have too. Left to itself
 * the bundler makes a file of every set of pages that share something, and each file of its own is compressed worse.
 */
export const pageChunks = {
  groups: [
    { name: (id: string, context: Context) => (homeOf(id, context) === 'shared' ? 'shared' : null), priority: 2 },
    { name: (id: string, context: Context) => (homeOf(id, context) === 'panel' ? 'panel-parts' : null), priority: 1 },
  ],
};

/** By whom a module is loaded at once; null where the bundler's own way is right. */
function homeOf(id: string, context: Context): 'shared' | 'panel' | null {
  const pages = pagesOf(id, context);
  if (!PANEL.every((name) => pages.has(name))) return null;
  return pages.size > PANEL.length ? 'shared' : 'panel';
}

/** The pages that import a module statically, by way of others or not. */
function pagesOf(id: string, context: Context): Set<string> {
  const pages = new Set<string>();
  const met = new Set([id]);
  for (const one of met) {
    const info = context.getModuleInfo(one);
    const page = /entrypoints[\\/](\w+)[\\/]index\.html$/.exec(one)?.[1];
    if (info?.isEntry && page !== undefined) pages.add(page);
    for (const importer of info?.importers ?? []) met.add(importer);
  }
  return pages;
}
